import { Button } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useStale } from '../../client/queries.ts';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { Banners } from './banners.tsx';
import { focusSoon } from './input/focus-soon.ts';
import { FamilyPart } from './parts/family-part.tsx';
import { NotesPart } from './parts/notes-part.tsx';
import partStyles from './parts/part.module.css';
import { isFamily, type PartId, partIds, partName, partOf } from './parts/part-ids.ts';
import { PartNav, partHeadingId } from './parts/part-nav.tsx';
import { WorkPart } from './parts/work-part.tsx';
import { leaveSession, openSession } from './session/open-sessions.ts';
import { SessionProvider, useSession } from './session/use-visit.tsx';
import type { VisitSession } from './session/visit-session.ts';
import { useTravel } from './use-travel.ts';
import { useVisitKeys } from './use-visit-keys.ts';
import { VerdictPanel } from './verdict/verdict-panel.tsx';
import { VisitHead } from './visit-head.tsx';
import styles from './visit-screen.module.css';

interface VisitScreenProps {
  readonly visit: string;
  /** The part that is open: a family, `work`, `notes`; the first one without. */
  readonly part: string | undefined;
}

/** A visit: left its parts with their state, in the middle the inputs of one of them, right the verdict as it stands. */
export function VisitScreen({ visit, part }: VisitScreenProps) {
  const { t } = useTexts();
  const stale = useStale();
  const [session, setSession] = useState<VisitSession | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens it again
  useEffect(() => {
    let left = false;
    let opened: VisitSession | null = null;
    const leave = (one: VisitSession) => leaveSession(one).then(stale);
    const open = async () => {
      const answer = await openSession(visit);
      if (!answer.ok) {
        setError(answer.error);
        return;
      }
      opened = answer.value;
      if (left) await leave(opened);
      else {
        setError(null);
        setSession(opened);
      }
    };
    void open();
    return () => {
      left = true;
      if (opened !== null) void leave(opened);
    };
  }, [visit, stale, tries]);
  if (error !== null) {
    return (
      <Page title={t('visit.title')} width="text" crumbs={[{ label: t('app.overview.title'), to: routes.overview() }]}>
        <ErrorMessage error={error} onRetry={() => setTries(tries + 1)} />
      </Page>
    );
  }
  if (session === null) {
    return (
      <main id="main" tabIndex={-1} className={styles.part}>
        <AfterAWhile>
          <p>{t('visit.opening')}</p>
        </AfterAWhile>
      </main>
    );
  }
  return (
    <SessionProvider session={session}>
      <OpenVisitScreen part={partOf(part)} />
    </SessionProvider>
  );
}

function OpenVisitScreen({ part }: { readonly part: PartId }) {
  const texts = useTexts();
  const { travel, told } = useTravel(part);
  useVisitKeys(useSession(), travel);
  return (
    <main id="main" tabIndex={-1} className={styles.screen}>
      <VisitHead onTravel={travel} />
      <div role="status" className="visually-hidden">
        {told}
      </div>
      <Banners part={part} />
      <div className={styles.nav}>
        <PartNav current={part} />
      </div>
      <div id="part" className={styles.part}>
        <h2 id={partHeadingId} tabIndex={-1} className={styles.partTitle}>
          {partName(texts, part)}
        </h2>
        <PartBody key={part} part={part} />
        <NextPart part={part} />
      </div>
      <div className={styles.verdict}>
        <VerdictPanel part={part} />
      </div>
    </main>
  );
}

function PartBody({ part }: { readonly part: PartId }) {
  return (
    <div className={partStyles.part}>
      {part === 'work' && <WorkPart />}
      {part === 'notes' && <NotesPart />}
      {isFamily(part) && <FamilyPart family={part} />}
    </div>
  );
}

function NextPart({ part }: { readonly part: PartId }) {
  const texts = useTexts();
  const session = useSession();
  const [, go] = useLocation();
  const next = partIds[partIds.indexOf(part) + 1];
  if (next === undefined) return null;
  return (
    <Button
      className={styles.next ?? ''}
      variant="default"
      rightSection={<ArrowRight size={18} aria-hidden="true" />}
      onClick={() => {
        go(routes.visit(session.id, next));
        window.scrollTo(0, 0);
        focusSoon(partHeadingId);
      }}
    >
      {texts.t('visit.parts.next', { part: partName(texts, next) })}
    </Button>
  );
}
