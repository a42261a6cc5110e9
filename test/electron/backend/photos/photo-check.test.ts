import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../../electron/backend/pdf/render.ts';
import { checkPhoto } from '../../../../electron/backend/photos/photo-check.ts';
import { chunk, grayJpeg, jpeg, png, segment } from './photo-fixtures.ts';

const JPEG = 'image/jpeg';
const PNG = 'image/png';

async function render(bytes: Uint8Array): Promise<number> {
  const { pages } = await renderPdf({
    title: 'x',
    language: 'nl',
    date: new Date(0),
    photos: new Map([['photo', bytes]]),
    layout: { content: [{ image: 'photo', width: 100 }] },
  });
  return pages;
}

function code(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): string {
  const result = checkPhoto(bytes, mediaType);
  return result.ok ? `${result.value.width}x${result.value.height}` : result.error.code;
}

describe('what passes goes into a PDF', () => {
  test.each([
    ['baseline', jpeg()],
    ['grey', grayJpeg()],
    ['progressive', jpeg({ frame: 0xc2 })],
    ['extended', jpeg({ frame: 0xc1 })],
    [
      'with the colour transform of Adobe',
      jpeg({ extra: [segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 1])] }),
    ],
  ])('JPEG %s', async (_, bytes) => {
    expect(code(bytes, JPEG)).toBe('8x8');
    expect(await render(bytes)).toBe(1);
  });

  test.each([
    ...[1, 2, 4, 8, 16].map((depth) => ({ colour: 0, depth }) as const),
    ...[8, 16].flatMap((depth) => ([2, 4, 6] as const).map((colour) => ({ colour, depth }))),
    ...[1, 2, 4, 8].map((depth) => ({ colour: 3, depth }) as const),
    { extra: [chunk('pHYs', Buffer.alloc(9)), chunk('gAMA', Buffer.alloc(4)), chunk('sRGB', Buffer.alloc(1))] },
  ])('PNG %j', async (kind) => {
    const bytes = png(kind);
    expect(code(bytes, PNG)).toBe('16x10');
    expect(await render(bytes)).toBe(1);
  });
});

describe('what must not go in', () => {
  const exif = segment(0xe1, [...Buffer.from('Exif\0\0'), 1, 2, 3]);
  test.each([
    ['a PNG by another name', png(), 'photo-not-this-type'],
    ['nothing', new Uint8Array(), 'photo-not-this-type'],
    ['EXIF', jpeg({ extra: [exif] }), 'photo-carries-metadata'],
    ['a colour profile', jpeg({ extra: [segment(0xe2, Buffer.from('ICC_PROFILE\0'))] }), 'photo-carries-metadata'],
    ['IPTC', jpeg({ extra: [segment(0xed, Buffer.from('Photoshop 3.0\0'))] }), 'photo-carries-metadata'],
    ['APP15', jpeg({ extra: [segment(0xef, [1])] }), 'photo-carries-metadata'],
    ['a comment', jpeg({ extra: [segment(0xfe, Buffer.from('Jan'))] }), 'photo-carries-metadata'],
    [
      'a JFIF thumbnail',
      jpeg({ extra: [segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 1, 1, 1, 2, 3])] }),
      'photo-carries-metadata',
    ],
    ['more after APP14', jpeg({ extra: [segment(0xee, Buffer.from('Adobe and a name'))] }), 'photo-carries-metadata'],
    ['bytes after the end', jpeg({ after: Buffer.from('tail') }), 'photo-carries-metadata'],
    ['CMYK', jpeg({ components: 4 }), 'photo-unsupported'],
    ['two components', jpeg({ components: 2 }), 'photo-unsupported'],
    ['12 bits', jpeg({ frame: 0xc1, bits: 12 }), 'photo-unsupported'],
    ['lossless', jpeg({ frame: 0xc3 }), 'photo-unsupported'],
    ['arithmetic', jpeg({ frame: 0xc9 }), 'photo-unsupported'],
    ['too wide', jpeg({ width: 12_001 }), 'photo-too-large'],
    ['too many pixels', jpeg({ width: 8_000, height: 8_000 }), 'photo-too-large'],
    ['no height', jpeg({ height: 0 }), 'photo-corrupt'],
    ['too many bytes', Buffer.alloc(500_001), 'photo-too-large'],
  ])('JPEG: %s', (_, bytes, expected) => {
    expect(code(bytes, JPEG)).toBe(expected);
  });

  const bomb = deflateSync(Buffer.alloc(20_000_000));
  test.each([
    ['a JPEG by another name', jpeg(), 'photo-not-this-type'],
    ...['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'abCd'].map(
      (type) => [type, png({ extra: [chunk(type, Buffer.from('key\0a name'))] }), 'photo-carries-metadata'] as const,
    ),
    ['too much in pHYs', png({ extra: [chunk('pHYs', Buffer.alloc(40))] }), 'photo-carries-metadata'],
    ['bytes after the end', Buffer.concat([png(), Buffer.from('x')]), 'photo-carries-metadata'],
    [
      'bytes after the picture',
      png({ packed: Buffer.concat([deflateSync(Buffer.alloc(490)), Buffer.from('x')]) }),
      'photo-carries-metadata',
    ],
    ['interlaced', png({ interlaced: true }), 'photo-unsupported'],
    ['a transparent colour', png({ extra: [chunk('tRNS', Buffer.alloc(6))] }), 'photo-unsupported'],
    ['a suggested palette', png({ extra: [chunk('PLTE', Buffer.alloc(6))] }), 'photo-unsupported'],
    ['a picture that is no picture', png({ packed: Buffer.from('junk') }), 'photo-corrupt'],
    ['too few rows', png({ packed: deflateSync(Buffer.alloc(48)) }), 'photo-corrupt'],
    ['an unknown filter', png({ packed: deflateSync(Buffer.alloc(490, 7)) }), 'photo-corrupt'],
    ['a bomb', png({ packed: bomb }), 'photo-corrupt'],
    ['an impossible depth', png({ depth: 4 }), 'photo-corrupt'],
    ['too many pixels', png({ colour: 0, depth: 1, width: 11_000, height: 11_000, packed: bomb }), 'photo-too-large'],
  ] as [string, Uint8Array, string][])('PNG: %s', (_, bytes, expected) => {
    expect(code(bytes, PNG)).toBe(expected);
  });
});

test('a photo that is cut off anywhere is refused', () => {
  const photos = [
    [jpeg(), JPEG],
    [png({ colour: 6 }), PNG],
  ] as const;
  for (const [bytes, type] of photos) {
    for (let end = 0; end < bytes.length; end++) {
      expect(checkPhoto(bytes.subarray(0, end), type).ok, `${type} to ${end}`).toBe(false);
    }
  }
});

test('whatever bytes come in, a code or a size comes out; what passes renders', async () => {
  const originals = [
    [jpeg(), JPEG],
    [jpeg({ frame: 0xc2 }), JPEG],
    [png({ colour: 6 }), PNG],
    [png({ colour: 3, depth: 2 }), PNG],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
      async ([original, type], changes) => {
        const bytes = Buffer.from(original);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        if (checkPhoto(bytes, type).ok) expect(await render(bytes)).toBe(1);
      },
    ),
    { numRuns: 300, seed: 20_260_101 },
  );
  for (let i = 0; i < 50; i++) expect(checkPhoto(randomBytes(200), i % 2 ? JPEG : PNG).ok).toBe(false);
});
