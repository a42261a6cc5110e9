import { Pencil } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../visit/input/icon-button.tsx';
import { PhotoEditor } from './photo-editor.tsx';
import { scaledDown } from './read-picture.ts';

interface EditPhotoProps {
  /** What is edited, as a button says it. */
  readonly label: string;
  /** Of the stored picture. */
  readonly url: string;
  /** Puts the new picture in the place of the stored one; gives why it could not be. */
  readonly onKeep: (photo: Blob) => Promise<CallError | null>;
}

/** Opens a photo that is in the visit already, to blur or draw more. */
export function EditPhoto({ label, url, onKeep }: EditPhotoProps) {
  const { t } = useTexts();
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [failed, setFailed] = useState(false);
  const [leaving, setLeaving] = useState(false);
  // No state: Escape may come before the next rendering.
  const drawn = useRef(false);
  const onDrawn = useCallback((now: boolean) => {
    drawn.current = now;
  }, []);
  useEffect(() => () => picture?.close(), [picture]);
  const open = async () => {
    const stored = await storedPicture(url);
    setFailed(stored === undefined);
    if (stored !== undefined) setPicture(stored);
  };
  const close = () => {
    setLeaving(false);
    setPicture(null);
  };
  return (
    <>
      <IconButton icon={Pencil} label={label} onClick={() => void open()} />
      {failed && <p role="alert">{t('photo.again.failed')}</p>}
      <Dialog
        opened={picture !== null}
        onClose={() => (drawn.current ? setLeaving(true) : close())}
        size="min(100vw - 2rem, 90rem)"
        title={label}
      >
        {picture !== null && (
          <PhotoEditor
            again
            picture={picture}
            onDrawn={onDrawn}
            onAdd={async (photo) => {
              const error = await onKeep(photo);
              if (error === null) close();
              return error;
            }}
            leaving={leaving}
            onStay={() => setLeaving(false)}
            onDiscard={close}
          />
        )}
      </Dialog>
    </>
  );
}

/** Undefined where it cannot be had any more. */
async function storedPicture(url: string): Promise<ImageBitmap | undefined> {
  const image = new Image();
  image.src = url;
  return image
    .decode()
    .then(() => createImageBitmap(image))
    .then(scaledDown)
    .catch(() => undefined);
}
