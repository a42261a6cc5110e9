import { err, ok, type Result } from '../result.ts';
import type { Photo, PhotoRef, StoredVisit, Visit } from './visit.ts';

/** Takes the pictures out of a visit. `pictures` maps SHA-256 to base64. */
export function withoutPictures(visit: Visit): {
  readonly visit: StoredVisit;
  readonly pictures: ReadonlyMap<string, string>;
} {
  const { photos, ...rest } = visit;
  if (photos === undefined) return { visit: rest, pictures: new Map() };
  return {
    visit: { ...rest, photos: photos.map(({ data: _, ...ref }) => ref) },
    pictures: new Map(photos.map(({ sha256, data }) => [sha256, data])),
  };
}

/**
 * Puts the pictures back, for a file or a sheet.
 *
 * @param pictureOf base64 of the picture with this SHA-256
 * @returns the visit, or the photos whose picture is not there
 */
export function withPictures(
  visit: StoredVisit,
  pictureOf: (sha256: string) => string | undefined,
): Result<Visit, readonly PhotoRef[]> {
  const { photos, ...rest } = visit;
  if (photos === undefined) return ok(rest);
  const missing: PhotoRef[] = [];
  const whole: Photo[] = [];
  for (const ref of photos) {
    const data = pictureOf(ref.sha256);
    if (data === undefined) missing.push(ref);
    else whole.push({ ...ref, data });
  }
  return missing.length > 0 ? err(missing) : ok({ ...rest, photos: whole });
}
