import { expect, it } from 'vitest';
import { crashReport } from '../../../renderer/app/crash-report.ts';

it('carries the number, the kind of error and our places, and nothing that stood in a field', () => {
  const error = new TypeError('Cannot read "Jan Peeters, lumbago" of undefined\nat noon he said');
  const report = crashReport({ error, number: '1a2b3c4d' }, 'Groenkader 0.1.0');
  const [first, ...rest] = report.split('\n');
  expect(first).toBe('1a2b3c4d TypeError');
  expect(rest.at(-1)).toBe('Groenkader 0.1.0');
  expect(rest.some((line) => line.includes('crash-report.test.ts'))).toBe(true);
  expect(report).not.toMatch(/Peeters|lumbago|noon/);
  // Neither an address nor a folder.
  expect(report).not.toMatch(/[/\\]/);
});

it('keeps the secret part of the address to itself', () => {
  const error = new Error('x');
  error.stack = 'Error: x\n    at ue (http://127.0.0.1:39843/2Yy27VtZYwxwqF0d/assets/visit-Dc.js:1:10894)';
  expect(crashReport({ error, number: '1' }, '')).toBe('1 Error\n    at ue (visit-Dc.js:1:10894)');
});

it('does with anything that was thrown', () => {
  expect(crashReport({ error: 'a name', number: '1' }, '')).toBe('1 string');
});
