import type { WriteStream } from 'node:tty';

type Colour = 'green' | 'red' | 'grey' | 'bold';

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  green: [32, 39],
  red: [31, 39],
  grey: [90, 39],
  bold: [1, 22],
};

/** Where people and programs read what we say. */
export interface Terminal {
  /** Columns to write in. */
  readonly width: number;
  /** A line to standard output, already escaped. */
  readonly out: (line: string) => void;
  /** A line to standard error, already escaped. */
  readonly err: (line: string) => void;
  /** Colours a whole line or word of standard output where a person reads it and does not mind. */
  readonly paint: (colour: Colour, text: string) => string;
}

export function openTerminal(env: NodeJS.ProcessEnv): Terminal {
  const { stdout, stderr } = process;
  const coloured = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    width: Math.min(Math.max(stdout.columns ?? 80, 80), 120),
    out: writer(stdout),
    err: writer(stderr),
    paint: (colour, text) => {
      const [on, off] = codes[colour];
      return coloured ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
  };
}

/** A reader that has seen enough (`| head`) is no fault: we go on without a word, and files still get written. */
function writer(stream: WriteStream): (line: string) => void {
  let closed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') process.exitCode = 3;
  });
  return (line) => {
    if (!closed) stream.write(`${line}\n`);
  };
}
