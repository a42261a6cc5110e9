import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { PersonalRecord } from '../../../../core/contract/calls/visits.ts';
import { isLanguage, languageNames, languages } from '../../../../core/i18n/language.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { saveFile } from '../../../client/transport.ts';
import { copyText } from '../../../ui/copy-text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorMessage } from '../../../ui/error-message.tsx';
import { Choice } from '../../visit/input/choice.tsx';
import { Field } from '../../visit/input/field.tsx';
import { SelectField } from '../../visit/input/select-field.tsx';
import { useVisit } from '../../visit/session/use-visit.tsx';
import styles from '../heart-rate.module.css';
import { madePassword, passwordLength } from './made-password.ts';
import { useAnnex } from './use-annex.ts';

interface AnnexDialogProps {
  readonly record: PersonalRecord;
  readonly onClose: () => void;
}

/** Makes the physician's annex of a kept record: one person's values, locked with a password that is kept nowhere. */
export function AnnexDialog({ record, onClose }: AnnexDialogProps) {
  const texts = useTexts();
  const { t } = texts;
  const { file, error, busy, make } = useAnnex();
  const [language, setLanguage] = useState(useVisit(({ document }) => document.language) ?? texts.language);
  const [physician, setPhysician] = useState('');
  const [way, setWay] = useState<'made' | 'own'>('made');
  const [made] = useState(() => madePassword((bytes) => crypto.getRandomValues(bytes)));
  const [own, setOwn] = useState({ first: '', again: '' });
  const [asked, setAsked] = useState(false);
  const password = way === 'made' ? made : own.first;
  const short = password.length < passwordLength.min || password.length > passwordLength.max;
  const differs = way === 'own' && own.first !== own.again;
  const press = () => {
    setAsked(true);
    if (short || differs) return;
    const to = physician.trim();
    void make({ record: record.id, language, password, ...(to === '' ? {} : { physician: to }) });
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('heart.annex.title', { label: record.label })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t(file === null ? 'app.common.cancel' : 'app.common.close')}
          </Button>
          {file === null ? (
            <Button loading={busy} onClick={press}>
              {t('heart.annex.make')}
            </Button>
          ) : (
            <Button leftSection={<Download size={18} aria-hidden="true" />} onClick={() => saveFile(file)}>
              {t('heart.annex.save')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.annex}>
        <p className={styles.stays}>{t('heart.annex.who')}</p>
        {file === null ? (
          <>
            <SelectField
              label={t('heart.annex.language')}
              value={language}
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
              readOnly={false}
              onChange={(next) => {
                if (next !== undefined && isLanguage(next)) setLanguage(next);
              }}
            />
            <Field label={t('heart.annex.physician')} hint={t('app.common.optional')} readOnly={false}>
              {(control) => (
                <input
                  {...control}
                  type="text"
                  maxLength={200}
                  autoComplete="off"
                  value={physician}
                  onChange={(event) => setPhysician(event.currentTarget.value)}
                />
              )}
            </Field>
            <Choice
              label={t('heart.annex.password')}
              value={way}
              readOnly={false}
              options={[
                { value: 'made', label: t('heart.annex.made') },
                { value: 'own', label: t('heart.annex.own') },
              ]}
              onChange={setWay}
            />
            {way === 'made' ? (
              <MadePassword password={made} />
            ) : (
              <div className={styles.short}>
                {(['first', 'again'] as const).map((which) => (
                  <Field
                    key={which}
                    label={t(`heart.annex.${which}`)}
                    readOnly={false}
                    hint={which === 'first' ? t('heart.annex.length', passwordLength) : undefined}
                    problem={
                      !asked
                        ? null
                        : which === 'first' && short
                          ? t('heart.annex.length', passwordLength)
                          : which === 'again' && differs
                            ? t('heart.annex.differs')
                            : null
                    }
                  >
                    {(control) => (
                      <input
                        {...control}
                        type="password"
                        autoComplete="new-password"
                        value={own[which]}
                        onChange={(event) => setOwn({ ...own, [which]: event.currentTarget.value })}
                      />
                    )}
                  </Field>
                ))}
              </div>
            )}
          </>
        ) : (
          <>
            <p role="status">{t('heart.annex.ready', { file: file.name })}</p>
            {way === 'made' && <MadePassword password={made} />}
          </>
        )}
        <p className={styles.hint}>{t('heart.annex.otherWay')}</p>
        <ErrorMessage error={error} />
      </div>
    </Dialog>
  );
}

function MadePassword({ password }: { readonly password: string }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  return (
    <div className={styles.between}>
      <output className={styles.password} aria-label={t('heart.annex.password')}>
        {password}
      </output>
      <Button variant="default" onClick={() => void copyText(password).then(setCopied)}>
        <span aria-live="polite">{t(copied ? 'heart.annex.copied' : 'heart.annex.copy')}</span>
      </Button>
    </div>
  );
}
