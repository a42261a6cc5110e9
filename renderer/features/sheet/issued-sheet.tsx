import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import type { Sheet } from '../../../core/contract/values.ts';
import { type Language, languageNames, languages } from '../../../core/i18n/language.ts';
import { routes } from '../../app/routes.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useAnswer, useCommand } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { Margins } from './margins.tsx';
import { NextSteps } from './next-steps.tsx';
import { PdfView } from './pdf-view.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import styles from './sheet-screen.module.css';

interface IssuedSheetProps {
  readonly open: OpenVisit;
  /** It was issued on this screen a moment ago. */
  readonly justIssued: boolean;
}

/** The sheets of an issued visit as they are kept, and what can come after them. */
export function IssuedSheet({ open, justIssued }: IssuedSheetProps) {
  const texts = useTexts();
  const { t } = texts;
  const { document, summary } = open;
  const [chosen, setChosen] = useState<string>();
  const inLanguage = (wanted: Language | undefined) => summary.sheets.find(({ language }) => language === wanted);
  const shown =
    summary.sheets.find(({ id }) => id === chosen) ??
    inLanguage(document.language) ??
    inLanguage(texts.language) ??
    summary.sheets[0];
  const kept = useAnswer(
    'sheet.read',
    { sheet: shown?.id ?? '' },
    { enabled: shown !== undefined, keepPrevious: true },
  );
  const { issue } = document;
  return (
    <div className={styles.columns}>
      <div className={styles.paper}>
        <ErrorMessage error={kept.error?.error} />
        {!kept.isError && (
          <PdfView
            label={t('issue.view.issued')}
            file={kept.data}
            offeredAt={kept.dataUpdatedAt}
            busy={kept.isFetching}
          />
        )}
      </div>
      <aside className={styles.side} aria-label={t('issue.title')}>
        {justIssued && <Done />}
        <SheetFacts open={open} replaced={0} />
        {summary.replacedBy !== null && (
          <p className={styles.note}>
            {t('issue.issued.replaced')}{' '}
            <Link href={routes.sheet(summary.replacedBy)}>{t('issue.issued.toNewer')}</Link>
          </p>
        )}
        <Sheets sheets={summary.sheets} shown={shown?.id} onShow={setChosen} />
        {issue?.replaces && (
          <p>
            {t('issue.issued.replaces', {
              revision: issue.replaces.revision,
              date: texts.date(issue.replaces.date),
            })}
            {issue.reason !== undefined && <> {t('issue.issuing.reason', { reason: issue.reason })}</>}
          </p>
        )}
        <MoreLanguages visit={summary.id} sheets={summary.sheets} onMade={setChosen} />
        <NextSteps open={open} />
        <Margins document={document} />
      </aside>
    </div>
  );
}

/** The first thing after issuing. It takes the focus, which was on a button that is gone. */
function Done() {
  const { t } = useTexts();
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus({ preventScroll: true }), []);
  return (
    <p ref={words} tabIndex={-1} className={`${styles.note} ${styles.done}`}>
      {t('issue.issued.done')}
    </p>
  );
}

interface SheetsProps {
  readonly sheets: readonly Sheet[];
  readonly shown: string | undefined;
  readonly onShow: (sheet: string) => void;
}

function Sheets({ sheets, shown, onShow }: SheetsProps) {
  const { t } = useTexts();
  // Asked when the button is pressed: the bytes that are kept, given out unchanged.
  const read = useCommand('sheet.read');
  return (
    <section className={styles.block} aria-labelledby="kept-sheets">
      <h2 id="kept-sheets">{t('issue.issued.sheets')}</h2>
      <p className={styles.small}>{t('issue.issued.kept')}</p>
      <ul className={styles.sheets}>
        {sheets.map(({ id, language, name }) => {
          const word = languageNames[language];
          return (
            <li key={id} className={styles.sheet}>
              <button type="button" className={styles.pick} aria-pressed={id === shown} onClick={() => onShow(id)}>
                <span className={styles.language}>{word}</span>
                <span className={styles.small}>{name}</span>
              </button>
              <Button
                variant="default"
                size="md"
                leftSection={<Download size={18} aria-hidden="true" />}
                aria-label={t('issue.issued.saveOne', { language: word })}
                onClick={() => read.mutate({ sheet: id }, { onSuccess: saveFile })}
              >
                {t('issue.issued.save')}
              </Button>
            </li>
          );
        })}
      </ul>
      <ErrorMessage error={read.error?.error} />
    </section>
  );
}

interface MoreLanguagesProps {
  readonly visit: string;
  readonly sheets: readonly Sheet[];
  readonly onMade: (sheet: string) => void;
}

function MoreLanguages({ visit, sheets, onMade }: MoreLanguagesProps) {
  const { t } = useTexts();
  const add = useCommand('sheet.add-language');
  const missing = languages.filter((language) => sheets.every((sheet) => sheet.language !== language));
  if (missing.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="more-languages">
      <h2 id="more-languages">{t('issue.issued.more')}</h2>
      <div className={styles.row}>
        {missing.map((language) => {
          const word = languageNames[language];
          return (
            <Button
              key={language}
              variant="default"
              size="md"
              aria-label={t('issue.issued.addOne', { language: word })}
              disabled={add.isPending}
              onClick={() => add.mutate({ visit, language }, { onSuccess: ({ id }) => onMade(id) })}
            >
              {word}
            </Button>
          );
        })}
      </div>
      <ErrorMessage error={add.error?.error} />
    </section>
  );
}
