import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory that can really be full. */
export interface SmallDisk {
  readonly path: string;
  /** Fills it but for so many kB. @returns how to make room again */
  readonly fill: (leftKb: number) => () => void;
  readonly unmount: () => void;
}

/** Mounts a disk of so many kB; undefined where this system does not let us, as it lets only root of Linux. */
export function smallDisk(kilobytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const path = mkdtempSync(join(tmpdir(), 'groenkader-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill: (leftKb) => {
      const free = Number(execFileSync('stat', ['-f', '-c', '%f', path], { encoding: 'utf8' })) * 4;
      writeFileSync(filler, Buffer.alloc(Math.max(0, free - leftKb) * 1_024));
      return () => rmSync(filler);
    },
    unmount: () => {
      // Lazily: a test that failed has left files open.
      execFileSync('umount', ['-l', path], { stdio: 'ignore' });
      rmSync(path, { recursive: true });
    },
  };
}
