const msPerDay = 86_400_000;
const fixedHolidays = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11'];

/** The day so many days before, or after where `days` is negative; `2026-11-22` in and out. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * msPerDay).toISOString().slice(0, 10);
}

/** The last day up to and with this one on which somebody would visit: no weekend, no holiday, not between the years. */
export function workdayUpTo(date: string): string {
  return isWorkday(date) ? date : workdayUpTo(daysBefore(date, 1));
}

function isWorkday(date: string): boolean {
  const weekday = new Date(Date.parse(date)).getUTCDay();
  const day = date.slice(5);
  return weekday > 0 && weekday < 6 && day < '12-24' && !fixedHolidays.includes(day);
}
