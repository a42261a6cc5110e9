import type { StoredVisit } from '../../../../core/visit/visit.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { prepared } from './prepared.ts';

export interface PictureRow {
  readonly sha256: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
}

export function findPicture(db: ReadDb, sha256: string): PictureRow | undefined {
  const sql = 'SELECT sha256, media_type AS mediaType, bytes FROM picture WHERE sha256 = ?';
  return prepared<PictureRow>(db, sql).get(sha256);
}

/** Keeps a picture. One that nothing uses when the transaction ends (`followPictures`) stays until a sweep. */
export function addPicture(db: WriteDb, { sha256, mediaType, bytes }: PictureRow): void {
  const sql = 'INSERT INTO picture (sha256, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
  prepared(db, sql).run(sha256, mediaType, bytes);
}

/** The photos of a document whose picture is not here, by their place in the list. */
export function missingPictures(db: ReadDb, { photos }: Pick<StoredVisit, 'photos'>): number[] {
  const has = prepared(db, 'SELECT 1 FROM picture WHERE sha256 = ?');
  return [...(photos ?? []).entries()].filter(([, { sha256 }]) => has.get(sha256) === undefined).map(([at]) => at);
}

/**
 * Lets the uses of a visit follow its document. What the document no longer shows stays in use while a step of undo can
 * bring it back, and goes with the last one.
 */
export function followPictures(db: WriteDb, visit: Pick<StoredVisit, 'id' | 'photos'>): void {
  const used = prepared<{ sha256: string }>(db, 'SELECT sha256 FROM picture_use WHERE visit = ?').all(visit.id);
  const shown = new Set((visit.photos ?? []).map(({ sha256 }) => sha256));
  const gone = used.filter(({ sha256 }) => !shown.delete(sha256));
  for (const sha256 of shown) {
    prepared(db, 'INSERT INTO picture_use (visit, sha256) VALUES (?, ?)').run(visit.id, sha256);
  }
  let dropped = 0;
  for (const { sha256 } of gone) {
    dropped += prepared(
      db,
      `DELETE FROM picture_use WHERE visit = ? AND sha256 = ?
         AND NOT EXISTS (SELECT 1 FROM step WHERE visit = ? AND instr(delta, ?) > 0)`,
    ).run(visit.id, sha256, visit.id, sha256).changes;
  }
  if (dropped > 0) sweepPictures(db);
}

/** Deletes pictures that no visit uses. */
export function sweepPictures(db: WriteDb): void {
  prepared(
    db,
    'DELETE FROM picture WHERE NOT EXISTS (SELECT 1 FROM picture_use WHERE picture_use.sha256 = picture.sha256)',
  ).run();
}
