import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../core/visit/problem.ts';
import { changeVisit, changeWorkstation } from '../../../renderer/features/visit/edit/head.ts';
import { addItem } from '../../../renderer/features/visit/edit/lists.ts';
import { addTask, changeTaskField, removeTask } from '../../../renderer/features/visit/edit/tasks.ts';
import type { VisitSession } from '../../../renderer/features/visit/session/visit-session.ts';
import { diskFull, noAnswer, startBackend } from './session-backend.ts';

let backend: Awaited<ReturnType<typeof startBackend>>;
beforeEach(async () => {
  backend = await startBackend();
});
afterEach(() => backend.close());

const remarks = (text: string) => changeVisit('remarks', text);
const task = (id: string, minutesPerDay = 60) => addTask({ id, title: `Taak ${id}`, minutesPerDay });
const stateOf = (session: VisitSession) => session.getState().save.state;
const issue = async (visit: string) => {
  const { version } = await backend.ask('visit.read', { visit });
  await backend.ask('sheet.issue', { visit, base: version, languages: ['nl'], date: '2026-11-22' });
};

describe('a change', () => {
  it('is judged at once, and on the disk when the screen says saved', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    const seen: string[] = [];
    session.subscribe(() => seen.push(stateOf(session)));
    session.change(task('t1'));
    expect(session.getState().document.tasks).toHaveLength(1);
    expect(session.getState().verdict.criteria[0]?.reason).toBe('not-looked-at');
    expect(stateOf(session)).toBe('saving');
    expect(session.unsaved).toBe(true);
    expect(await session.flush()).toBe(true);
    expect((await backend.onDisk(visit)).tasks[0]?.id).toBe('t1');
    expect(seen.at(-1)).toBe('saved');
    expect(session.unsaved).toBe(false);
    expect(session.lastSave).toBeUndefined();
  });

  it('that would break a rule is refused with its problems, and nothing of it is kept', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    session.change(task('t1', 1_000));
    const before = session.getState().document;
    const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);
    expect(codes(session.change(task('t2', 441)))).toEqual(['minutes-over-day']);
    expect(codes(session.change(changeVisit('lookAgainBy', '2026-11-21')))).toEqual(['date-before-visit']);
    expect(codes(session.change(changeWorkstation('place', 'a\u0000b')))).toEqual(['text-line']);
    expect(session.getState().document).toBe(before);
  });

  it('that changes nothing is not saved', async () => {
    const session = await backend.open(await backend.draft());
    session.change(changeTaskField('no-such-task', 'title', 'x'));
    expect(stateOf(session)).toBe('saved');
    expect(backend.saves()).toEqual([]);
  });

  it('waits for the save in flight; of one field only the newest is sent', async () => {
    const session = await backend.open(await backend.draft());
    let release = () => {};
    backend.fates.push({ held: new Promise((resolve) => (release = resolve)) });
    session.change(remarks('a'));
    session.change(remarks('ab'));
    session.change(remarks('abc'));
    session.change(task('t1'));
    expect(backend.saves()).toHaveLength(1);
    release();
    await session.flush();
    expect(backend.saves().map(({ field, base, document }) => [field, base, document.remarks])).toEqual([
      ['remarks', backend.saves()[0]?.base, 'a'],
      ['remarks', (backend.saves()[0]?.base ?? 0) + 1, 'abc'],
      ['tasks/+t1', (backend.saves()[0]?.base ?? 0) + 2, 'abc'],
    ]);
  });
});

describe('undo and redo', () => {
  it('go a step back and forth, after everything is on the disk', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    session.change(task('t1'));
    session.change(task('t2'));
    await session.undo();
    expect(session.getState().document.tasks.map(({ id }) => id)).toEqual(['t1']);
    expect(session.getState()).toMatchObject({ canUndo: true, canRedo: true });
    await session.undo();
    expect(session.getState()).toMatchObject({ canUndo: false, canRedo: true });
    await session.undo();
    expect(session.getState().document.tasks).toEqual([]);
    await session.redo();
    await session.redo();
    await session.redo();
    expect((await backend.onDisk(visit)).tasks.map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it('keep a change that is made while they are under way', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    session.change(task('t1'));
    await session.flush();
    let release = () => {};
    backend.fates.push({ held: new Promise((resolve) => (release = resolve)) });
    const undone = session.undo();
    await Promise.resolve();
    session.change(remarks('intussen'));
    release();
    await undone;
    await session.flush();
    const document = await backend.onDisk(visit);
    expect([document.tasks, document.remarks]).toEqual([[], 'intussen']);
  });
});

describe('a save that fails', () => {
  it('says so, keeps the changes, and is tried again by itself', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    backend.fates.push({ lost: diskFull });
    session.change(task('t1'));
    expect(await session.flush()).toBe(false);
    expect(session.getState().save).toEqual({ state: 'failed', error: diskFull, again: true });
    session.change(remarks('verder'));
    session.change(task('t2'));
    expect(stateOf(session)).toBe('failed');
    expect(session.lastSave).toMatchObject({ document: { remarks: 'verder' } });
    expect((await backend.onDisk(visit)).tasks).toEqual([]);
    backend.passTime();
    expect(await session.flush()).toBe(true);
    expect(stateOf(session)).toBe('saved');
    const document = await backend.onDisk(visit);
    expect([document.tasks.length, document.remarks]).toEqual([2, 'verder']);
  });

  it('is tried again by hand', async () => {
    const session = await backend.open(await backend.draft());
    backend.fates.push({ lost: noAnswer });
    session.change(task('t1'));
    await session.flush();
    session.retry();
    expect(await session.flush()).toBe(true);
  });

  it('whose answer was lost is known again as our own', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    backend.fates.push({ answerLost: noAnswer });
    session.change(task('t1'));
    await session.flush();
    session.change(remarks('daarna'));
    backend.passTime();
    expect(await session.flush()).toBe(true);
    expect(stateOf(session)).toBe('saved');
    const document = await backend.onDisk(visit);
    expect([document.tasks.length, document.remarks]).toEqual([1, 'daarna']);
  });
});

describe('two windows on one visit', () => {
  async function two() {
    const visit = await backend.draft();
    const [mine, other] = [await backend.open(visit), await backend.open(visit)];
    other.change(task('theirs'));
    await other.flush();
    mine.change(task('mine'));
    mine.change(remarks('van mij'));
    await mine.flush();
    return { visit, mine };
  }

  it('never overwrite each other: the second is asked', async () => {
    const { visit, mine } = await two();
    expect(mine.getState().save).toMatchObject({ state: 'conflict', changes: 2 });
    expect((await backend.onDisk(visit)).tasks.map(({ id }) => id)).toEqual(['theirs']);
    mine.change(remarks('en nog'));
    expect(mine.getState().save).toMatchObject({ state: 'conflict', changes: 3 });
    expect(mine.unsaved).toBe(true);
  });

  it('keeps both when the changes are made again on top', async () => {
    const { visit, mine } = await two();
    mine.keepMine();
    expect(await mine.flush()).toBe(true);
    const document = await backend.onDisk(visit);
    expect(document.tasks.map(({ id }) => id)).toEqual(['theirs', 'mine']);
    expect(document.remarks).toBe('van mij');
    expect(mine.getState().dropped).toBe(0);
  });

  it('takes the other version without the changes', async () => {
    const { visit, mine } = await two();
    mine.takeOther();
    expect(mine.getState().document.tasks.map(({ id }) => id)).toEqual(['theirs']);
    expect([stateOf(mine), mine.unsaved]).toEqual(['saved', false]);
    expect((await backend.onDisk(visit)).remarks).toBeUndefined();
  });

  it('counts the changes that fit no more', async () => {
    const visit = await backend.draft();
    const mine = await backend.open(visit);
    mine.change(task('t1'));
    await mine.flush();
    const other = await backend.open(visit);
    other.change(removeTask('t1'));
    await other.flush();
    mine.change(changeTaskField('t1', 'title', 'Nieuwe naam'));
    mine.change(remarks('blijft'));
    await mine.flush();
    mine.keepMine();
    expect(await mine.flush()).toBe(true);
    expect(mine.getState()).toMatchObject({ dropped: 1, document: { tasks: [], remarks: 'blijft' } });
  });
});

describe('a visit that is issued in another window', () => {
  it('takes no more changes, and gives them to a correction', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    session.change(task('t1'));
    await session.flush();
    await issue(visit);
    session.change(remarks('te laat'));
    expect(await session.flush()).toBe(false);
    expect(session.getState().save).toEqual({ state: 'issued-elsewhere', changes: 1 });

    const { workstation } = await backend.ask('visit.read', { visit });
    const from = { relation: 'revision', visit, reason: 'te laat' } as const;
    const start = { workstation: workstation.id, date: '2026-11-22', language: 'nl', from } as const;
    const revision = await backend.open((await backend.ask('visit.start', start)).visit);
    for (const edit of session.changes) revision.change(edit);
    session.forget();
    expect(await revision.flush()).toBe(true);
    expect((await backend.onDisk(revision.id)).remarks).toBe('te laat');
    expect(session.unsaved).toBe(false);
  });

  it('is shown as issued without them', async () => {
    const visit = await backend.draft();
    const session = await backend.open(visit);
    session.change(task('t1'));
    await session.flush();
    await issue(visit);
    session.change(remarks('te laat'));
    await session.flush();
    session.takeOther();
    await expect.poll(() => session.getState().readOnly).toBe(true);
    expect(session.change(addItem('measures', { id: 'm1', what: 'x' }))).toEqual([]);
    expect(session.getState().document.measures).toBeUndefined();
  });
});
