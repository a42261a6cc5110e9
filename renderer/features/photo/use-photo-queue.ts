import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PictureFile } from './picture-files.ts';
import { type PictureProblem, readPicture } from './read-picture.ts';

/** What is done with photos right now. */
export type PhotoStep =
  | { readonly state: 'idle' | 'camera' }
  | { readonly state: 'opening'; readonly at: number }
  /** `at` counts from 0 among those that were chosen together; `shot` comes from the camera and is nowhere else. */
  | {
      readonly state: 'edit';
      readonly picture: ImageBitmap;
      readonly at: number;
      readonly total: number;
      readonly shot: boolean;
    };

export interface RefusedPicture {
  readonly name: string;
  readonly problem: PictureProblem;
}

interface PhotoQueue {
  readonly step: PhotoStep;
  readonly refused: readonly RefusedPicture[];
  /** How many of those chosen were left out, because there is no room for them. */
  readonly leftOut: number;
  readonly openCamera: () => void;
  readonly takeShot: (picture: ImageBitmap) => void;
  readonly takeFiles: (files: readonly PictureFile[]) => void;
  /** Done with the photo that is open, added or not: the next one. */
  readonly next: () => void;
}

/**
 * Photos that were chosen together, one after the other. Of each there is one picture at a time, which is closed as soon as
 * it is done with: neither a file nor an unblurred picture stays.
 *
 * @param room how many more the visit takes
 * @param onEnd the last one is done with
 */
export function usePhotoQueue(room: number, onEnd: () => void): PhotoQueue {
  const [step, setStep] = useState<PhotoStep>({ state: 'idle' });
  const [refused, setRefused] = useState<readonly RefusedPicture[]>([]);
  const [leftOut, setLeftOut] = useState(0);
  const queue = useRef<readonly PictureFile[]>([]);
  const open = useRef<ImageBitmap | null>(null);
  const gone = useRef(false);

  const drop = () => {
    open.current?.close();
    open.current = null;
  };
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      open.current?.close();
      open.current = null;
    };
  }, []);

  const edit = (picture: ImageBitmap, at: number, total: number, shot: boolean) => {
    if (gone.current) {
      picture.close();
      return;
    }
    open.current = picture;
    // At once: a dialog remembers where the focus was before it takes it, and does so after it is drawn.
    flushSync(() => setStep({ state: 'edit', picture, at, total, shot }));
  };
  const openFrom = async (from: number) => {
    const files = queue.current;
    for (const [at, { name, content }] of files.entries()) {
      if (at < from) continue;
      setStep({ state: 'opening', at });
      const read = await readPicture(content);
      if (read.ok) return edit(read.value, at, files.length, false);
      setRefused((before) => [...before, { name, problem: read.error }]);
    }
    queue.current = [];
    setStep({ state: 'idle' });
    if (!gone.current) onEnd();
  };
  const begin = (files: readonly PictureFile[]) => {
    queue.current = files.slice(0, room);
    setRefused([]);
    setLeftOut(files.length - queue.current.length);
    void openFrom(0);
  };
  return {
    step,
    refused,
    leftOut,
    openCamera: () => {
      setRefused([]);
      setLeftOut(0);
      setStep({ state: 'camera' });
    },
    takeShot: (picture) => edit(picture, 0, 1, true),
    takeFiles: (files) => {
      if (files.length > 0 && (step.state === 'idle' || step.state === 'camera')) begin(files);
    },
    next: () => {
      drop();
      void openFrom(step.state === 'edit' ? step.at + 1 : queue.current.length);
    },
  };
}
