import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HeartRateParameters } from '../../../../core/contract/calls/heart-rate.ts';
import type { Envelope } from '../../../../core/contract/contract.ts';
import { startHost } from '../../../e2e/support/host.ts';
import { fillVisit, openBackend, startVisit } from '../../../support/backend.ts';
import { enterHost } from '../../../support/host-client.ts';
import { runs } from '../../../support/runs.ts';
import { smallDisk } from '../../../support/small-disk.ts';
import { jpeg } from '../photos/photo-fixtures.ts';
import { seconds, tcx } from './recording-fixtures.ts';

/*
 * The real program on a disk that is really full: what is kept, imported or added is there whole or refused by code, and
 * goes in when there is room.
 */

const parameters: HeartRateParameters = { suspects: 'keep', decisions: [], tasks: [], ageYears: 45 };
const first = tcx(seconds(3_601, (at) => 80 + (at % 17)));
const second = tcx(seconds(2_401, (at) => 90 + (at % 13)));
/** A picture that no other visit has. */
const picture = (at: number) => jpeg({ width: 40 + at, height: 8 });

test('keeping, replacing, importing and adding are done whole or refused, whatever room there is', async ({ skip }) => {
  const disk = smallDisk(6_144);
  if (disk === undefined) return skip('only root may have a disk of its own');
  onTestFinished(disk.unmount);
  const data = join(disk.path, 'data');
  const setUp = await openBackend(data);
  const visits: string[] = [];
  const every = [0, 4, 8, 16, 24, 32, 40, 48, 64, 96, 160, 320];
  const rooms = every.filter((_, at) => at % runs(5, 1) === 0 || at === every.length - 1);
  for (const room of rooms) {
    const { visit } = await startVisit(setUp, { number: `D-${room}` });
    await fillVisit(setUp, visit);
    visits.push(visit);
  }
  await setUp.close();
  const host = await startHost({ data });
  onTestFinished(host.stop);
  const { ask, get, upload } = await enterHost(host.address);
  const seen = new Map<string, Set<string>>();
  const note = (what: string, answer: Envelope) =>
    seen.set(what, (seen.get(what) ?? new Set()).add(answer.ok ? 'ok' : answer.error.code));

  for (const [at, visit] of visits.entries()) {
    const room = rooms[at] ?? 0;
    /** Does it with little room, then with enough: refused by code and unchanged, or done, and done in the end. */
    const tried = async (what: string, work: (base: number) => Promise<Envelope>) => {
      const { version, document } = await get('visit.read', { visit });
      const free = disk.fill(room);
      const answer = await work(version);
      const now = await get('visit.read', { visit });
      free();
      note(what, answer);
      if (answer.ok) return;
      expect([what, room, answer.error]).toEqual([what, room, { code: 'disk-full', params: {} }]);
      expect([what, room, now.version, now.document]).toEqual([what, room, version, document]);
      expect([what, room, await work(version)]).toMatchObject([what, room, { ok: true }]);
    };
    const recordings: string[] = [];
    for (const text of [first, second]) {
      const order = { ticket: 't', upload: await upload(text), fileName: 'a.tcx' };
      const opened = await get('heart-rate.open', order);
      recordings.push(opened.state === 'read' ? opened.recording : '');
    }
    const [one = '', other = ''] = recordings;
    const records = async () => (await get('personal.list', { visit })).records;

    await tried('keep', (base) => ask('heart-rate.keep', { visit, base, label: 'A', recording: one, parameters }));
    expect(await records()).toMatchObject([{ label: 'A', hasFinding: true }]);
    const [{ id: replaces } = { id: '' }] = await records();
    const replace = { visit, label: 'A', replaces, recording: other, parameters };
    await tried('replace', (base) => ask('heart-rate.keep', { ...replace, base }));
    expect(await records()).toMatchObject([{ label: 'A', hasFinding: true }]);
    // Refused half way, the visit was unchanged and is asked for again with the same version, except where it was renamed.
    const renamed = { ...replace, label: 'B' };
    const free = disk.fill(room);
    const answer = await ask('heart-rate.keep', { ...renamed, base: (await get('visit.read', { visit })).version });
    free();
    note('rename', answer);
    if (!answer.ok) {
      expect(answer.error.code).toBe('disk-full');
      await get('heart-rate.keep', { ...renamed, base: (await get('visit.read', { visit })).version });
    }
    expect(await records()).toMatchObject([{ label: 'B', hasFinding: true }]);
    expect((await get('visit.read', { visit })).document.findings).toMatchObject([{ label: 'B' }]);

    const loads = Array.from({ length: 300 }, (_, n) => ({
      ...{ id: `l${n}`, what: `Doos ${n}`, massG: 1_000 + n, handlings: 2, per: 'day' },
    }));
    await tried('import', async (base) => {
      const { document } = await get('visit.read', { visit });
      const tasks = (document.tasks ?? []).map((task) => ({ ...task, loads: { state: 'filled', entries: loads } }));
      return ask('visit.save', { visit, base, document: { ...document, tasks } as never, field: 'import' });
    });
    await tried('photo', async (base) => ask('photo.add', { visit, base, upload: await upload(picture(at)) }));
    const { document } = await get('visit.read', { visit });
    expect(document.tasks?.[0]?.loads).toMatchObject({ state: 'filled', entries: { length: 300 } });
    expect(document.photos).toHaveLength(1);
  }
  expect([...seen.keys()].sort()).toEqual(['import', 'keep', 'photo', 'rename', 'replace']);
  for (const [what, codes] of seen) expect([what, [...codes].sort()]).toEqual([what, ['disk-full', 'ok']]);

  // And it opens again with all of it.
  await host.kill();
  const again = await openBackend(data);
  expect((await again.get('personal.orphans', {})).records).toEqual([]);
  for (const visit of visits) {
    expect((await again.get('personal.list', { visit })).records).toMatchObject([{ label: 'B', hasFinding: true }]);
  }
  await again.close();
});
