import { describe, expect, it } from 'vitest';
import { checkPhoto } from '../../../electron/backend/photos/photo-check.ts';
import { plainJpeg } from '../../../renderer/features/photo/plain-jpeg.ts';
import { jpeg, segment } from '../../electron/backend/photos/photo-fixtures.ts';

const jfif = segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const thumbnail = segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]);
const planted = 'GPS 51.0543 N';
const named = (marker: number, name: string) => segment(marker, Buffer.from(`${name}\0${planted}`));

describe('a JPEG that is made plain', () => {
  it('keeps its picture and loses everything else', () => {
    const extra = [jfif, thumbnail, named(0xe1, 'Exif'), named(0xe2, 'ICC_PROFILE'), named(0xed, 'Photoshop 3.0')];
    const full = jpeg({ extra: [...extra, segment(0xfe, Buffer.from(planted)), named(0xef, 'x')] });
    expect(checkPhoto(full, 'image/jpeg').ok).toBe(false);
    const plain = plainJpeg(full);
    expect(plain).toEqual(new Uint8Array(jpeg({ extra: [jfif] })));
    expect(checkPhoto(plain ?? full, 'image/jpeg').ok).toBe(true);
  });

  it('keeps the colour transform of Adobe', () => {
    const adobe = segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 1]);
    const one = jpeg({ extra: [adobe] });
    expect(plainJpeg(one)).toEqual(new Uint8Array(one));
  });

  it('is refused where it is none, or cut off before its picture', () => {
    const whole = jpeg();
    const scan = whole.findIndex((byte, at) => byte === 0xff && whole[at + 1] === 0xda);
    for (let end = 0; end < scan; end += 1) expect(plainJpeg(whole.subarray(0, end))).toBeUndefined();
    expect(plainJpeg(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBeUndefined();
  });
});
