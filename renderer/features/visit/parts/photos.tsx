import { Trash2 } from 'lucide-react';
import { useTexts } from '../../../app/snapshot.tsx';
import { fileUrl } from '../../../client/transport.ts';
import { changeListItem, dropItem } from '../edit/lists.ts';
import { IconButton } from '../input/icon-button.tsx';
import { TextField } from '../input/text-field.tsx';
import { useChange, useReadOnly, useVisit } from '../session/use-visit.tsx';
import styles from './part.module.css';
import photoStyles from './photos.module.css';

/** The photos of the visit with their captions. They come with an imported visit; without any there is nothing to show. */
export function Photos() {
  const { t } = useTexts();
  const change = useChange();
  const readOnly = useReadOnly();
  const photos = useVisit(({ document }) => document.photos);
  const pictures = useVisit(({ open }) => open.pictures);
  if (photos === undefined) return null;
  return (
    <section className={styles.box} aria-labelledby="photos">
      <h3 id="photos" className={styles.subtitle} tabIndex={-1}>
        {t('visit.photos.title')}
      </h3>
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
                  field={`photos/${photo.id}/caption`}
                  label={t('visit.photos.caption', { number })}
                  value={photo.caption}
                  onChange={(caption) => change(changeListItem('photos', photo.id, 'caption', caption))}
                  readOnly={readOnly}
                />
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
    </section>
  );
}
