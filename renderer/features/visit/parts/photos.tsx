import { Trash2 } from 'lucide-react';
import { type CallError, callError } from '../../../../core/contract/errors.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import { mostPhotos } from '../../../../core/visit/visit.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { client, fileUrl, upload } from '../../../client/transport.ts';
import { AddPhotos } from '../../photo/add-photos.tsx';
import { EditPhoto } from '../../photo/edit-photo.tsx';
import { changeListItem, dropItem } from '../edit/lists.ts';
import { focusSoon } from '../input/focus-soon.ts';
import { IconButton } from '../input/icon-button.tsx';
import { TextField } from '../input/text-field.tsx';
import { useChange, useReadOnly, useSession, useVisit } from '../session/use-visit.tsx';
import type { VisitSession } from '../session/visit-session.ts';
import styles from './part.module.css';
import photoStyles from './photos.module.css';

/** The photos of the visit with their captions, and the ways to add one. */
export function Photos() {
  const { t, number } = useTexts();
  const session = useSession();
  const readOnly = useReadOnly();
  const count = useVisit(({ document }) => document.photos?.length ?? 0);
  if (readOnly && count === 0) return null;
  return (
    <section className={styles.box} aria-labelledby="photos">
      <h3 id="photos" className={styles.subtitle} tabIndex={-1}>
        {t('visit.photos.title')}
      </h3>
      {readOnly ? (
        <PhotoList />
      ) : (
        <AddPhotos
          room={Math.max(0, mostPhotos - count)}
          onAdd={(photo) => addPhoto(session, photo)}
          onAdded={(first) => focusSoon(captionId(first))}
        >
          <p className={styles.hint}>{t('photo.hint', { limit: number(mostPhotos) })}</p>
          <PhotoList />
        </AddPhotos>
      )}
    </section>
  );
}

const captionId = (photo: string) => `photo-caption-${photo}`;

/** Brings a photo that is ready into the visit, or a new picture of one that is there, after everything else of this screen is on the disk. */
async function addPhoto(session: VisitSession, photo: Blob, replaces?: string): Promise<Result<string, CallError>> {
  // Where the visit was changed elsewhere meanwhile, a photo comes on top of that: it changes nothing that is there.
  for (let tries = 2; ; tries -= 1) {
    if (!(await session.flush())) {
      const { save } = session.getState();
      return err(save.state === 'failed' ? save.error : callError('changed-elsewhere', { version: session.version }));
    }
    const sent = await upload(photo);
    if (sent === undefined) return err(callError('no-answer'));
    const answer = await client('photo.add', {
      visit: session.id,
      base: session.version,
      upload: sent,
      ...(replaces === undefined ? {} : { replaces }),
    });
    const again = !answer.ok && answer.error.code === 'changed-elsewhere' && tries > 1;
    if (answer.ok || again) await session.reload();
    if (answer.ok) return ok(answer.value.photo);
    if (!again) return err(answer.error);
  }
}

function PhotoList() {
  const { t } = useTexts();
  const change = useChange();
  const session = useSession();
  const readOnly = useReadOnly();
  const photos = useVisit(({ document }) => document.photos);
  const pictures = useVisit(({ open }) => open.pictures);
  if (photos === undefined) return null;
  return (
    <ul className={photoStyles.photos}>
      {photos.map((photo, at) => {
        const picture = pictures[photo.sha256];
        const number = at + 1;
        return (
          <li key={photo.id} className={photoStyles.photo}>
            {picture === undefined ? (
              <p className={styles.hint}>{t('visit.photos.missing')}</p>
            ) : (
              <img
                className={photoStyles.picture}
                src={fileUrl(picture)}
                alt={photo.caption ?? t('visit.photos.alt', { number })}
              />
            )}
            <div className={styles.between}>
              <TextField
                id={captionId(photo.id)}
                field={`photos/${photo.id}/caption`}
                label={t('visit.photos.caption', { number })}
                value={photo.caption}
                onChange={(caption) => change(changeListItem('photos', photo.id, 'caption', caption))}
                readOnly={readOnly}
              />
              {!readOnly && picture !== undefined && (
                <EditPhoto
                  label={t('photo.again.title', { number })}
                  url={fileUrl(picture)}
                  onKeep={async (edited) => {
                    const kept = await addPhoto(session, edited, photo.id);
                    return kept.ok ? null : kept.error;
                  }}
                />
              )}
              {!readOnly && (
                <IconButton
                  icon={Trash2}
                  label={t('visit.photos.remove', { number })}
                  onClick={() => {
                    change(dropItem('photos', photo.id));
                    document.getElementById('photos')?.focus();
                  }}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
