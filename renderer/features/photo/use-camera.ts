import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Why there is no picture: nothing there, not allowed, or another program has it. */
export type CameraProblem = 'none' | 'denied' | 'busy';

export type CameraState =
  | { readonly state: 'starting' }
  | { readonly state: 'on'; readonly others: boolean }
  | { readonly state: 'failed'; readonly problem: CameraProblem };

interface Camera {
  readonly camera: CameraState;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Goes on with the next camera of this device. */
  readonly next: () => void;
  /** Turns it off at once, before whatever comes after a shot. */
  readonly stop: () => void;
}

/**
 * The camera, on only while this is on the screen. Never the microphone.
 */
export function useCamera(): Camera {
  const [camera, setCamera] = useState<CameraState>({ state: 'starting' });
  const [wanted, setWanted] = useState<string | null>(null);
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream | null>(null);

  const stop = useCallback(() => {
    for (const track of stream.current?.getTracks() ?? []) track.stop();
    stream.current = null;
    if (video.current !== null) video.current.srcObject = null;
  }, []);

  useEffect(() => {
    let gone = false;
    const start = async () => {
      setCamera({ state: 'starting' });
      try {
        const opened = await openCamera(wanted);
        if (gone) {
          for (const track of opened.getTracks()) track.stop();
          return;
        }
        stream.current = opened;
        if (video.current !== null) video.current.srcObject = opened;
        const others = (await cameras()).length > 1;
        if (!gone) setCamera({ state: 'on', others });
      } catch (error) {
        if (!gone) setCamera({ state: 'failed', problem: problemOf(error) });
      }
    };
    void start();
    return () => {
      gone = true;
      stop();
    };
  }, [wanted, stop]);

  const next = async () => {
    const current = stream.current?.getVideoTracks()[0]?.getSettings().deviceId;
    const ids = (await cameras()).map(({ deviceId }) => deviceId);
    setWanted(ids[(ids.indexOf(current ?? '') + 1) % ids.length] ?? null);
  };
  return { camera, video, next: () => void next(), stop };
}

/** The one on the back where there are two: it is the workstation that is photographed. */
function openCamera(wanted: string | null): Promise<MediaStream> {
  const which = wanted === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { exact: wanted } };
  const video = { ...which, width: { ideal: 1_920 }, height: { ideal: 1_080 } };
  return navigator.mediaDevices.getUserMedia({ video, audio: false });
}

async function cameras(): Promise<MediaDeviceInfo[]> {
  return (await navigator.mediaDevices.enumerateDevices()).filter(({ kind }) => kind === 'videoinput');
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'none';
}
