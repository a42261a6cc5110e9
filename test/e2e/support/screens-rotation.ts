import { routes } from '../../../renderer/app/routes.ts';
import type { Screen } from './screen-world.ts';
import type { Stage } from './stage.ts';

/** Rotations and the question whether light-duty jobs are enough. */
export const rotationScreens: readonly Screen[] = [
  {
    name: 'rotation-empty',
    show: async ({ page, go, texts: { t } }) => {
      await go(routes.map('rotation'));
      await page.getByText(t('rotation.screen.none')).waitFor();
    },
  },
  {
    name: 'rotation-choose',
    show: async ({ page, go, texts: { t } }) => {
      await go(routes.map('rotation'));
      await page.getByRole('button', { name: t('rotation.screen.choose') }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'rotation-result',
    show: async (stage) => {
      await showPlan(stage, 1);
      const result = stage.page.getByRole('heading', { name: stage.texts.t('rotation.screen.result') });
      await result.waitFor({ timeout: 60_000 });
      await result.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rotation-no-plan',
    show: async (stage) => {
      await showPlan(stage, 3, 'A, B');
      await stage.page.getByText(stage.texts.t('rotation.noPlan')).waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'enough',
    show: async ({ page, go, call, texts: { t } }) => {
      const { departments } = await call('map.read', {});
      for (const [at, { id }] of departments.slice(0, 3).entries()) {
        const need = { peopleTenths: 25 + 60 * at, weeks: 6 + at, hoursPerWeek: 38 };
        await call('need.save', { place: { kind: 'department', id }, need });
      }
      await go(routes.map('enough'));
      await page.getByText(t('enough.how')).waitFor();
    },
  },
];

/** A plan of three light-duty jobs and four people, looked for. */
async function showPlan({ page, go, call, texts: { t } }: Stage, need: number, skills = ''): Promise<void> {
  const { rows } = await call('map.read', {});
  const stations = rows.filter(({ state }) => state === 'within').slice(0, 3);
  const plan = {
    format: 'groenkader-rotation',
    formatVersion: 1,
    people: [1, 2, 3, 4].map((number) => ({ label: `P${number}`, skills: number === 1 ? ['A', 'B'] : ['A'] })),
    stations: stations.map(({ id, number, title }, at) => ({
      id,
      name: `${number} ${title}`,
      visit: id,
      people: at === 0 ? need : 1,
      leastStay: 2,
      ...(skills === '' || at > 0 ? {} : { skills: skills.split(', ') }),
    })),
  };
  // One more than there are people for would be refused before anything is looked for.
  if (need > 1) plan.stations.splice(1);
  await go(routes.map('rotation'));
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('rotation.screen.open') }).click();
  const buffer = Buffer.from(JSON.stringify(plan));
  await (await chooser).setFiles({ name: 'plan.rotation.json', mimeType: 'application/json', buffer });
  // The file is read, and its workstations are asked for, before they are there.
  await page.getByRole('group', { name: plan.stations[0]?.name ?? '', exact: true }).waitFor();
  await page.getByRole('button', { name: t('rotation.screen.solve') }).click();
}
