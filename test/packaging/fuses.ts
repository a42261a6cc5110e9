/** The switches in Electron's program that a packager turns for good, in their order in the program. */
const names = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;
export type Fuse = (typeof names)[number];

/** Before the switches stand this mark, the version 1, and how many there are; then one character each. */
const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** As Electron is delivered: what a program that nobody packed would let happen. */
export function deliveredFuses(): Buffer {
  return Buffer.concat([Buffer.from(mark), Buffer.from([1, names.length]), Buffer.from('10110001')]);
}

/** Reads the switches out of a program. Throws where it has none. */
export function readFuses(program: Buffer): Readonly<Record<Fuse, boolean>> {
  const at = program.indexOf(mark);
  if (at < 0 || program[at + mark.length] !== 1) throw new Error('no fuses of version 1 in this program');
  const wire = program.subarray(at + mark.length + 2).toString('latin1', 0, names.length);
  return Object.fromEntries(names.map((name, index) => [name, wire[index] === '1'])) as Record<Fuse, boolean>;
}
