import { describe, expect, test } from 'vitest';
import { factsOf, gpxFile, isoOf, nothingToSay, pairs, points, read, refusal, startMs, tcxFile } from './recordings.ts';

const whole = points(50);
const expected = whole.map(({ s, bpm }) => [s, bpm]);

describe('a TCX file', () => {
  test('is read with the time and the heart rate of every point', () => {
    const found = read(tcxFile([{ s: -2 }, ...whole]));
    expect(found.facts).toMatchObject({ kind: 'tcx', ...nothingToSay });
    expect(found.recording).toMatchObject({ clock: 'utc', startMs });
    expect(pairs(found)).toEqual(expected);
  });

  test('may be written in any encoding', () => {
    const text = tcxFile(whole).replace('<Id>x</Id>', '<Id>père Noël</Id>');
    const declared = (name: string) => text.replace('UTF-8', name);
    const files: Record<string, Uint8Array> = {
      'UTF-8 with a mark': Buffer.from(`\uFEFF${text}`),
      'UTF-16 with a mark': Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le'),
      'UTF-16 without a mark': Buffer.from(declared('UTF-16'), 'utf16le'),
      'UTF-16, the other way round': Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le').swap16(),
      'Latin 1': Buffer.from(declared('ISO-8859-1'), 'latin1'),
      'Latin 1 that says it is UTF-8': Buffer.from(text, 'latin1'),
      'UTF-8 that says it is UTF-16': Buffer.from(declared('UTF-16')),
      'something unknown': Buffer.from(declared('x-klingon')),
    };
    for (const [name, bytes] of Object.entries(files)) expect(pairs(read(bytes)), name).toEqual(expected);
  });

  test('may have prefixes, spaces around values, sections of characters and numeric entities', () => {
    const prefixed = tcxFile(whole).replace(/<(\/?)(?=[A-Z])/g, '<$1ns3:');
    expect(pairs(read(prefixed))).toEqual(expected);
    const odd = tcxFile(whole)
      .replaceAll('<Value>', '<Value> \n')
      .replaceAll('</Value>', '\t</Value>')
      .replace(isoOf(3), `<![CDATA[${isoOf(3)}]]>`)
      .replace(isoOf(4), isoOf(4).replace('-', '&#45;').replace('T', '&#x54;'));
    expect(pairs(read(odd))).toEqual(expected);
  });

  test('is read from its root element, behind comments and a harmless document type', () => {
    const text = tcxFile(whole).replace(
      '?>',
      '?><!-- gpx --><!DOCTYPE TrainingCenterDatabase SYSTEM "http://127.0.0.1:1/x.dtd">',
    );
    expect(pairs(read(text))).toEqual(expected);
  });

  test('counts as 0 what says 0, and has nothing where no number stands', () => {
    const values = ['0', '72,6', '-5', 'NaN', '', '1e3', '9999999', '0x41', '225', '1 0'];
    const text = tcxFile(values.map((_, s) => ({ s, bpm: 1_000 + s }))).replace(
      /<Value>1(\d{3})/g,
      (_, at) => `<Value>${values[Number(at)]}`,
    );
    expect(pairs(read(text))).toEqual([
      [0, 0],
      [1, 72.6],
      [2, -5],
      [8, 225],
    ]);
  });
});

describe('times of a point', () => {
  const at = (write: (s: number) => string) => read(tcxFile(whole, write));

  test('may have a fraction and a zone', () => {
    expect(pairs(at((s) => isoOf(s).replace('Z', '.250Z')))).toEqual(expected);
    expect(at((s) => isoOf(s).replace('Z', '.250Z')).recording.startMs).toBe(startMs + 250);
    expect(at((s) => isoOf(s).replace('Z', '+02:00')).recording).toMatchObject({
      clock: 'utc',
      startMs: startMs - 7_200_000,
    });
    expect(at((s) => isoOf(s).replace('Z', '-0330')).recording.startMs).toBe(startMs + 12_600_000);
  });

  test('without a zone are those of a clock on the wall', () => {
    expect(at((s) => isoOf(s).replace('Z', '')).recording).toMatchObject({ clock: 'wall', startMs });
  });

  test('that cannot be read or be true are counted', () => {
    const wrong: Record<number, string> = {
      1: '2026-02-30T08:00:00Z',
      2: 'yesterday',
      3: '',
      4: '1970-01-01T00:00:00Z',
      5: '2026-03-02T25:00:00Z',
      6: '0000-00-00T00:00:00Z',
      7: '2026-03-02T08:00:07',
      8: '9999-12-31T23:59:59Z',
      9: 'x'.repeat(200_000),
    };
    const found = at((s) => wrong[s] ?? isoOf(s));
    expect(factsOf(found)).toEqual({ ...nothingToSay, withoutTime: 9 });
    expect(pairs(found)).toEqual(expected.filter(([s]) => wrong[s as number] === undefined));
    expect(refusal(tcxFile(whole, () => 'no time'))).toBe('no-times');
    expect(refusal(tcxFile(whole.map(({ bpm }) => ({ bpm: bpm ?? 0 }))))).toBe('no-times');
  });
});

describe('a GPX file', () => {
  const extensions: Record<string, (bpm: number) => string> = {
    Garmin: (bpm) => `<gpxtpx:hr>${bpm}</gpxtpx:hr>`,
    'another prefix': (bpm) => `<ns3:hr>${bpm}</ns3:hr>`,
    Cluetrust: (bpm) => `<gpxdata:hr>${bpm}</gpxdata:hr>`,
    'a word': (bpm) => `<heartrate>${bpm}</heartrate>`,
    'a word of a prefix': (bpm) => `<x:HeartRate>${bpm}</x:HeartRate>`,
  };

  test.each(Object.entries(extensions))('is read with the heart rate as %s writes it', (_, write) => {
    const found = read(gpxFile(whole, write));
    expect(found.facts).toMatchObject({ kind: 'gpx', ...nothingToSay });
    expect(found.recording).toMatchObject({ clock: 'utc', startMs });
    expect(pairs(found)).toEqual(expected);
  });

  test('without a heart rate is refused', () => {
    expect(refusal(gpxFile(whole.map(({ s = 0 }) => ({ s }))))).toBe('no-heart-rate');
    expect(refusal(gpxFile(whole, () => '<hr>0</hr>'))).toBe('no-valid-heart-rate');
  });
});

test('no position comes out of a file', () => {
  for (const file of [tcxFile(whole), gpxFile(whole)]) {
    const said = JSON.stringify(read(file));
    for (const position of ['50.6', '4.1', 'lat', 'Lat']) expect(said).not.toContain(position);
  }
});

describe('an XML file that breaks off', () => {
  test.each([tcxFile(whole), gpxFile(whole)])('is read up to there, and says so', (file) => {
    for (const part of [0.4, 0.6, 0.8, 0.95]) {
      const found = read(file.slice(0, Math.floor(file.length * part)));
      const { length } = found.recording.atMs;
      expect(length).toBeGreaterThan(5);
      expect(pairs(found)).toEqual(expected.slice(0, length));
      expect(found.facts.truncated).toBe(true);
    }
    const broken = read(file.replace(isoOf(30), '<oops'));
    expect(pairs(broken)).toEqual(expected.slice(0, 30));
    expect(broken.facts.truncated).toBe(true);
  });

  test('is refused where no heart rate stands before the break', () => {
    expect(refusal(tcxFile(whole).slice(0, 400))).toBe('recording-broken');
    expect(refusal('<?xml version="1.0"?><')).toBe('xml-broken');
    expect(refusal('<<<<')).toBe('xml-broken');
  });
});

describe('a hostile XML file', () => {
  const declaring = (subset: string) => tcxFile(whole).replace('?>', `?><!DOCTYPE x [${subset}]>`);

  test('may declare no entities', () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('\n');
    expect(refusal(declaring(`<!ENTITY l0 "ha">${laughs}`).replace('<Id>x', '<Id>&l9;'))).toBe('xml-declares-entities');
    const file = declaring('<!ENTITY e SYSTEM "file:///etc/passwd">').replace('<Id>x', '<Id>&e;');
    expect(refusal(file)).toBe('xml-declares-entities');
    expect(refusal(declaring('<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;'))).toBe('xml-declares-entities');
    expect(refusal(declaring(''))).toBe('xml-declares-entities');
  });

  test('is read up to an entity that nobody declared', () => {
    const found = read(tcxFile(whole).replace(isoOf(20), `${isoOf(20)}&nbsp;`));
    expect(pairs(found)).toEqual(expected.slice(0, 20));
    expect(found.facts.truncated).toBe(true);
  });

  test('may not be nested deep', () => {
    const nested = (depth: number) =>
      tcxFile(whole).replace('<Id>x', `<Id>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`);
    expect(pairs(read(nested(50)))).toEqual(expected);
    expect(refusal(nested(100_000))).toBe('too-deep');
    expect(refusal('<gpx>'.repeat(100_000))).toBe('too-deep');
  });

  test.each([
    ['text', 'a'],
    ['comment', '<!-- '],
    ['section of characters', '<![CDATA['],
    ['instruction', '<?x '],
    ['attribute', '<x y="'],
    ['attributes', '<x ', 'y="" '],
    ['name', '<'],
    ['document type', '', 'b'],
  ])('of 60 MB in one %s is left early', (what, opening, fill = 'b') => {
    const start = what === 'document type' ? '<!DOCTYPE ' : `<gpx>${opening}`;
    const file = Buffer.alloc(60_000_000, fill);
    // As long as some of what fills it, so that this stays whole.
    file.write(start.padEnd(Math.ceil(start.length / fill.length) * fill.length));
    const before = performance.now();
    expect(refusal(file)).toBe('reading-too-much');
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('is left at its first error, not gone through with thousands', () => {
    const soup = `<gpx>${'<a>'.repeat(60)}${'</b></c>&x;<'.repeat(1_000_000)}`;
    const before = performance.now();
    expect(refusal(soup)).toBe('recording-broken');
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('of another kind is no recording', () => {
    expect(refusal('<html><body>Log in first</body></html>')).toBe('not-a-recording');
    expect(refusal('<!DOCTYPE html><html lang="nl"></html>')).toBe('not-a-recording');
    expect(refusal('<constructor/>')).toBe('not-a-recording');
    expect(refusal('<svg xmlns="http://www.w3.org/2000/svg"><gpx/></svg>')).toBe('not-a-recording');
  });
});
