import { Button, Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Output } from '../../../core/contract/contract.ts';
import { rowTexts } from '../../../core/i18n/match-text.ts';
import type { Profile } from '../../../core/match/profile.ts';
import { fits, type MatchRow } from '../../../core/match/row.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FitSign } from './fit-sign.tsx';
import styles from './match.module.css';
import { change, mostChosen, pick, useMatchChoices } from './profile-state.ts';
import { ProposalPanel } from './proposal-panel.tsx';

interface MatchResultsProps {
  readonly found: Output<'match.find'>;
  /** The one that was asked with. */
  readonly profile: Profile;
}

/** So many rows are laid out at once; the best fits are among the first. */
const atOnce = 100;

/** Every workstation against the limits, the best fit first, with the reasons of each in words. */
export function MatchResults({ found, profile }: MatchResultsProps) {
  const { t, number } = useTexts();
  const { fit, chosen } = useMatchChoices();
  const [most, setMost] = useState(atOnce);
  const { counts } = found;
  const rows = fit === null ? found.rows : found.rows.filter((row) => row.fit === fit);
  const shown = rows.slice(0, most);
  // Two companies may have a site and a department of the same names; where all rows are of one, its name says nothing.
  const severalCompanies = found.rows.some(({ company }) => company !== found.rows[0]?.company);
  const filter = (next: typeof fit) => {
    setMost(atOnce);
    change({ fit: next });
  };
  return (
    <>
      <p role="status" className="visually-hidden">
        {fits
          .map((each) => t(`match.counted.${each}`, { count: counts[each], number: number(counts[each]) }))
          .join(', ')}
      </p>
      <fieldset className={styles.filter}>
        <legend className="visually-hidden">{t('match.result.filter')}</legend>
        <button type="button" className={styles.toggle} aria-pressed={fit === null} onClick={() => filter(null)}>
          {t('match.result.all')} <strong>{number(found.rows.length)}</strong>
        </button>
        {fits.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.toggle}
            aria-pressed={fit === each}
            onClick={() => filter(fit === each ? null : each)}
          >
            <FitSign fit={each} /> <strong>{number(counts[each])}</strong>
          </button>
        ))}
      </fieldset>
      <p className={styles.note}>{t('match.result.order')}</p>
      <ProposalPanel />
      {rows.length === 0 ? (
        <Empty title={t('match.result.noneLeft')} />
      ) : (
        <ul className={styles.rows}>
          {shown.map((row) => (
            <Row
              key={row.workstation}
              row={row}
              profile={profile}
              withCompany={severalCompanies}
              taken={chosen.includes(row.workstation)}
              full={chosen.length >= mostChosen}
            />
          ))}
        </ul>
      )}
      {rows.length > shown.length && (
        <Button variant="default" onClick={() => setMost(most + 5 * atOnce)}>
          {t('match.result.more', { number: number(rows.length - shown.length) })}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  readonly row: MatchRow;
  readonly profile: Profile;
  readonly withCompany: boolean;
  readonly taken: boolean;
  readonly full: boolean;
}

function Row({ row, profile, withCompany, taken, full }: RowProps) {
  const texts = useTexts();
  const { t, shortDate } = texts;
  const box = useId();
  const name = `${row.number} ${row.title}`;
  const where = [
    withCompany ? row.company : null,
    row.site,
    row.department,
    row.date === null ? null : t('match.proposal.visited', { date: shortDate(row.date) }),
  ];
  return (
    <li className={styles.row}>
      {/* As large as a finger; the words are for screen readers. */}
      <label className={styles.pick} htmlFor={box}>
        <span className="visually-hidden">{t('match.result.choose', { title: name })}</span>
        <Checkbox
          id={box}
          size="md"
          checked={taken}
          disabled={full && !taken}
          onChange={({ currentTarget }) => pick(row.workstation, currentTarget.checked)}
        />
      </label>
      <div className={styles.what}>
        <Link href={routes.workstation(row.workstation)} className={styles.link ?? ''}>
          {name}
        </Link>
        <span className={styles.where}>{where.filter((part) => part !== null).join(' · ')}</span>
      </div>
      <FitSign fit={row.fit} />
      <ul className={styles.why}>
        {rowTexts(texts, row, profile).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </li>
  );
}
