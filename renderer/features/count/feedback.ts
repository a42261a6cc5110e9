import { useSyncExternalStore } from 'react';

/** What one hears and feels without looking. */
export type Signal = 'left' | 'right' | 'cycle' | 'begin' | 'end' | 'pause' | 'resume' | 'undo' | 'stop';

/** Frequencies [Hz] one after another: high for the right hand, low for a cycle, down for whatever ends. */
const tones: Readonly<Record<Signal, readonly number[]>> = {
  left: [520],
  right: [880],
  cycle: [260],
  begin: [440, 660],
  end: [660, 440],
  pause: [440, 330, 220],
  resume: [220, 330, 440],
  undo: [180, 140],
  stop: [660, 520, 390],
};
const toneS = 0.07;
/** Lengths of buzzes and the rests between them [ms]. */
const buzzes: Readonly<Record<Signal, readonly number[]>> = {
  left: [15],
  right: [15],
  cycle: [40],
  begin: [25],
  end: [15, 40, 15],
  pause: [80],
  resume: [25],
  undo: [15, 30, 15, 30, 15],
  stop: [120],
};

let sound = true;
let context: AudioContext | undefined;
const listeners = new Set<() => void>();

export function setSound(on: boolean): void {
  sound = on;
  for (const listener of [...listeners]) listener();
}

/** Whether one hears the signals; until somebody says otherwise in this program. */
export function useSound(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sound,
  );
}

/** Lets one hear and feel what was understood. A laptop without a loudspeaker or a motor stays silent. */
export function signal(kind: Signal): void {
  navigator.vibrate?.([...buzzes[kind]]);
  if (!sound) return;
  try {
    play(tones[kind]);
  } catch {
    // No sound device: what was tapped is on the screen all the same.
  }
}

function play(frequencies: readonly number[]): void {
  context ??= new AudioContext({ latencyHint: 'interactive' });
  if (context.state === 'suspended') void context.resume();
  const gain = context.createGain();
  gain.connect(context.destination);
  const start = context.currentTime;
  frequencies.forEach((frequency, at) => {
    if (context === undefined) return;
    const from = start + at * toneS;
    const oscillator = context.createOscillator();
    oscillator.frequency.value = frequency;
    oscillator.connect(gain);
    // Swells and fades: a tone that is cut off clicks.
    gain.gain.setValueAtTime(0.0001, from);
    gain.gain.exponentialRampToValueAtTime(0.25, from + 0.008);
    gain.gain.exponentialRampToValueAtTime(0.0001, from + toneS);
    oscillator.start(from);
    oscillator.stop(from + toneS);
    if (at === frequencies.length - 1) oscillator.onended = () => gain.disconnect();
  });
}
