import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client, Input, Output } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import type { CallName } from '../../../core/contract/names.ts';
import { err } from '../../../core/result.ts';
import { createBackend } from '../../../electron/backend/backend.ts';
import { type Timing, VisitSession } from '../../../renderer/features/visit/session/visit-session.ts';

/** What becomes of one call on its way. */
export type Fate =
  /** It never reaches the backend. */
  | { readonly lost: CallError }
  /** It is done, but the answer is lost. */
  | { readonly answerLost: CallError }
  /** It waits until somebody opens the gate. */
  | { readonly held: Promise<void> };

/** The real backend in a folder of its own, with a line to it that can be cut. */
export async function startBackend() {
  const folder = await mkdtemp(join(tmpdir(), 'groenkader-session-'));
  const backend = await createBackend({
    dataFolder: folder,
    host: 'browser',
    demo: false,
    appVersion: '0.0.0',
    now: () => new Date('2026-11-22T09:00:00Z'),
    systemLanguage: 'nl',
  });
  const fates: Fate[] = [];
  const calls: { readonly name: CallName; readonly input: unknown }[] = [];
  const client = (async (name: CallName, input: unknown) => {
    calls.push({ name, input });
    const fate = fates.shift();
    if (fate !== undefined && 'lost' in fate) return err(fate.lost);
    if (fate !== undefined && 'held' in fate) await fate.held;
    // What crosses the contract is JSON, as over HTTP.
    const answer: unknown = JSON.parse(JSON.stringify(await backend.dispatch(name, JSON.parse(JSON.stringify(input)))));
    return fate !== undefined && 'answerLost' in fate ? err(fate.answerLost) : answer;
  }) as Client;

  /** Past the cut line: what somebody else does. */
  async function ask<Name extends CallName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
    const answer = await backend.dispatch(name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value as Output<Name>;
  }

  let numbers = 0;
  /** A new, empty draft. */
  async function draft(): Promise<string> {
    numbers += 1;
    await ask('settings.change', { assessor: { name: 'Ergonoom' } });
    const place = { company: 'Bakkerij Peeters' };
    const { id } = await ask('workstation.create', { number: `W-${numbers}`, title: 'Inpakken', place });
    const start = { workstation: id, date: '2026-11-22', language: 'nl', from: { relation: 'empty' } } as const;
    return (await ask('visit.start', start)).visit;
  }

  const waiting: (() => void)[] = [];
  const timing: Timing = {
    later: (work) => {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
    afterPaint: (work) => work(),
  };
  /** Lets the time of the next try come. */
  const passTime = () => {
    for (const work of waiting.splice(0)) work();
  };

  async function open(visit: string): Promise<VisitSession> {
    return new VisitSession(await ask('visit.read', { visit }), client, timing);
  }
  const onDisk = async (visit: string) => (await ask('visit.read', { visit })).document;

  return {
    ask,
    client,
    fates,
    calls,
    draft,
    open,
    onDisk,
    passTime,
    saves: () => calls.filter(({ name }) => name === 'visit.save').map(({ input }) => input as Input<'visit.save'>),
    close: async () => {
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const noAnswer = callError('no-answer');
export const diskFull = callError('disk-full');
