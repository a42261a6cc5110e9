import { describe, expect, it } from 'vitest';
import { fitted, mostBytes, readPicture } from '../../../renderer/features/photo/read-picture.ts';
import { jpeg, png } from '../../electron/backend/photos/photo-fixtures.ts';

/*
 * What is refused before a picture is unpacked: Node has nothing that could unpack one, so that trying to would throw.
 * What is taken is tested in a browser (`test/e2e/photos.test.ts`).
 */

const refused = async (...parts: BlobPart[]) => {
  const read = await readPicture(new Blob(parts));
  return read.ok ? 'taken' : read.error;
};

describe('a file that is refused before it is unpacked', () => {
  it('has too many bytes, whatever they are', async () => {
    const full = new Uint8Array(mostBytes + 1);
    full.set(jpeg());
    expect(await refused(full)).toBe('too-large');
  });

  it('says that it has too many pixels', async () => {
    expect(await refused(new Uint8Array(jpeg({ width: 10_000, height: 8_001 })))).toBe('too-large');
    const head = png().subarray(0, 29);
    const bomb = new Uint8Array(head);
    new DataView(bomb.buffer).setUint32(16, 0xffffffff);
    new DataView(bomb.buffer).setUint32(20, 0xffffffff);
    expect(await refused(bomb)).toBe('too-large');
  });

  it('says that it has none', async () => {
    expect(await refused(new Uint8Array(jpeg({ width: 0 })))).toBe('broken');
    expect(await refused(new Uint8Array(jpeg().subarray(0, 20)))).toBe('broken');
  });

  it('is HEIC, no picture, or cannot be read', async () => {
    expect(await refused('\0\0\0\u0018ftypheic\0\0\0\0mif1heic')).toBe('heic');
    expect(await refused('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBe('not-a-picture');
    expect(await refused()).toBe('not-a-picture');
    const gone = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    const read = await readPicture(gone as unknown as Blob);
    expect(read).toEqual({ ok: false, error: 'unreadable' });
  });
});

describe('a size that is made to fit', () => {
  it('keeps its proportions, is never larger, and never nothing', () => {
    expect(fitted({ width: 4_000, height: 3_000 }, 1_600)).toEqual({ width: 1_600, height: 1_200 });
    expect(fitted({ width: 640, height: 480 }, 1_600)).toEqual({ width: 640, height: 480 });
    expect(fitted({ width: 10, height: 40_000 }, 1_600)).toEqual({ width: 1, height: 1_600 });
  });
});
