import { Button } from '@mantine/core';
import { Camera, ClipboardPaste, ImagePlus } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import type { Result } from '../../../core/result.ts';
import { mostPhotos } from '../../../core/visit/visit.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DropFiles } from '../../ui/drop-files.tsx';
import styles from './add-photos.module.css';
import { CameraView } from './camera-view.tsx';
import { PhotoEditor } from './photo-editor.tsx';
import { clipboardPicture, pastedFiles, pictureFiles } from './picture-files.ts';
import { type PhotoStep, usePhotoQueue } from './use-photo-queue.ts';

interface AddPhotosProps {
  /** How many more the visit takes. */
  readonly room: number;
  /** Keeps a photo that is ready; gives its id. */
  readonly onAdd: (photo: Blob) => Promise<Result<string, CallError>>;
  /** All that were chosen are done with: the first of them that was added. */
  readonly onAdded: (first: string) => void;
  /** What photos may be dropped on besides the buttons. */
  readonly children: ReactNode;
}

/** The ways of a photo into the visit: a file, the clipboard, a drop, the camera; then the editor. */
export function AddPhotos({ room, onAdd, onAdded, children }: AddPhotosProps) {
  const { t, number } = useTexts();
  const first = useRef<string | null>(null);
  const [someAdded, setSomeAdded] = useState(false);
  const [clipboard, setClipboard] = useState<'empty' | 'refused' | null>(null);
  // No state: Escape may come before the next rendering.
  const drawn = useRef(false);
  const onDrawn = useCallback((now: boolean) => {
    drawn.current = now;
  }, []);
  const [leaving, setLeaving] = useState(false);
  const queue = usePhotoQueue(room, () => {
    if (first.current !== null) onAdded(first.current);
    first.current = null;
  });
  const { step } = queue;
  const begin = () => {
    setClipboard(null);
    setSomeAdded(false);
  };
  const take = (files: readonly File[]) => {
    begin();
    if (room > 0) queue.takeFiles(files.map((file) => ({ name: file.name, content: file })));
  };
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = pastedFiles(event);
      if (files.length === 0) return;
      event.preventDefault();
      newest.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);

  const paste = async () => {
    const picture = await clipboardPicture();
    if (picture === 'empty' || picture === 'refused') setClipboard(picture);
    else {
      begin();
      queue.takeFiles([{ name: t('photo.pasted'), content: picture }]);
    }
  };
  const goOn = () => {
    setLeaving(false);
    drawn.current = false;
    queue.next();
  };
  const add = async (photo: Blob) => {
    const kept = await onAdd(photo);
    if (!kept.ok) return kept.error;
    first.current ??= kept.value;
    setSomeAdded(true);
    goOn();
    return null;
  };
  const leave = () => {
    const lost = step.state === 'edit' && (drawn.current || step.shot);
    if (lost) setLeaving(true);
    else goOn();
  };
  return (
    <DropFiles onDrop={take}>
      <div className={styles.place}>
        {children}
        {room > 0 ? (
          <>
            <div className={styles.ways}>
              <ChooseFile
                label={t('photo.choose')}
                accept={pictureFiles}
                multiple
                leftSection={<ImagePlus size={18} aria-hidden="true" />}
                onChoose={take}
              />
              <Button
                variant="default"
                leftSection={<Camera size={18} aria-hidden="true" />}
                onClick={() => {
                  begin();
                  queue.openCamera();
                }}
              >
                {t('photo.camera')}
              </Button>
              <Button
                variant="default"
                leftSection={<ClipboardPaste size={18} aria-hidden="true" />}
                onClick={() => void paste()}
              >
                {t('photo.paste')}
              </Button>
            </div>
            <p className={styles.hint}>{t('photo.also')}</p>
          </>
        ) : (
          <p className={styles.hint}>{t('photo.full', { limit: number(mostPhotos) })}</p>
        )}
        <div role="alert" className={styles.refused}>
          {queue.refused.map(({ name, problem }) => (
            <p key={name}>{t('photo.refused', { file: name, reason: t(`photo.problem.${problem}`) })}</p>
          ))}
          {queue.leftOut > 0 && <p>{t('photo.noRoom', { count: queue.leftOut, number: number(queue.leftOut) })}</p>}
          {clipboard !== null && <p>{t(`photo.clipboard.${clipboard}`)}</p>}
        </div>
        <div role="status">{step.state === 'opening' && step.at === 0 && <p>{t('photo.opening')}</p>}</div>
      </div>
      <Dialog
        opened={isOpen(step)}
        onClose={leave}
        size="min(100vw - 2rem, 90rem)"
        title={titleOf(step)}
        returnFocus={!someAdded}
      >
        {step.state === 'camera' && <CameraView onShot={queue.takeShot} onChoose={take} />}
        {step.state === 'opening' && <p>{t('photo.opening')}</p>}
        {step.state === 'edit' && (
          <PhotoEditor
            key={step.at}
            picture={step.picture}
            onDrawn={onDrawn}
            onAdd={add}
            leaving={leaving}
            onStay={() => setLeaving(false)}
            onDiscard={goOn}
          />
        )}
      </Dialog>
    </DropFiles>
  );

  function titleOf(now: PhotoStep): string {
    if (now.state === 'camera') return t('photo.shot.title');
    if (now.state !== 'edit' || now.total === 1) return t('photo.edit.title');
    return t('photo.edit.numbered', { at: number(now.at + 1), total: number(now.total) });
  }
}

/** A first file that is being opened needs no dialog yet: it may turn out to be no photo. */
function isOpen(step: PhotoStep): boolean {
  return step.state === 'camera' || step.state === 'edit' || (step.state === 'opening' && step.at > 0);
}
