import type { App, MediaAccessPermissionRequest, Session } from 'electron';
import { appOrigin, isOurs } from './app-origin.ts';

/*
 * What no page may do, ours or one that gets in by some hole. Each guard takes the Electron object it guards, so that
 * each is tested without Electron; the numbers are those of Electron's security checklist.
 */

/** 11 – 14: whatever web page there ever is, it stays ours, opens no window and holds no other page. */
export function guardNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_, contents) => {
    const stay = (event: { readonly url: string; preventDefault(): void }) => {
      if (!isOurs(event.url)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/**
 * Writing text to the clipboard, when somebody presses "copy", and reading it, when somebody presses "paste" for a photo.
 * What is read could go nowhere: see `guardRequests`. And a screen that stays on while somebody counts without looking at it.
 */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'clipboard-read', 'screen-wake-lock']);

/** The camera, for a photo of the workstation; the microphone never, nor both at once. */
const camera = 'media';

/** 5: no microphone, no place, no device; the camera, the clipboard and a screen that stays on for our own page alone, not for a frame in it. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, callback, details) => {
    const { mediaTypes, securityOrigin } = details as MediaAccessPermissionRequest;
    const cameraAlone = permission === camera && mediaTypes?.length === 1 && mediaTypes[0] === 'video';
    const ours = details.isMainFrame && isOurs(details.requestingUrl);
    callback(ours && (granted.has(permission) || (cameraAlone && isOurs(securityOrigin ?? ''))));
  });
  session.setPermissionCheckHandler((_, permission, requestingOrigin, { isMainFrame, mediaType, securityOrigin }) => {
    const cameraAlone = permission === camera && mediaType === 'video';
    const ours = isMainFrame && isOurs(requestingOrigin);
    return ours && (granted.has(permission) || (cameraAlone && isOurs(securityOrigin ?? '')));
  });
  session.setDevicePermissionHandler(() => false);
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
  session.setBluetoothPairingHandler((_, callback) => callback({ confirmed: false }));
  session.setDisplayMediaRequestHandler((_, callback) => callback({}));
}

/**
 * Nothing leaves this laptop: every request is cancelled that is not for our own scheme, whatever asked for it.
 * @param developer the developer tools may fetch their own pages
 */
export function guardRequests(session: Session, developer: boolean): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const allowed = isOurs(url) || url.startsWith(`blob:${appOrigin}/`) || (developer && url.startsWith('devtools://'));
    callback({ cancel: !allowed });
  });
}

/** Chromium's own errands, which no request filter sees. */
export async function guardErrands(session: Session): Promise<void> {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(`${appOrigin}/none/`);
  // A proxy script of the network would be fetched and run.
  await session.setProxy({ mode: 'direct' });
}

/** Switches for Chromium, before the app is ready: with no name resolved, nothing can be asked of the network. */
export function guardNetwork(app: Pick<App, 'commandLine'>): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
}
