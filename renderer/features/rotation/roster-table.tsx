import type { RotationDayAnswer } from '../../../core/contract/calls/rotation.ts';
import { stationLetter, stationName } from '../../../core/i18n/rotation-text.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import { slotRuns } from '../../../core/rotation/slot-runs.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import styles from './rotation.module.css';

interface RosterTableProps {
  readonly plan: Plan;
  readonly days: readonly RotationDayAnswer[];
}

/** Who is where: a row for each person, a cell for each stay, with the letter of the workstation and its name. A stay of one
 * half-hour has no room for a name: it stands in the legend. */
export function RosterTable({ plan, days }: RosterTableProps) {
  const { t } = useTexts();
  const slots = days[0]?.stations.length ?? 0;
  const letters = new Map(plan.stations.map(({ id }, at) => [id, stationLetter(at)]));
  return (
    <>
      <h3>{t('rotation.sheet.grid')}</h3>
      <ScrollRegion className={styles.scroll} aria-label={t('rotation.sheet.grid')}>
        <table className={styles.roster}>
          <thead>
            <tr>
              <th scope="col">{t('rotation.halfHour')}</th>
              {Array.from({ length: slots }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a half-hour is known by its place
                <th key={at} scope="col">
                  {at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(({ person, stations }) => (
              <tr key={person}>
                <th scope="row">{person}</th>
                {slotRuns(stations).map(({ station, from, length }) =>
                  station === null ? (
                    <td key={from} colSpan={length} className={styles.free}>
                      {t('rotation.sheet.free')}
                    </td>
                  ) : (
                    <td key={from} colSpan={length} title={stationName(plan.stations, station)}>
                      <span className={styles.letter}>{letters.get(station)}</span>
                      {length > 1 && <span className={styles.stayName}> {stationName(plan.stations, station)}</span>}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className={styles.legend}>
        {plan.stations.map(({ id, name }) => (
          <li key={id}>
            <span className={styles.letter}>{letters.get(id)}</span> {name}
          </li>
        ))}
      </ul>
    </>
  );
}
