import { describe, expect, it } from 'vitest';
import { pictureKind } from '../../../renderer/features/photo/picture-kind.ts';
import { jpeg, png, segment } from '../../electron/backend/photos/photo-fixtures.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const uint16le = (value: number) => [value & 255, value >> 8];
const uint32le = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
const uint32 = (value: number) => uint32le(value).reverse();
const none = Array<number>(8).fill(0);

function ftyp(major: string, ...also: string[]) {
  return bytes(uint32(16 + 4 * also.length), 'ftyp', major, [0, 0, 0, 0], ...also);
}
const ispe = (width: number, height: number) => bytes(uint32(20), 'ispe', [0, 0, 0, 0], uint32(width), uint32(height));

describe('a picture', () => {
  it('is a JPEG with the size of its frame, past previews and restarts of markers', () => {
    const preview = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), jpeg({ width: 160, height: 120 })]));
    const photo = jpeg({ width: 4032, height: 3024, extra: [preview, bytes([0xff]), segment(0xfe, Buffer.from('x'))] });
    expect(pictureKind(photo)).toEqual({ kind: 'jpeg', width: 4032, height: 3024 });
    expect(pictureKind(jpeg({ frame: 0xc2, width: 9, height: 7 }))).toMatchObject({ width: 9, height: 7 });
  });

  it('is a PNG, GIF, BMP or WebP with the size of its head', () => {
    expect(pictureKind(png({ width: 300, height: 200 }))).toEqual({ kind: 'png', width: 300, height: 200 });
    const gif = bytes('GIF89a', uint16le(640), uint16le(480), none);
    expect(pictureKind(gif)).toEqual({ kind: 'gif', width: 640, height: 480 });
    const bmp = bytes('BM', Array(16).fill(0), uint32le(800), uint32le(-600), none);
    expect(pictureKind(bmp)).toEqual({ kind: 'bmp', width: 800, height: 600 });
    const webp = (chunk: string, ...rest: (readonly number[])[]) =>
      bytes('RIFF', [0, 0, 0, 0], 'WEBP', chunk, [0, 0, 0, 0], ...rest, none);
    const lossy = webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a], uint16le(320), uint16le(240));
    expect(pictureKind(lossy)).toEqual({ kind: 'webp', width: 320, height: 240 });
    const lossless = webp('VP8L', [0x2f], uint32le((320 - 1) | ((240 - 1) << 14)));
    expect(pictureKind(lossless)).toEqual({ kind: 'webp', width: 320, height: 240 });
    const extended = webp('VP8X', [0, 0, 0, 0], [0xff, 0xff, 0x00], [0xff, 0xff, 0x01]);
    expect(pictureKind(extended)).toEqual({ kind: 'webp', width: 65_536, height: 131_072 });
  });

  it('is an AVIF with the largest size that it declares', () => {
    const avif = bytes(
      [...ftyp('avif', 'mif1', 'miaf')],
      [...ispe(160, 120)],
      [...ispe(4000, 3000)],
      Array(32).fill(0),
    );
    expect(pictureKind(avif)).toEqual({ kind: 'avif', width: 4000, height: 3000 });
  });

  it('is HEIC by its brands, the first or another, and by nothing else', () => {
    for (const head of [ftyp('heic'), ftyp('mif1', 'heic'), ftyp('heix'), ftyp('msf1', 'hevc'), ftyp('mif1')]) {
      expect(pictureKind(head).kind).toBe('heic');
    }
    expect(pictureKind(ftyp('isom', 'mp42')).kind).toBe('other');
    expect(pictureKind(bytes('heic')).kind).toBe('other');
  });
});

describe('what is no picture', () => {
  it.each([
    ['nothing', bytes()],
    ['SVG, which may hold scripts', bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG without a head', bytes('<svg onload="alert(1)">')],
    ['a PDF', bytes('%PDF-1.7')],
    ['TIFF', bytes('II*\0')],
    ['words', bytes('een foto')],
  ])('is %s', (_, file) => expect(pictureKind(file)).toEqual({ kind: 'other', width: 0, height: 0 }));

  it('a head that is cut off has no size, wherever it is cut', () => {
    const files = [jpeg({ width: 99, height: 99 }), png({ width: 99, height: 99 }), ftyp('avif', 'mif1')];
    const more = [bytes('GIF89a', [1, 0]), bytes('BM', [0]), bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X')];
    for (const file of [...files, ...more]) {
      for (let end = 0; end <= file.length; end += 1) {
        const { width, height } = pictureKind(file.subarray(0, end));
        expect([0, 99]).toContain(width);
        expect([0, 99]).toContain(height);
      }
    }
  });
});
