import type { Settings } from '../../../core/contract/calls/app.ts';
import type { Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import type { ServedFile } from '../../../core/contract/values.ts';
import { err, ok } from '../../../core/result.ts';
import { MAX_PHOTO_BYTES } from '../photos/photo-check.ts';
import type { Files } from '../router/files.ts';
import { checkLogo, type LogoFile } from '../settings/logo-file.ts';
import type { SettingsFile } from '../settings/settings-file.ts';

interface SettingsServicesOptions {
  readonly files: Files;
  readonly settings: SettingsFile;
  readonly logo: LogoFile;
}

type SettingsCalls = 'settings.change' | 'settings.logo';

export function settingsServices({ files, settings, logo }: SettingsServicesOptions): Pick<Services, SettingsCalls> {
  return {
    'settings.change': (changes) => settings.change(given(changes)),

    'settings.logo': async ({ upload }) => {
      const bytes = upload === null ? undefined : files.take(upload);
      if (upload !== null && bytes === undefined) return err(callError('not-found', { what: 'file' }));
      if (bytes !== undefined && bytes.byteLength > MAX_PHOTO_BYTES) {
        return err(callError('too-large', { limitBytes: MAX_PHOTO_BYTES }));
      }
      const checked = bytes === undefined ? undefined : checkLogo(bytes);
      if (checked?.ok === false) return err(callError('file-refused', { file: 'logo', problems: [checked.error] }));
      const changed = await logo.change(checked?.value);
      return changed.ok ? ok({ logo: offerLogo(files, logo) }) : changed;
    },
  };
}

/** The logo as the page may fetch it. */
export function offerLogo(files: Files, logo: LogoFile): ServedFile | null {
  const current = logo.current();
  if (current === undefined) {
    files.withdraw('logo');
    return null;
  }
  const name = current.mediaType === 'image/png' ? 'logo.png' : 'logo.jpg';
  return files.offer({ name, ...current }, 'logo');
}

/** What was named in a change; a key that is there without a value changes nothing. */
function given(changes: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
