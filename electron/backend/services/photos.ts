import { createHash } from 'node:crypto';
import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import { problem } from '../../../core/visit/problem.ts';
import { mostPhotos } from '../../../core/visit/visit.ts';
import { checkPhoto } from '../photos/photo-check.ts';
import { addPicture, type PictureRow } from '../store/repositories/pictures.ts';
import { changeVisit, openDraft, refused } from './change-visit.ts';
import type { ServiceContext } from './context.ts';

/** Pictures that the page made ready: turned, drawn on, blurred, without anything but pixels. */
export function photoServices(ctx: ServiceContext): Pick<Services, 'photo.add'> {
  return {
    'photo.add': ({ visit, base, upload, caption, replaces }) => {
      // Taken first: whatever comes of it, the bytes do not stay in memory.
      const bytes = ctx.files.take(upload);
      return ctx.work().write((db): Envelope<'photo.add'> => {
        const draft = openDraft(db, visit, base);
        if (!draft.ok) return draft;
        const { kept } = draft.value;
        const photos = kept.photos ?? [];
        const replaced = photos.find((one) => one.id === replaces);
        if (replaces !== undefined && replaced === undefined) return err(callError('not-found', { what: 'file' }));
        if (replaced === undefined && photos.length >= mostPhotos)
          return err(callError('too-many', { limit: mostPhotos }));
        if (bytes === undefined) return err(callError('not-found', { what: 'file' }));
        const picture = pictureOf(bytes);
        if (!picture.ok) return err(callError('file-refused', { file: 'photo', problems: [picture.error] }));

        const { sha256, mediaType } = picture.value;
        const id = replaced?.id ?? ctx.newId();
        const photo = { ...replaced, id, sha256, mediaType, ...(caption === undefined ? {} : { caption }) };
        const now = replaced === undefined ? [...photos, photo] : photos.map((one) => (one.id === id ? photo : one));
        const changed = parseStoredVisit({ ...kept, photos: now });
        if (!changed.ok) return refused(changed.error);
        addPicture(db, picture.value);
        // Each under a name of its own: two that are added within seconds are two steps of undo.
        const at = ctx.now().toISOString();
        const { version } = changeVisit(db, draft.value, changed.value, { field: `photos/+${id}/${sha256}`, at });
        return ok({ photo: id, version });
      });
    },
  };
}

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const jpegBegins = Buffer.from([0xff, 0xd8]);

/** The picture, by its bytes: it comes without a name. */
function pictureOf(bytes: Uint8Array): Result<PictureRow, FileProblem> {
  const starts = (mark: Buffer) => mark.equals(bytes.subarray(0, mark.length));
  const mediaType = starts(pngBegins) ? 'image/png' : 'image/jpeg';
  if (mediaType === 'image/jpeg' && !starts(jpegBegins)) return err(fileProblem('photo-corrupt'));
  const checked = checkPhoto(bytes, mediaType);
  if (!checked.ok) {
    const { code } = checked.error;
    return err(code === 'photo-too-large' ? problem(code, '') : fileProblem(code));
  }
  return ok({ sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes });
}
