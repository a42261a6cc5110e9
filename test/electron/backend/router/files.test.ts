import { describe, expect, it } from 'vitest';
import { id } from '../../../../core/visit/fields.ts';
import { type FileContent, Files } from '../../../../electron/backend/router/files.ts';

const file = (text: string, name = 'a.pdf'): FileContent => ({
  name,
  mediaType: 'application/pdf',
  bytes: Buffer.from(text),
});

describe('files that are offered', () => {
  it('have an id that follows from the content, and that nobody else can compute', () => {
    const files = new Files();
    const offered = files.offer(file('one'));
    expect(offered).toEqual({ id: offered.id, name: 'a.pdf', mediaType: 'application/pdf', bytes: 3 });
    expect(id.safeParse(offered.id).success).toBe(true);
    expect(files.offer(file('one')).id).toBe(offered.id);
    expect(files.size).toBe(3);
    expect(files.offer(file('one', 'b.pdf')).id).not.toBe(offered.id);
    expect(new Files().offer(file('one')).id).not.toBe(offered.id);
    expect(files.find(offered.id)?.bytes.toString()).toBe('one');
    expect(files.find('__proto__')).toBeUndefined();
  });

  it('give way to the next one of their slot, and are withdrawn with it', () => {
    const files = new Files();
    const first = files.offer(file('one'), 'preview');
    const second = files.offer(file('other'), 'preview');
    expect(files.find(first.id)).toBeUndefined();
    expect(files.size).toBe(5);
    expect(files.offer(file('other'), 'preview')).toEqual(second);
    // The same bytes in two slots stay while one of them has them.
    files.offer(file('other'), 'copy');
    files.withdraw('preview');
    expect(files.find(second.id)).toBeDefined();
    files.withdraw('copy');
    expect(files.find(second.id)).toBeUndefined();
    expect(files.size).toBe(0);
  });

  it('go, the oldest first, when there are too many', () => {
    const files = new Files(10);
    const ids = ['aaaa', 'bbbb', 'cccc'].map((text) => files.offer(file(text)).id);
    expect(ids.map((one) => files.find(one) !== undefined)).toEqual([false, true, true]);
    const large = files.offer(file('x'.repeat(50)));
    expect(files.find(large.id)).toBeDefined();
    expect(files.size).toBe(50);
  });
});

describe('files that are sent', () => {
  it('are handed out once, and are no files to fetch', () => {
    const files = new Files();
    const sent = files.accept(Buffer.from('one'));
    expect(files.find(sent)).toBeUndefined();
    expect(files.take(sent)?.toString()).toBe('one');
    expect(files.take(sent)).toBeUndefined();
    expect(files.size).toBe(0);
  });

  it('push out files that nobody named before those that are offered', () => {
    const files = new Files(10);
    const offered = files.offer(file('aaaa'));
    const first = files.accept(Buffer.from('bbbb'));
    const second = files.accept(Buffer.from('cccc'));
    expect(files.take(first)).toBeUndefined();
    expect(files.take(second)).toBeDefined();
    expect(files.find(offered.id)).toBeDefined();
  });
});
