import { TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { routes } from '../../../app/routes.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { OutcomeMark } from '../../../ui/outcome-mark.tsx';
import { useSession, useVisit } from '../session/use-visit.tsx';
import { digitOf, familyOutcome, isFamily, type PartId, partIds, partName } from './part-ids.ts';
import styles from './part-nav.module.css';
import { useRefusedParts } from './refused-parts.ts';

/** The heading of the part in the middle, which takes the focus when one goes there by key. */
export const partHeadingId = 'part-heading';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The parts of the visit, the families with their state. Arrow keys move between them, Enter opens. */
export function PartNav({ current }: { readonly current: PartId }) {
  const { t } = useTexts();
  const refused = useRefusedParts(useVisit(({ document }) => document));
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-part="${current}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = step === undefined ? { Home: 0, End: links.length - 1 }[event.key] : at + step;
    const link = to === undefined ? undefined : links[to];
    if (link === undefined) return;
    event.preventDefault();
    link.focus();
  };
  return (
    <nav className={styles.nav} aria-label={t('visit.parts.label')}>
      <ul className={styles.list} ref={list} onKeyDown={move}>
        {partIds.map((part) => (
          <li key={part}>
            <PartLink part={part} current={part === current} refused={refused.filter((one) => one === part).length} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface PartLinkProps {
  readonly part: PartId;
  readonly current: boolean;
  /** Texts in it that could not be kept. */
  readonly refused: number;
}

const PartLink = memo(function PartLink({ part, current, refused }: PartLinkProps) {
  const texts = useTexts();
  const session = useSession();
  const outcome = useVisit(({ verdict }) => (isFamily(part) ? familyOutcome(verdict.criteria, part) : null));
  return (
    <Link
      href={routes.visit(session.id, part)}
      className={styles.link ?? ''}
      aria-current={current ? 'page' : undefined}
      aria-keyshortcuts={`Alt+${digitOf(part)}`}
      title={`Alt + ${digitOf(part)}`}
      data-part={part}
    >
      {outcome === null ? <span className={styles.blank} /> : <OutcomeMark outcome={outcome} />}
      <span>{partName(texts, part)}</span>
      {outcome !== null && <span className="visually-hidden">, {texts.t(`frame.outcome.${outcome}`)}</span>}
      {refused > 0 && (
        <>
          <span className={styles.refused} aria-hidden="true">
            <TriangleAlert size={16} />
            {refused}
          </span>
          <span className="visually-hidden">, {texts.t('visit.save.refused', { count: refused })}</span>
        </>
      )}
    </Link>
  );
});
