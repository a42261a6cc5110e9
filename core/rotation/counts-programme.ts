import { type Programme, ProgrammeBuilder, type Term } from './programme.ts';
import { type Setting, total } from './setting.ts';

export interface CountsProgramme {
  readonly programme: Programme;
  /** Which stations each person is at, in a solution. */
  readonly presentIn: (values: ArrayLike<number>) => readonly (readonly boolean[])[];
}

/**
 * How many half-hours each person spends at each station so that nobody uses more than `cap` of a limit: a programme
 * without the order of the day, and so much smaller. Where it has no solution no plan has one; where it has one, an order
 * may still not exist.
 *
 * @param cap share of each limit, 1 = the limit itself
 */
export function countsProgramme(setting: Setting, cap: number): CountsProgramme {
  const { people, stations, slots, limits } = setting;
  const made = new ProgrammeBuilder();
  const atStation: Term[][] = stations.map(() => []);
  const columns = people.map(({ most, may }) => {
    const own = stations.map(() => -1);
    const day: Term[] = [];
    const posture: Term[] = [];
    const amounts: Term[][] = limits.map(() => []);
    stations.forEach(({ need, leastStay, perSlot, posture: here }, s) => {
      const longest = Math.min(most, need.filter((people) => people > 0).length);
      // A break that the order gives comes after every half-hour.
      if (may[s] !== true || longest < leastStay || (here === 'from-order' && leastStay > 1)) return;
      const count = made.column(0, longest);
      own[s] = count;
      if (leastStay > 1) {
        const present = made.column(0, 1);
        made.atMost(
          [
            [count, 1],
            [present, -longest],
          ],
          0,
        );
        made.atMost(
          [
            [present, leastStay],
            [count, -1],
          ],
          0,
        );
      }
      day.push([count, 1]);
      atStation[s]?.push([count, 1]);
      // After each half-hour whose break the order gives comes one without a prolonged posture, or the end of the day.
      if (here !== 'none') posture.push([count, here === 'from-order' ? 2 : 1]);
      perSlot.forEach((amount, c) => {
        if (amount > 0) amounts[c]?.push([count, amount]);
      });
    });
    made.atMost(day, most);
    if (posture.some(([, coefficient]) => coefficient === 2)) made.atMost(posture, slots + 1);
    limits.forEach((limit, c) => {
      made.atMost(amounts[c] ?? [], capOf(limit, cap));
    });
    return own;
  });
  stations.forEach(({ need }, s) => {
    made.equals(atStation[s] ?? [], total(need));
  });
  return {
    programme: made,
    presentIn: (values) => columns.map((own) => own.map((column) => column >= 0 && (values[column] ?? 0) > 0.5)),
  };
}

/** The most of an amount under a cap. A limit of 0 has no shares and is kept as it is; one that is left out has no cap. */
export function capOf({ limit, most }: Setting['limits'][number], cap: number): number {
  return limit === 0 || most === Number.POSITIVE_INFINITY ? most : Math.min(most, cap * limit);
}
