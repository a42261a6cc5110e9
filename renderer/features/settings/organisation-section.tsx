import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { fileProblem } from '../../../core/contract/file-problem.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { fileUrl, upload } from '../../client/transport.ts';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { cleanLogo } from './logo-picture.ts';
import { Part } from './part.tsx';
import { SavedSign } from './saved-sign.tsx';
import styles from './settings.module.css';
import { mostCharacters, readLine } from './typed-line.ts';
import { useAutosave } from './use-autosave.ts';

/** The letterhead of a sheet: name and logo. */
export function OrganisationSection() {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const { autosave, state } = useAutosave();
  const [typed, setTyped] = useState(snapshot.settings.organisation?.name ?? '');
  const read = readLine(typed);
  const change = (value: string) => {
    setTyped(value);
    const name = readLine(value);
    if (!name.ok) autosave.drop();
    else autosave.change({ organisation: name.value === undefined ? null : { name: name.value } });
  };
  return (
    <>
      <p className={styles.note}>{t('settings.organisation.intro')}</p>
      <div className={styles.fields}>
        <TextInput
          label={t('settings.organisation.name')}
          value={typed}
          error={read.ok ? undefined : t(`settings.invalid.${read.error}`, { most: mostCharacters })}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={() => autosave.flush()}
        />
      </div>
      <SavedSign state={state} />
      <Logo />
    </>
  );
}

function Logo() {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const call = useCalls();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { logo } = snapshot;
  const change = async (file: File | undefined) => {
    setBusy(true);
    setError(null);
    const problem = await changeLogo(call, file);
    setError(problem ?? null);
    setBusy(false);
  };
  return (
    <Part title={t('settings.organisation.logo')} note={t('settings.organisation.logoNote')}>
      <div className={styles.logo}>
        {logo === null ? (
          <span className={styles.dimmed}>{t('settings.organisation.none')}</span>
        ) : (
          <img src={fileUrl(logo)} alt={t('settings.organisation.preview')} />
        )}
      </div>
      <div className={styles.buttons}>
        <ChooseFile
          label={t(logo === null ? 'settings.organisation.choose' : 'settings.organisation.replace')}
          accept="image/png,image/jpeg"
          loading={busy}
          onChoose={([file]) => void change(file)}
        />
        {logo !== null && (
          <Button variant="subtle" disabled={busy} onClick={() => void change(undefined)}>
            {t('settings.organisation.remove')}
          </Button>
        )}
      </div>
      <ErrorMessage error={error} />
    </Part>
  );
}

/** @param file undefined takes the logo away */
async function changeLogo(call: ReturnType<typeof useCalls>, file: File | undefined): Promise<CallError | undefined> {
  if (file === undefined) return errorOf(await call('settings.logo', { upload: null }));
  const picture = await cleanLogo(file);
  if (picture === undefined) {
    return callError('file-refused', { file: file.name.slice(0, 300), problems: [fileProblem('photo-unsupported')] });
  }
  const id = await upload(picture);
  if (id === undefined) return callError('no-answer');
  return errorOf(await call('settings.logo', { upload: id }));
}

function errorOf(answer: { readonly ok: boolean; readonly error?: CallError }): CallError | undefined {
  return answer.ok ? undefined : answer.error;
}
