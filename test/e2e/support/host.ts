import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../../..');

export interface HostOptions {
  /** An existing data folder; a new empty one is made and removed without it. */
  readonly data?: string;
  readonly demo?: boolean;
  readonly port?: number;
  /** Runs it as another user; only root can. */
  readonly uid?: number;
  /** Variables of its environment besides ours. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The real program in a process of its own, as `npm start -- --browser` runs it. */
export interface RunningHost {
  /** The address it printed, good for one browser. */
  readonly address: string;
  readonly data: string;
  readonly pid: number;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Asks it to stop, waits until it is gone, removes a data folder of its own. */
  readonly stop: () => Promise<void>;
  /** Kills it like a power cut; the data folder stays. */
  readonly kill: () => Promise<void>;
}

/** Starts the browser host. Rejects with what it printed when it ends before it has an address. */
export async function startHost(options: HostOptions = {}): Promise<RunningHost> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'groenkader-e2e-'));
  const args = ['electron/start.mjs', '--browser', '--no-open', '--data', data];
  if (options.demo) args.push('--demo');
  if (options.port !== undefined) args.push('--port', String(options.port));
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, LANG: 'nl_BE.UTF-8', LC_ALL: 'nl_BE.UTF-8', INIT_CWD: root, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
  });
  let output = '';
  const ended = once(child, 'exit');
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(line);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}:\n${output}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    address,
    data,
    pid: child.pid ?? 0,
    output: () => output,
    stop: async () => {
      await end('SIGTERM');
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
    kill: () => end('SIGKILL'),
  };
}
