import { useEffect, useState } from 'react';

/** The clock that the moments of taps are on [ms], read again four times a second while it runs. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!running) return;
    const read = () => setNow(performance.now());
    read();
    const timer = window.setInterval(read, 250);
    return () => window.clearInterval(timer);
  }, [running]);
  return now;
}

/** `2:05`, `1:02:05`: minutes and seconds that passed. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}
