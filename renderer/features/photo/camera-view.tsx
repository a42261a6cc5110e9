import { Button } from '@mantine/core';
import { Camera, SwitchCamera } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { AfterAWhile } from '../../ui/after-a-while.tsx';
import { ChooseFile } from '../../ui/choose-file.tsx';
import styles from './photo-editor.module.css';
import { pictureFiles } from './picture-files.ts';
import { scaledDown } from './read-picture.ts';
import { useCamera } from './use-camera.ts';

interface CameraViewProps {
  readonly onShot: (picture: ImageBitmap) => void;
  /** Where there is no camera for us: the way by a file. */
  readonly onChoose: (files: readonly File[]) => void;
}

/** What the camera sees, and the button that takes it. */
export function CameraView({ onShot, onChoose }: CameraViewProps) {
  const { t } = useTexts();
  const { camera, video, next, stop } = useCamera();
  const left = useRef(false);
  const shooting = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  const shoot = async () => {
    const seen = video.current;
    // Pressed twice, it is one shot all the same.
    if (shooting.current || seen === null || seen.videoWidth === 0) return;
    shooting.current = true;
    // A camera that was unplugged at this moment gives none.
    const picture = await createImageBitmap(seen).catch(() => undefined);
    shooting.current = false;
    if (picture === undefined) return;
    stop();
    const small = await scaledDown(picture);
    if (left.current) small.close();
    else onShot(small);
  };
  if (camera.state === 'failed') {
    // A tablet has a camera of its own for files, which asks nobody.
    const byTouch = window.matchMedia('(pointer: coarse)').matches;
    return (
      <div className={styles.editor}>
        <p role="alert" className={styles.remind}>
          {t(`photo.shot.${camera.problem}`)}
        </p>
        <div className={styles.foot}>
          <ChooseFile label={t('photo.choose')} accept={pictureFiles} capture={byTouch} onChoose={onChoose} />
        </div>
      </div>
    );
  }
  return (
    <div className={styles.editor}>
      {camera.state === 'starting' && (
        <AfterAWhile>
          <p role="status">{t('photo.shot.starting')}</p>
        </AfterAWhile>
      )}
      <video ref={video} className={styles.preview} autoPlay muted playsInline aria-label={t('photo.shot.preview')} />
      <div className={styles.foot}>
        {camera.state === 'on' && camera.others && (
          <Button variant="default" leftSection={<SwitchCamera size={18} aria-hidden="true" />} onClick={next}>
            {t('photo.shot.other')}
          </Button>
        )}
        <Button
          leftSection={<Camera size={18} aria-hidden="true" />}
          disabled={camera.state !== 'on'}
          onClick={() => void shoot()}
        >
          {t('photo.shot.take')}
        </Button>
      </div>
    </div>
  );
}
