import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { type CriterionId, familyIds, isAnswerId } from '../../../../core/frame/criterion-id.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import { routes } from '../../../app/routes.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { Counts } from '../../../ui/counts.tsx';
import { LimitBar } from '../../../ui/limit-bar.tsx';
import { OutcomeMark } from '../../../ui/outcome-mark.tsx';
import { AdaptDoor } from '../../adapt/adapt-door.tsx';
import { addItem } from '../edit/lists.ts';
import { focusSoon } from '../input/focus-soon.ts';
import { IconButton } from '../input/icon-button.tsx';
import { itemFieldId } from '../parts/item-list.tsx';
import { newId } from '../parts/new-entry.ts';
import type { PartId } from '../parts/part-ids.ts';
import { partHeadingId } from '../parts/part-nav.tsx';
import { useChange, useFrame, useReadOnly, useSession, useVisit } from '../session/use-visit.tsx';
import styles from './verdict.module.css';
import { VerdictNews } from './verdict-news.tsx';
import { criterionWords, type VerdictRow, verdictRows } from './verdict-rows.ts';

/** The verdict as it stands with what is on the screen now: the whole on top, below it every criterion. */
export function VerdictPanel({ part }: { readonly part: PartId }) {
  const texts = useTexts();
  const { t } = texts;
  const document = useVisit((state) => state.document);
  const frame = useFrame();
  const verdict = useVisit((state) => state.verdict);
  const [open, setOpen] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The family in the middle is the one to look at; only the panel itself scrolls, never the page.
    const own = body.current?.querySelector<HTMLElement>(`[data-family="${part}"]`);
    if (own) body.current?.scrollTo({ top: own.offsetTop - 8 });
  }, [part]);
  const words = useMemo(() => criterionWords(texts, frame), [texts, frame]);
  const rows = useMemo(() => verdictRows(texts, document, words, verdict), [texts, document, words, verdict]);
  return (
    <section className={`${styles.panel} ${open ? '' : styles.closed}`} aria-label={t('visit.verdict.title')}>
      <div className={styles.whole}>
        <OutcomeMark outcome={verdict.outcome} size={28} />
        <h2 className={styles.word}>{t(`frame.verdict.${verdict.outcome}`)}</h2>
        <p className={styles.counts}>
          <Counts counts={verdict.counts} />
        </p>
        <div className={styles.toggle}>
          <IconButton
            icon={open ? ChevronDown : ChevronUp}
            label={t(open ? 'visit.verdict.hide' : 'visit.verdict.show')}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        </div>
      </div>
      <VerdictNews rows={rows} outcome={verdict.outcome} />
      <div className={styles.body} ref={body}>
        {familyIds.map((family) => {
          const own = rows.filter((row) => row.family === family);
          return (
            <section key={family} data-family={family} aria-label={t(`frame.family.${family}`)}>
              <h3 className={styles.family}>{t(`frame.family.${family}`)}</h3>
              <ul className={styles.rows}>
                {own.map((row) => (
                  <Row key={row.id} {...row} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** One criterion. Its properties are texts and numbers, so it is drawn again only when it says something else. */
const Row = memo(function Row(row: VerdictRow) {
  const { t } = useTexts();
  const { id, family, outcome, name, value, limit, ratio, why, needed, measures } = row;
  const session = useSession();
  const isLong = value !== null && value.length > 14;
  const visit = () => {
    navigate(routes.visit(session.id, family));
    focusSoon(partHeadingId);
  };
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <OutcomeMark outcome={outcome} />
        <span className="visually-hidden">{t(`frame.outcome.${outcome}`)}: </span>
        <button
          type="button"
          className={styles.name}
          title={t('visit.verdict.go', { criterion: name })}
          onClick={visit}
        >
          {name}
        </button>
        {value !== null && <span className={`${styles.value} ${isLong ? styles.long : ''}`}>{value}</span>}
      </div>
      {(ratio !== null || (outcome === 'not-met' && !isAnswerId(id))) && (
        <div className={styles.bar}>
          {ratio === null ? <span /> : <LimitBar ratio={ratio} />}
          <span>{t('visit.verdict.limit', { limit })}</span>
        </div>
      )}
      {why !== null && <p className={styles.more}>{why}</p>}
      {needed !== '' && (
        <div className={styles.more}>
          {t('visit.verdict.needed')}
          <ul>
            {needed.split('\n').map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line holds no state, and its text changes with every key
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {measures > 0 && <p className={styles.more}>{t('visit.verdict.measures', { count: measures })}</p>}
      {outcome === 'not-met' && (
        <div className={styles.ways}>
          <AdaptDoor
            criterion={id}
            label={t('adapt.panel.open')}
            spoken={t('adapt.panel.openFor', { criterion: name })}
            className={styles.measure}
          />
          <AddMeasure criterion={id} name={name} />
        </div>
      )}
    </li>
  );
});

/** A measure for a broken limit, noted on the spot. */
function AddMeasure({ criterion, name }: { readonly criterion: CriterionId; readonly name: string }) {
  const { t } = useTexts();
  const change = useChange();
  const session = useSession();
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const add = () => {
    const id = newId();
    change(addItem('measures', { id, what: unnamed, criterion }));
    navigate(routes.visit(session.id, 'notes'));
    focusSoon(itemFieldId(id));
  };
  return (
    <button
      type="button"
      className={styles.measure}
      aria-label={t('visit.verdict.addMeasureFor', { criterion: name })}
      onClick={add}
    >
      {t('visit.verdict.addMeasure')}
    </button>
  );
}
