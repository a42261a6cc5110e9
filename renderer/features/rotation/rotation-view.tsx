import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { parsePlan } from '../../../core/rotation/parse-plan.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { client, saveFile } from '../../client/transport.ts';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import type { ViewProps } from '../map/view-props.ts';
import { DayPart } from './day-part.tsx';
import { PeoplePart } from './people-part.tsx';
import { draftOf, emptyDraft, type PlanDraft, planOf, setDraft, usePlanDraft } from './plan-draft.ts';
import { ResultPart } from './result-part.tsx';
import styles from './rotation.module.css';
import { StationsPart } from './stations-part.tsx';
import { useSolve } from './use-solve.ts';

/** Who works where in each half-hour: the plan above, what came of it below. */
export function RotationView({ place }: ViewProps) {
  const texts = useTexts();
  const { t, language } = texts;
  const draft = usePlanDraft();
  const solving = useSolve();
  const { solved } = solving;
  const setup = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  // Said of one draft: whatever is changed since, another press tells anew.
  const [refused, setRefused] = useState<{ readonly draft: PlanDraft; readonly why: string } | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  // Fields keep what is typed: another plan needs new ones.
  const [opened, setOpened] = useState(0);
  const waiting = useRef(false);

  useEffect(() => {
    if (solved === null || !waiting.current) return;
    waiting.current = false;
    result.current?.focus({ preventScroll: true });
    result.current?.parentElement?.scrollIntoView();
  }, [solved]);

  const isReady = () => {
    const wrong = setup.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    wrong?.focus();
    const why = wrong ? t('rotation.screen.wrong') : null;
    const missing = draft.stations.length === 0 || draft.people.length === 0 ? t('rotation.screen.missing') : null;
    setError(null);
    const said = why ?? missing;
    setRefused(said === null ? null : { draft, why: said });
    return said === null;
  };
  const solve = () => {
    if (!isReady()) return;
    waiting.current = true;
    void solving.solve(planOf(draft), draft.timeLimitMs);
  };
  const save = async () => {
    if (!isReady()) return;
    const answer = await client('rotation.save', { plan: planOf(draft), language });
    if (answer.ok) saveFile(answer.value);
    else setError(answer.error);
  };
  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setRefused(null);
    setError(null);
    const raw = await file
      .text()
      .then((text): unknown => JSON.parse(text))
      .catch(() => undefined);
    if (raw === undefined) {
      setRefused({ draft, why: t('rotation.screen.unreadable') });
      return;
    }
    const plan = parsePlan(raw);
    if (!plan.ok) {
      setError(callError('file-refused', { file: file.name.slice(0, 300), problems: plan.error.slice(0, 50) }));
      return;
    }
    const ids = plan.value.stations.map(({ id }) => id);
    const answer = await client('rotation.stations', { stations: ids.map((visit) => ({ visit })) });
    const known = new Set(answer.ok ? ids.filter((_, at) => answer.value.stations[at] != null) : []);
    setDraft(draftOf(plan.value, known, draft.timeLimitMs));
    solving.clear();
    setOpened(opened + 1);
  };
  const startNew = () => {
    setDraft(emptyDraft());
    solving.clear();
    setRefused(null);
    setError(null);
    setOpened(opened + 1);
  };

  const problem = refused?.draft === draft ? refused.why : null;
  const changed = solved !== null && JSON.stringify(solved.plan) !== JSON.stringify(planOf(draft));
  return (
    <div className={styles.view}>
      <div ref={setup} className={styles.setup} key={opened}>
        <p className={styles.about}>{t('rotation.screen.about')}</p>
        <div className={styles.buttons}>
          <ChooseFile
            label={t('rotation.screen.open')}
            accept=".json,application/json"
            onChoose={(files) => void open(files)}
          />
          <Button variant="default" onClick={() => void save()} disabled={draft.stations.length === 0}>
            {t('rotation.screen.save')}
          </Button>
          <Button variant="default" onClick={startNew}>
            {t('rotation.screen.again')}
          </Button>
        </div>
        <StationsPart draft={draft} place={place} />
        <PeoplePart draft={draft} />
        <DayPart draft={draft} />
        <div className={styles.solve}>
          <Button onClick={solve} disabled={solving.ticket !== null}>
            {t('rotation.screen.solve')}
          </Button>
          <p role="status">{problem ?? (solving.stopped ? t('rotation.screen.stopped') : '')}</p>
        </div>
        <ErrorMessage error={error ?? solving.error} />
        {solving.ticket !== null && (
          <JobProgress
            ticket={solving.ticket}
            busy={t('rotation.screen.busy')}
            stop={t('rotation.screen.stop')}
            onStop={solving.stop}
          />
        )}
      </div>
      {solved !== null && <ResultPart solved={solved} changed={changed} heading={result} />}
    </div>
  );
}
