import { TextInput } from '@mantine/core';
import { FileDown, FolderOpen, Laptop, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import { type Language, languageNames, languages } from '../../../core/i18n/language.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { DropFiles } from '../../ui/drop-files.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Page } from '../../ui/page.tsx';
import { ImportDialog } from '../import/import-dialog.tsx';
import { NewWorkstation } from '../workstation/new-workstation.tsx';
import styles from './first-start.module.css';

interface FirstStartProps {
  /** Hears whether one of the ways to begin is under way, in a dialog. */
  readonly onBeginning: (underWay: boolean) => void;
}

/** An empty store explains itself: what this is, in which language, whose name stands on the sheet, how to begin. */
export function FirstStart({ onBeginning }: FirstStartProps) {
  const { t } = useApp().texts;
  const call = useCalls();
  const [, go] = useLocation();
  const [creating, setCreating] = useState(false);
  const [importing, setImporting] = useState<readonly File[] | null>(null);
  const [loading, setLoading] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const create = (opened: boolean) => {
    setCreating(opened);
    onBeginning(opened);
  };
  const importFiles = (files: readonly File[] | null) => {
    setImporting(files);
    onBeginning(files !== null);
  };
  const loadExample = async () => {
    setLoading(true);
    const loaded = await call('example.load', {});
    setLoading(false);
    setError(loaded.ok ? null : loaded.error);
  };
  return (
    <DropFiles onDrop={importFiles}>
      <Page title={t('app.firstStart.title')} width="text" actions={<ChooseLanguage />}>
        <div className={styles.sentences}>
          <p>{t('app.firstStart.one')}</p>
          <p>{t('app.firstStart.two')}</p>
          <p>{t('app.firstStart.three')}</p>
        </div>
        <h2 className={styles.how}>{t('app.firstStart.how')}</h2>
        <div className={styles.ways}>
          <Way first sign={<Plus />} name={t('app.firstStart.create')} onClick={() => create(true)}>
            {t('app.firstStart.createNote')}
          </Way>
          <Way
            sign={<FolderOpen />}
            name={t('app.firstStart.example')}
            onClick={() => void loadExample()}
            busy={loading}
          >
            {t('app.firstStart.exampleNote')}
          </Way>
          <Way sign={<FileDown />} name={t('app.firstStart.import')} onClick={() => importFiles([])}>
            {t('app.firstStart.importNote')}
          </Way>
          <Way sign={<Laptop />} name={t('app.firstStart.move')} onClick={() => go(routes.settings('move'))}>
            {t('app.firstStart.moveNote')}
          </Way>
        </div>
        <ErrorMessage error={error} />
        <AssessorName />
      </Page>
      {creating && <NewWorkstation places={[]} place={undefined} onClose={() => create(false)} />}
      {importing !== null && <ImportDialog files={importing} onClose={() => importFiles(null)} />}
    </DropFiles>
  );
}

interface WayProps {
  readonly sign: ReactNode;
  readonly name: string;
  readonly children: string;
  readonly onClick: () => void;
  readonly busy?: boolean;
  readonly first?: boolean;
}

function Way({ sign, name, children, onClick, busy = false, first = false }: WayProps) {
  return (
    <button
      type="button"
      className={`${styles.way} ${first ? styles.first : ''}`}
      onClick={onClick}
      disabled={busy}
      aria-busy={busy}
    >
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.note}>{children}</span>
      </span>
    </button>
  );
}

/** Each language in its own words, so that one finds one's own in any of them. */
function ChooseLanguage() {
  const { texts } = useApp();
  const call = useCalls();
  const choose = (language: Language) => void call('settings.change', { language });
  return (
    <fieldset className={styles.languages} aria-label={texts.t('app.firstStart.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          className={styles.language}
          aria-pressed={language === texts.language}
          onClick={() => choose(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </fieldset>
  );
}

/** Kept when the field is left; it may stay empty. */
function AssessorName() {
  const { snapshot, texts } = useApp();
  const call = useCalls();
  const kept = snapshot.settings.assessor;
  const [name, setName] = useState(kept?.name ?? '');
  const [saved, setSaved] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const keep = async () => {
    const typed = name.trim();
    if (typed === (kept?.name ?? '')) return;
    const assessor = typed === '' ? null : { ...kept, name: typed };
    const changed = await call('settings.change', { assessor });
    setSaved(changed.ok && typed !== '');
    setError(changed.ok ? null : changed.error);
  };
  return (
    <div className={styles.assessor}>
      <TextInput
        label={texts.t('app.firstStart.assessor')}
        description={texts.t('app.firstStart.assessorHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        autoComplete="name"
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setSaved(false);
        }}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
        }}
      />
      <span role="status" className={styles.saved}>
        {saved && texts.t('app.firstStart.nameSaved')}
      </span>
      <ErrorMessage error={error} />
    </div>
  );
}
