import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { Change } from '../../../core/adapt/change.ts';
import { smallestChanges, waysAlone } from '../../../core/adapt/smallest.ts';
import { type CriterionId, isHeartRateId } from '../../../core/frame/criterion-id.ts';
import { changeText } from '../../../core/i18n/change-text.ts';
import type { VisitIndex } from '../../../core/i18n/verdict-text.ts';
import { brokenFirst } from '../../../core/verdict/judge.ts';
import type { CriterionVerdict } from '../../../core/verdict/verdict.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useVisit } from '../visit/session/use-visit.tsx';
import styles from './adapt.module.css';
import { isTaken, taking } from './draft.ts';
import type { DraftProps } from './draft-props.ts';

interface SuggestionsProps extends DraftProps {
  readonly index: VisitIndex;
  /** The one to open with. */
  readonly criterion: CriterionId | undefined;
}

/** So many changes of a suggestion are spelled out; the rest is counted. */
const most = 5;

/** The smallest set of changes: of everything together, and of each broken limit by itself. */
export function Suggestions({ draft, onDraft, index, criterion }: SuggestionsProps) {
  const { t } = useTexts();
  const title = useId();
  const document = useVisit((state) => state.document);
  const frame = useVisit((state) => state.frame);
  const verdict = useVisit((state) => state.verdict);
  const all = useMemo(() => smallestChanges(document, frame, false), [document, frame]);
  const broken = brokenFirst(verdict);
  const first = broken.filter(({ id }) => id === criterion);
  const others = broken.filter(({ id }) => id !== criterion);
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h3 id={title} className={styles.subtitle}>
        {t('adapt.panel.suggestions')}
      </h3>
      {broken.length === 0 && <p className={styles.hint}>{t('adapt.panel.noneBroken')}</p>}
      {first.map((one) => (
        <WaysOf key={one.id} verdict={one} open {...{ draft, onDraft, index }} />
      ))}
      {broken.length > 1 && (
        <div className={styles.way}>
          <h4 className={styles.wayTitle}>{t('adapt.panel.all')}</h4>
          <p className={styles.hint}>{t('adapt.panel.allInside')}</p>
          <ChangeLines index={index} changes={all.changes} />
          <Take
            name={t('adapt.panel.all')}
            taken={isTaken(draft, all.changes)}
            onTake={() => onDraft({ ...draft, changes: all.changes })}
          />
        </div>
      )}
      {others.length > 0 && (
        <details className={styles.ways} open={first.length === 0}>
          <summary>{t('adapt.panel.others')}</summary>
          <div className={styles.others}>
            {others.map((one) => (
              <WaysOf key={one.id} verdict={one} {...{ draft, onDraft, index }} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

interface WaysOfProps extends DraftProps {
  readonly verdict: CriterionVerdict;
  readonly index: VisitIndex;
  readonly open?: boolean;
}

/** The ways to meet one broken limit; looked for only when somebody looks. */
function WaysOf({ verdict, index, draft, onDraft, open = false }: WaysOfProps) {
  const { t } = useTexts();
  const document = useVisit((state) => state.document);
  const frame = useVisit((state) => state.frame);
  const [shown, setShown] = useState(open);
  const ways = useMemo(() => (shown ? waysAlone(document, frame, verdict) : []), [shown, document, frame, verdict]);
  const name = t(`frame.criterion.${verdict.id}`);
  return (
    <details className={styles.ways} open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isHeartRateId(verdict.id) && <p className={styles.hint}>{t('adapt.panel.heart')}</p>}
      {ways.map((way) => (
        <div key={JSON.stringify(way.changes[0])} className={styles.way}>
          <ChangeLines index={index} changes={way.changes} />
          <Take name={name} taken={isTaken(draft, way.changes)} onTake={() => onDraft(taking(draft, way, ways))} />
        </div>
      ))}
    </details>
  );
}

function ChangeLines({ index, changes }: { readonly index: VisitIndex; readonly changes: readonly Change[] }) {
  const texts = useTexts();
  const rest = changes.length - most;
  return (
    <ul className={styles.lines}>
      {changes.slice(0, most).map((one) => (
        <li key={JSON.stringify(one)}>{changeText(texts, index, one)}</li>
      ))}
      {rest > 0 && <li>{texts.t('frame.change.more', { count: rest, number: texts.number(rest) })}</li>}
    </ul>
  );
}

interface TakeProps {
  readonly name: string;
  readonly taken: boolean;
  readonly onTake: () => void;
}

function Take({ name, taken, onTake }: TakeProps) {
  const { t } = useTexts();
  return (
    <Button
      variant="default"
      className={styles.take ?? ''}
      aria-label={t('adapt.panel.takeFor', { list: name })}
      aria-pressed={taken}
      {...(taken ? { leftSection: <Check size={18} aria-hidden="true" /> } : {})}
      onClick={onTake}
    >
      {t('adapt.panel.take')}
    </Button>
  );
}
