import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../renderer/app/routes.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { Keyboard } from './support/keyboard.ts';
import {
  asFromPhone,
  type Colour,
  type Drawn,
  makePicture,
  type Pixels,
  pixelsOf,
  planted,
} from './support/pictures.ts';
import { type Stage, stageOf } from './support/stage.ts';
import { nl, patience, waitSaved } from './support/visit-steps.ts';

/*
 * Photos in a real browser with a camera of its own: how they come in, what is drawn and hidden, and what is left of them.
 */

let app: OpenApp;
let stage: Stage;
let page: Page;
/** Everything that the page sent as a file, in order. */
const sent: Buffer[] = [];

beforeAll(async () => {
  app = await openApp({}, {}, ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
  ({ page } = app);
  await page.locator('h1').waitFor();
  stage = stageOf(page, page.url().replace(/#.*$/, ''), nl);
  // Every stream that was ever opened, to ask whether it still runs.
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const streams: MediaStream[] = [];
    Object.assign(window, { streams });
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      streams.push(stream);
      return stream;
    };
  });
  // Playwright does not show the bytes of a request whose body is a file: the page's own `fetch` is listened to.
  await page.exposeFunction('sending', (base64: string) => void sent.push(Buffer.from(base64, 'base64')));
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (input, init) => {
      if (init?.method === 'PUT') {
        const bytes = new Uint8Array(await new Response(init.body ?? null).arrayBuffer());
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        await (window as unknown as { sending: (base64: string) => Promise<void> }).sending(btoa(text));
      }
      return fetch(input, init);
    };
  });
});
afterAll(() => app?.close());
afterEach(() => {
  expect(app.complaints).toEqual([]);
});

let made = 0;
let visit: string;

/** A new visit, open where its photos are. */
async function openNotes(): Promise<void> {
  made += 1;
  const place = { company: 'Bakkerij Peeters' };
  const { id } = await stage.call('workstation.create', { number: `F-${made}`, title: 'Gefotografeerd', place });
  const { today } = await stage.call('app.snapshot', {});
  ({ visit } = await stage.call('visit.start', {
    workstation: id,
    date: today,
    language: 'nl',
    from: { relation: 'empty' },
  }));
  await stage.go(routes.visit(visit, 'notes'));
  await photos().waitFor();
  sent.length = 0;
}

const photos = () => page.getByRole('region', { name: nl.t('visit.photos.title') });
const dialog = () => page.getByRole('dialog');
const button = (name: string, scope: Page | Locator = page) => scope.getByRole('button', { name, exact: true });
const addPlain = () => button(nl.t('photo.edit.addPlain'), dialog());
const addBlurred = () => button(nl.t('photo.edit.addBlurred'), dialog());
const picture = () => dialog().getByRole('img', { name: nl.t('photo.edit.picture') });
const caption = (number: number) =>
  photos().getByRole('textbox', { name: nl.t('visit.photos.caption', { number }), exact: true });
const tool = (kind: 'blur-box' | 'arrow' | 'ellipse' | 'text') => button(nl.t(`photo.edit.tool.${kind}`), dialog());

const isOn = (target: Locator) => target.evaluate((element) => element === document.activeElement);

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const jpegFile = (buffer: Buffer, name = 'foto.jpg'): ChosenFile => ({ name, mimeType: 'image/jpeg', buffer });

async function choose(...files: ChosenFile[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button(nl.t('photo.choose')).click();
  await (await chooser).setFiles(files);
}

const visitNow = async () => stage.call('visit.read', { visit });

/** The stored picture of a photo, decoded. */
async function storedPixels(number: number) {
  const { document, pictures } = await visitNow();
  const served = pictures[document.photos?.[number - 1]?.sha256 ?? ''];
  if (served === undefined) throw new Error(`no photo ${number}`);
  return pixelsOf(page, { url: `files/${served.id}/${encodeURIComponent(served.name)}` });
}

async function added(number: number): Promise<void> {
  await caption(number).waitFor(patience);
  await dialog().waitFor({ state: 'hidden' });
}

/** As near as a JPEG keeps it. */
function expectColour(actual: Colour, wanted: Colour): void {
  for (const [part, value] of actual.entries()) expect(Math.abs(value - (wanted[part] ?? 0))).toBeLessThan(24);
}

/** From one place of the picture to another, in shares of it. */
async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const box = await picture().boundingBox();
  if (box === null) throw new Error('no picture');
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at(to), { steps: 8 });
  await page.mouse.up();
}

const red: Colour = [220, 30, 30];
const blue: Colour = [30, 30, 220];
const halves: Drawn = {
  width: 800,
  height: 400,
  ground: `rgb(${red})`,
  rects: [{ at: [400, 0, 400, 400], colour: `rgb(${blue})` }],
};

/** Stripes of 4 px, black and white: where they are blurred nothing of them is left. */
const stripes: Drawn = {
  width: 800,
  height: 600,
  ground: 'white',
  rects: Array.from({ length: 100 }, (_, at) => ({ at: [at * 8, 0, 4, 600] as const, colour: 'black' })),
};

/** Every place where something of a photo could have stayed behind, as bytes. */
function everyFile(): Buffer[] {
  return readdirSync(app.host.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

describe('a photo from a phone', () => {
  it('is turned upright and loses everything but its pixels', async () => {
    await openNotes();
    const raw = asFromPhone(await makePicture(page, halves), 6);
    for (const words of Object.values(planted)) expect(raw.includes(words)).toBe(true);
    await choose(jpegFile(raw));
    await addPlain().click();
    await added(1);

    // Orientation 6 is a quarter turn clockwise: what lay left comes on top.
    const { width, height, at } = await storedPixels(1);
    expect([width, height]).toEqual([400, 800]);
    expectColour(at(200, 100), red);
    expectColour(at(200, 700), blue);

    await expect.poll(() => isOn(caption(1))).toBe(true);
    await page.keyboard.insertText('De palletwagen van de nachtploeg');
    await waitSaved(page);
    const { version, document } = await visitNow();
    expect(document.photos).toMatchObject([{ caption: 'De palletwagen van de nachtploeg', mediaType: 'image/jpeg' }]);

    const tasks = [{ id: 't1', title: 'Laden', minutesPerDay: 60 }];
    const assessor = { name: 'A. Ergonoom' };
    const { version: filled } = await stage.call('visit.save', {
      visit,
      base: version,
      document: { ...document, tasks, assessor } as typeof document,
      field: 'tasks',
    });
    const { today } = await stage.call('app.snapshot', {});
    await stage.call('sheet.issue', { visit, base: filled, languages: ['nl'], date: today });
    const traces = [...sent, ...everyFile()].flatMap((bytes) =>
      [...Object.values(planted), 'Exif', 'ICC_PROFILE'].filter((words) => bytes.includes(words)),
    );
    expect(sent).toHaveLength(1);
    expect(traces).toEqual([]);
  });

  it('is scaled down and stays below 500 kB, however much is on it', async () => {
    await openNotes();
    const noise = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(4_000, 3_000);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      const image = context.createImageData(4_000, 3_000);
      for (let at = 0; at < image.data.length; at += 65_536) {
        crypto.getRandomValues(image.data.subarray(at, Math.min(at + 65_536, image.data.length)));
      }
      // Coarse, so that scaling does not make it grey.
      context.putImageData(image, 0, 0);
      context.imageSmoothingEnabled = false;
      context.drawImage(canvas, 0, 0, 1_000, 750, 0, 0, 4_000, 3_000);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
      return btoa(text);
    });
    await choose(jpegFile(Buffer.from(noise, 'base64')));
    await addPlain().click();
    await added(1);
    const { width, height } = await storedPixels(1);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1_600);
    expect(width / height).toBeCloseTo(4 / 3, 2);
    expect(sent[0]?.length).toBeLessThanOrEqual(500_000);
    expect(sent[0]?.length).toBeGreaterThan(100_000);
  });

  it('goes when its addition is taken back, and comes with redo', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, halves)));
    await addPlain().click();
    await added(1);
    await button(nl.t('visit.actions.undo')).click();
    await caption(1).waitFor({ state: 'detached' });
    expect((await visitNow()).document.photos).toBeUndefined();
    await button(nl.t('visit.actions.redo')).click();
    await photos().getByRole('img').waitFor();
    expect((await visitNow()).document.photos).toHaveLength(1);
  });
});

describe('what is blurred', () => {
  it('is gone from the pixels that leave the page, and nothing else is', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, stripes)));
    await tool('blur-box').click();
    await drag([0.25, 0.25], [0.5, 0.75]);
    await addBlurred().click();
    await added(1);
    const { at } = await storedPixels(1);
    const shades = (fromX: number, toX: number) =>
      Array.from({ length: toX - fromX }, (_, step) => at(fromX + step, 300)[0]);
    const inside = shades(210, 390);
    // Half black, half white: a plain grey, the same everywhere.
    expect(Math.max(...inside) - Math.min(...inside)).toBeLessThan(40);
    for (const shade of inside) expect(Math.abs(shade - 127)).toBeLessThan(30);
    const outside = shades(500, 700);
    expect(Math.max(...outside) - Math.min(...outside)).toBeGreaterThan(200);
    // One picture left the page, and it is the one that is kept.
    expect(sent).toHaveLength(1);
    const { document } = await visitNow();
    expect(document.photos).toHaveLength(1);
  });

  it('is gone too where it is round, and stays as it was beside the circle', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, stripes)));
    await drag([0.25, 0.25], [0.75, 0.75]);
    await addBlurred().click();
    await added(1);
    const { at } = await storedPixels(1);
    const contrast = (x: number, y: number) => {
      const row = Array.from({ length: 16 }, (_, step) => at(x + step, y)[0]);
      return Math.max(...row) - Math.min(...row);
    };
    expect(contrast(400, 300)).toBeLessThan(40);
    // The corner of its box is outside the circle.
    expect(contrast(210, 158)).toBeGreaterThan(200);
  });
});

describe('what is drawn', () => {
  it('is burnt in as it is shown: an arrow, a ring, words', async () => {
    await openNotes();
    const grey = { width: 1000, height: 600, ground: 'rgb(128,128,128)' };
    await choose(jpegFile(await makePicture(page, grey)));
    await tool('arrow').click();
    await drag([0.1, 0.5], [0.4, 0.5]);
    await tool('ellipse').click();
    await drag([0.6, 0.2], [0.9, 0.8]);
    await tool('text').click();
    await drag([0.3, 0.15], [0.3, 0.15]);
    await page.getByLabel(nl.t('photo.edit.words')).fill('Rek te laag');
    const near = ([one]: Colour) => one < 70;
    const dark = ({ at }: Pixels) => {
      let count = 0;
      for (let x = 150; x < 500; x += 1) for (let y = 50; y < 130; y += 1) if (near(at(x, y))) count += 1;
      return count;
    };
    let shown = 0;
    const look = async () => {
      shown = dark(await pixelsOf(page, { canvas: '[role=dialog] canvas' }));
      return shown;
    };
    await expect.poll(look, patience).toBeGreaterThan(300);
    await addPlain().click();
    await added(1);
    const kept = await storedPixels(1);
    // The arrow's line, the ring's left edge; the ring's middle is untouched.
    expect(near(kept.at(200, 300))).toBe(true);
    expect(near(kept.at(600, 300))).toBe(true);
    expectColour(kept.at(750, 300), [128, 128, 128]);
    expect(Math.abs(dark(kept) - shown)).toBeLessThan(shown / 5);
  });

  it('turns with the photo, which is kept as it stands then', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, { width: 1000, height: 600, ground: 'rgb(128,128,128)' })));
    await tool('arrow').click();
    await drag([0.1, 0.5], [0.4, 0.5]);
    await button(nl.t('photo.edit.turnPicture'), dialog()).click();
    await addPlain().click();
    await added(1);
    const kept = await storedPixels(1);
    expect([kept.width, kept.height]).toEqual([600, 1000]);
    // From the left to the right before, from above to below now.
    expect(kept.at(300, 200)[0]).toBeLessThan(70);
    expectColour(kept.at(500, 200), [128, 128, 128]);
  });

  it('can be added to a photo that is in the visit, which stays in its place', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, { width: 1000, height: 600, ground: 'rgb(128,128,128)' })));
    await addPlain().click();
    await added(1);
    await caption(1).fill('Rek');
    await button(nl.t('photo.again.title', { number: 1 }), photos()).click();
    await tool('arrow').click();
    await drag([0.1, 0.5], [0.4, 0.5]);
    await button(nl.t('photo.again.addPlain'), dialog()).click();
    await dialog().waitFor({ state: 'hidden' });
    const kept = await storedPixels(1);
    expect(kept.at(200, 300)[0]).toBeLessThan(70);
    expectColour(kept.at(200, 500), [128, 128, 128]);
    expect((await visitNow()).document.photos).toMatchObject([{ caption: 'Rek' }]);
  });

  it('is moved by dragging it, pulled at its handle, and drawn over with a tool that was just chosen', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, stripes)));
    await tool('blur-box').click();
    await drag([0.2, 0.2], [0.4, 0.4]);
    const frame = button(nl.t('photo.edit.shape.blur-box', { number: 1 }), dialog());
    const place = async () => (await frame.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const before = await place();
    await drag([0.3, 0.3], [0.5, 0.5]);
    const moved = await place();
    expect(moved.x - before.x).toBeGreaterThan(50);
    expect(moved.width).toBeCloseTo(before.width, 0);
    await drag([0.6, 0.6], [0.8, 0.8]);
    expect((await place()).width).toBeGreaterThan(moved.width * 1.5);
    await tool('arrow').click();
    await drag([0.5, 0.5], [0.6, 0.9]);
    await button(nl.t('photo.edit.shape.arrow', { number: 2 }), dialog()).waitFor();
    // Neither the drag over the blur nor the arrow's own buttons moved it.
    await button(nl.t('photo.edit.turn'), dialog()).click();
    await button(nl.t('photo.edit.delete'), dialog()).click();
    expect(await dialog().locator('[id^=photo-shape-]').count()).toBe(1);
    await addBlurred().click();
    await added(1);
  });

  it('can be moved, resized, taken back and deleted by keyboard alone', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, stripes)));
    const keys = new Keyboard(page);
    await picture().waitFor();
    await keys.goTo(tool('blur-box'));
    await keys.press('Enter');
    const frame = button(nl.t('photo.edit.shape.blur-box', { number: 1 }), dialog());
    await keys.arrivesAt(frame);
    const before = await frame.boundingBox();
    for (let times = 0; times < 5; times += 1) await keys.press('ArrowRight');
    for (let times = 0; times < 5; times += 1) await keys.press('Shift+ArrowDown');
    const after = await frame.boundingBox();
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(5);
    expect((after?.height ?? 0) - (before?.height ?? 0)).toBeGreaterThan(5);
    await keys.goTo(tool('text'), 'back');
    await keys.press('Enter');
    await keys.arrivesAt(page.getByLabel(nl.t('photo.edit.words')));
    await keys.type('Hier');
    const words = button(`${nl.t('photo.edit.shape.text', { number: 2 })}: Hier`, dialog());
    await keys.goTo(words, 'back');
    await keys.press('Delete');
    await words.waitFor({ state: 'detached' });
    await keys.press('Control+z');
    await words.waitFor();
    await keys.goTo(addBlurred());
    await keys.press('Enter');
    await added(1);
    await keys.arrivesAt(caption(1));
    const { at } = await storedPixels(1);
    // Above the words, which stand in the middle.
    const shades = Array.from({ length: 40 }, (_, step) => at(380 + step, 262)[0]);
    expect(Math.max(...shades) - Math.min(...shades)).toBeLessThan(40);
  });

  it('is lost only after it was asked', async () => {
    await openNotes();
    await choose(jpegFile(await makePicture(page, halves)));
    await drag([0.2, 0.2], [0.6, 0.6]);
    await page.keyboard.press('Escape');
    await page.getByText(nl.t('photo.edit.leave')).waitFor();
    await button(nl.t('photo.edit.stay'), dialog()).click();
    await addBlurred().waitFor();
    await page.keyboard.press('Escape');
    await button(nl.t('photo.edit.discard'), dialog()).click();
    await dialog().waitFor({ state: 'hidden' });
    expect((await visitNow()).document.photos).toBeUndefined();
    expect(sent).toEqual([]);
    // Nothing was drawn: nothing is asked, and the focus is where it was.
    await choose(jpegFile(await makePicture(page, halves)));
    await picture().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => isOn(button(nl.t('photo.choose')))).toBe(true);
  });
});

describe('a photo comes', () => {
  it('several at once, one after the other, and only as many as fit', async () => {
    await openNotes();
    const one = await makePicture(page, halves);
    await choose(...Array.from({ length: 9 }, (_, at) => jpegFile(one, `${at}.jpg`)));
    for (let at = 1; at <= 8; at += 1) {
      await page
        .getByRole('heading', { name: nl.t('photo.edit.numbered', { at: `${at}`, total: '8' }) })
        .waitFor(patience);
      await addPlain().click();
    }
    await added(8);
    await page.getByText(nl.t('photo.noRoom', { count: 1, number: '1' })).waitFor();
    await page.getByText(nl.t('photo.full', { limit: '8' })).waitFor();
    expect(await button(nl.t('photo.choose')).count()).toBe(0);
    expect((await visitNow()).document.photos).toHaveLength(8);
  });

  it('from the clipboard, by its keys and by the button', async () => {
    await openNotes();
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const png = await makePicture(page, halves, 'image/png');
    await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    }, png.toString('base64'));
    await page.keyboard.press('Control+v');
    await addPlain().click();
    await added(1);
    await button(nl.t('photo.paste')).click();
    await addPlain().click();
    await added(2);
    expectColour((await storedPixels(2)).at(100, 100), red);

    // Words stay words, in a field, and are no photo elsewhere.
    await page.evaluate(() => navigator.clipboard.writeText('Rek langs de muur'));
    await caption(2).focus();
    await page.keyboard.press('Control+v');
    expect(await caption(2).inputValue()).toBe('Rek langs de muur');
    await button(nl.t('photo.paste')).click();
    await page.getByText(nl.t('photo.clipboard.empty')).waitFor();
    await app.context.clearPermissions();
  });

  it('by being dropped', async () => {
    await openNotes();
    const base64 = (await makePicture(page, halves)).toString('base64');
    const files = await page.evaluateHandle((text) => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'gesleept.jpg', { type: 'image/jpeg' }));
      return transfer;
    }, base64);
    await photos().getByText(nl.t('photo.also')).dispatchEvent('drop', { dataTransfer: files });
    await addPlain().click();
    await added(1);
  });

  it('from the camera, which is off at once after the shot and when it is left', async () => {
    await openNotes();
    const running = () =>
      page.evaluate(() =>
        (window as unknown as { streams: MediaStream[] }).streams.map((stream) =>
          stream.getTracks().map(({ kind, readyState }) => `${kind} ${readyState}`),
        ),
      );
    expect(await running()).toEqual([]);
    await button(nl.t('photo.camera')).click();
    const take = button(nl.t('photo.shot.take'), dialog());
    await expect.poll(() => take.isEnabled(), patience).toBe(true);
    expect(await running()).toEqual([['video live']]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await running()).toEqual([['video ended']]);

    await button(nl.t('photo.camera')).click();
    await expect.poll(() => take.isEnabled(), patience).toBe(true);
    await expect
      .poll(
        () =>
          dialog()
            .locator('video')
            .evaluate((video) => (video as HTMLVideoElement).videoWidth),
        patience,
      )
      .toBeGreaterThan(0);
    // Pressed twice by a hand in a hurry: one shot.
    await take.dblclick();
    await addPlain().waitFor();
    expect(await running()).toEqual([['video ended'], ['video ended']]);
    // It is nowhere else: leaving it asks, even though nothing was drawn.
    await page.keyboard.press('Escape');
    await button(nl.t('photo.edit.stay'), dialog()).click();
    await addPlain().click();
    await added(1);
    expect((await storedPixels(1)).width).toBeGreaterThan(300);
  });

  it('not from a camera that may not be used: it says so and offers a file', async () => {
    await openNotes();
    for (const [name, problem] of [
      ['NotAllowedError', 'denied'],
      ['NotFoundError', 'none'],
      ['NotReadableError', 'busy'],
    ] as const) {
      await page.evaluate((error) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
      }, name);
      await button(nl.t('photo.camera')).click();
      await dialog()
        .getByText(nl.t(`photo.shot.${problem}`))
        .waitFor();
      const chooser = page.waitForEvent('filechooser');
      await button(nl.t('photo.choose'), dialog()).click();
      await (await chooser).setFiles([jpegFile(await makePicture(page, halves))]);
      await addPlain().waitFor();
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'hidden' });
    }
  });
});

describe('a file that is no photo', () => {
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.alloc(64),
  ]);
  /** A PNG whose head says 30,000 x 30,000 pixels: 3.6 GB once it is unpacked. */
  const bomb = () => {
    const head = Buffer.alloc(25);
    head.writeUInt32BE(13, 0);
    head.write('IHDR', 4, 'latin1');
    head.writeUInt32BE(30_000, 8);
    head.writeUInt32BE(30_000, 12);
    head.set([8, 2, 0, 0, 0], 16);
    head.writeUInt32BE(crc32(head.subarray(4, 21)), 21);
    return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, Buffer.alloc(64)]);
  };

  it('is refused with a word on what it is and what to do, and changes nothing', async () => {
    await openNotes();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    const cases = [
      { file: jpegFile(heic, 'IMG_0001.jpg'), problem: 'heic' },
      { file: jpegFile(Buffer.from('\xff\xd8\xff\xe0 broken', 'latin1'), 'stuk.jpg'), problem: 'broken' },
      { file: jpegFile(Buffer.from('geen foto'), 'woorden.jpg'), problem: 'not-a-picture' },
      { file: { name: 'tekening.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) }, problem: 'not-a-picture' },
      { file: { name: 'bom.png', mimeType: 'image/png', buffer: bomb() }, problem: 'too-large' },
      { file: jpegFile(Buffer.alloc(0), 'leeg.jpg'), problem: 'not-a-picture' },
      { file: jpegFile((await makePicture(page, halves)).subarray(0, 400), 'half.jpg'), problem: 'broken' },
    ] as const;
    const { version } = await visitNow();
    for (const { file, problem } of cases) {
      await choose(file);
      const reason = nl.t(`photo.problem.${problem}`);
      await photos()
        .getByText(nl.t('photo.refused', { file: file.name, reason }))
        .waitFor(patience);
    }
    expect(sent).toEqual([]);
    expect((await visitNow()).version).toBe(version);
    // The next good one makes the words go.
    await choose(jpegFile(heic, 'a.heic'), jpegFile(await makePicture(page, halves), 'b.jpg'));
    await addPlain().click();
    await added(1);
    await photos()
      .getByText(/^a\.heic/)
      .waitFor();
  });
});
