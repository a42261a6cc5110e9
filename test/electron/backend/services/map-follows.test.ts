import { expect, it, onTestFinished } from 'vitest';
import { fillVisit, openBackend, startVisit, testFolder } from '../../../support/backend.ts';

it('the map follows what is saved of a post, and undo', async () => {
  const app = await openBackend(testFolder(onTestFinished));
  onTestFinished(() => app.close());
  const made = await startVisit(app);
  const onMap = async () => {
    const { rows } = await app.get('map.read', {});
    const { permanence, peopleAtOnce, minutesPerDay } = rows[0]?.visit ?? {};
    return { permanence, peopleAtOnce, minutesPerDay };
  };
  expect(await onMap()).toEqual({ permanence: null, peopleAtOnce: null, minutesPerDay: null });

  await fillVisit(app, made.visit, {
    tasks: [
      { id: 'a', title: 'Laden', minutesPerDay: 120 },
      { id: 'b', title: 'Lossen', minutesPerDay: 60 },
    ],
  });
  const { document, version } = await app.get('visit.read', { visit: made.visit });
  const workstation = { ...document.workstation, permanence: 'temporary' as const, peopleAtOnce: 3 };
  await app.get('visit.save', {
    visit: made.visit,
    base: version,
    document: { ...document, workstation },
    field: 'workstation',
  });
  expect(await onMap()).toEqual({ permanence: 'temporary', peopleAtOnce: 3, minutesPerDay: 180 });

  await app.get('visit.undo', { visit: made.visit, base: version + 1 });
  expect(await onMap()).toEqual({ permanence: null, peopleAtOnce: null, minutesPerDay: 180 });
});
