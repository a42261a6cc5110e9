import type { Texts } from '../../../core/i18n/texts.ts';

const tables = ['company', 'workstation', 'visit', 'record'] as const;

/** `2 bedrijven, 40 werkposten en 61 plaatsbezoeken`: what a file holds. Tables that are empty or unknown are left out. */
export function rowsText({ t, number, list }: Texts, rows: Readonly<Record<string, number>>): string {
  const parts = tables.flatMap((table) => {
    const count = rows[table] ?? 0;
    return count === 0 ? [] : [t(`settings.rows.${table}`, { count, number: number(count) })];
  });
  return parts.length === 0 ? t('settings.rows.none') : list(parts);
}
