/** A bar on standard error while a batch runs; nothing where nobody watches. */
export interface Progress {
  readonly start: (total: number) => void;
  readonly step: () => void;
  readonly stop: () => void;
  /** Whether lines in between would tear the bar apart. */
  readonly shown: boolean;
}

const none: Progress = { start: () => undefined, step: () => undefined, stop: () => undefined, shown: false };

export async function openProgress(label: string, files: number): Promise<Progress> {
  if (process.stderr.isTTY !== true || files < 2) return none;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: `${label} [{bar}] {value}/{total}`,
    clearOnComplete: true,
    hideCursor: true,
    barCompleteChar: '#',
    barIncompleteChar: '.',
  });
  return {
    start: (total) => bar.start(total, 0),
    step: () => bar.increment(),
    stop: () => bar.stop(),
    shown: true,
  };
}
