import { routes } from '../../../renderer/app/routes.ts';
import type { Screen } from './screen-world.ts';
import type { Stage } from './stage.ts';

const orderLines = [
  'Orderregel;Artikel;Gewicht (kg);Aantal;Klant',
  '1;Doos koffie;6,5;40;Brussel',
  '2;Zak meel;12;20;Gent',
  '3;Theelichten;0,4;1500;Luik',
  '4;Pak suiker;;15;Eupen',
  '5;Pak zout;ongeveer 2;3;Namen',
].join('\n');
const meterLines = [
  'Bron;aw x [m/s²];aw y [m/s²];aw z [m/s²];Duur (min)',
  'Heftruck 3, lange rit over de kasseien;0,30;0,20;0,45;90',
  'Veegmachine;0,40;0,10;0,20;20',
].join('\n');
const longList = 'week 47.csv';

async function openTables({ page, texts }: Stage, kind: 'loads' | 'vibration'): Promise<void> {
  await page
    .getByRole('button', { name: texts.t(`table.open.${kind}`), exact: true })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

/** Hundreds of loads of one list in the first task, where they are not there yet. */
async function putLongList({ call }: Stage, visit: string): Promise<void> {
  const { document, version } = await call('visit.read', { visit });
  const [first, ...others] = document.tasks;
  if (first === undefined || JSON.stringify(first).includes(longList)) return;
  const mark = { evidence: 'document', remark: longList } as const;
  const entries = Array.from({ length: 400 }, (_, at) => ({
    id: `listed-${at}`,
    what: `Artikel ${at}`,
    massG: 100 + (at % 48) * 100,
    handlings: 2,
    per: 'day' as const,
    provenance: { massG: mark, handlings: mark },
  }));
  const tasks = [{ ...first, loads: { state: 'filled' as const, entries } }, ...others];
  await call('visit.save', { visit, base: version, document: { ...document, tasks }, field: 'loads' });
}

/** Chooses a file and waits until it is looked at. */
async function chooseTable({ page }: Stage, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /\(CSV, XLSX\)$/ }).click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  await page.locator('#table-result, [role=dialog] [role=alert] p').first().waitFor();
}

/** Lists of loads and a meter's table on their way into a visit, and what they look like there. */
export const tableScreens: readonly Omit<Screen, 'onVisit'>[] = [
  {
    name: 'visit-table-choose',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'handling');
      await openTables(stage, 'loads');
      await stage.page.getByRole('dialog').getByRole('textbox').fill('5,2 kg; 120; doos\n800 g; 30; bus');
    },
  },
  {
    name: 'visit-table-loads',
    show: async (stage, { draft }) => {
      const { page, texts } = stage;
      await showVisit(stage, draft, 'handling');
      await openTables(stage, 'loads');
      await chooseTable(stage, 'orders-2026-11-20.csv', orderLines);
      await page
        .getByRole('region', { name: texts.t('table.result.title') })
        .locator('summary')
        .click();
    },
  },
  {
    name: 'visit-table-refused',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'handling');
      await openTables(stage, 'loads');
      await chooseTable(stage, 'orders.pdf', '%PDF-1.7');
      await stage.page.getByRole('dialog').getByText(stage.texts.t('problem.next.not-a-table')).waitFor();
    },
  },
  {
    name: 'visit-table-vibration',
    show: async (stage, { draft }) => {
      const { page, texts } = stage;
      await showVisit(stage, draft, 'vibration');
      await openTables(stage, 'vibration');
      await chooseTable(stage, 'meter.csv', meterLines);
      await page.getByText(texts.t('table.columns.missing.factor')).waitFor();
    },
  },
  {
    name: 'visit-loads-folded',
    show: async (stage, { repeated }) => {
      await putLongList(stage, repeated.visit);
      await showVisit(stage, repeated.visit, 'handling');
      await stage.page.getByRole('button', { name: stage.texts.t('table.group.show') }).click();
      await stage.page.getByRole('searchbox', { name: stage.texts.t('table.group.search') }).fill('39');
      await stage.page.getByRole('searchbox', { name: stage.texts.t('table.group.search') }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'visit-vibration-beside',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'vibration');
      await stage.page.locator('#vibration-beside').evaluate((heading) => heading.scrollIntoView({ block: 'center' }));
    },
  },
];

async function showVisit({ page, go }: Stage, visit: string, part: string): Promise<void> {
  await go(routes.visit(visit, part));
  await page.locator('#part-heading').waitFor();
}
