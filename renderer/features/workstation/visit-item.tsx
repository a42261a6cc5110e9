import { Button } from '@mantine/core';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { CallError } from '../../../core/contract/errors.ts';
import type { VisitSummary } from '../../../core/contract/values.ts';
import { languageNames } from '../../../core/i18n/language.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { Counts } from '../../ui/counts.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { frameTitle } from '../../ui/frame-title.ts';
import { OutcomeLabel } from '../../ui/outcome-label.tsx';
import styles from './visit-list.module.css';
import { VisitMenu } from './visit-menu.tsx';

interface VisitItemProps {
  readonly visit: VisitSummary;
  /** Date of the visit it was started from, where that is one of this workstation. */
  readonly previousDate: string | undefined;
}

/** One visit: when, draft or issued, how it stands, where it comes from, and its sheets to save. */
export function VisitItem({ visit, previousDate }: VisitItemProps) {
  const { t, date, shortDate, language } = useApp().texts;
  const call = useCalls();
  const [error, setError] = useState<CallError | null>(null);
  const save = async (sheet: string) => {
    const read = await call('sheet.read', { sheet });
    setError(read.ok ? null : read.error);
    if (read.ok) saveFile(read.value);
  };
  return (
    <li className={`${styles.visit} ${visit.replacedBy === null ? '' : styles.replaced}`}>
      <div className={styles.head}>
        <Link
          href={routes.visit(visit.id)}
          className={styles.date ?? ''}
          aria-label={t('app.workstation.openVisit', { date: date(visit.date) })}
        >
          {date(visit.date)}
        </Link>
        <span className={visit.state === 'draft' ? styles.draft : styles.issued}>
          {t(`app.workstation.${visit.state}`)}
          {visit.revision !== null && ` · ${t('app.workstation.revision', { revision: visit.revision })}`}
        </span>
        <VisitMenu visit={visit} onError={setError} />
      </div>
      <div className={styles.facts}>
        <OutcomeLabel outcome={visit.outcome} long />
        <Counts counts={visit.counts} />
      </div>
      <p className={styles.small}>
        {[
          visit.replacedBy === null ? null : t('app.workstation.replaced'),
          relationText(),
          visit.lookAgainBy === null ? null : t('app.workstation.lookAgain', { date: shortDate(visit.lookAgainBy) }),
          t('app.workstation.frame', { frame: frameTitle(visit.frame, language) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {visit.sheets.length > 0 && (
        <fieldset className={styles.sheets}>
          <legend>{t('app.workstation.sheets')}</legend>
          {visit.sheets.map((sheet) => {
            const ownName = languageNames[sheet.language];
            return (
              <Button
                key={sheet.id}
                variant="default"
                size="sm"
                leftSection={<FileDown size={16} />}
                aria-label={t('app.workstation.saveSheet', { language: ownName, name: sheet.name })}
                onClick={() => void save(sheet.id)}
              >
                <span lang={sheet.language}>{ownName}</span>
              </Button>
            );
          })}
        </fieldset>
      )}
      <ErrorMessage error={error} />
    </li>
  );

  function relationText(): string | null {
    if (visit.previous === null) return null;
    if (visit.previous.relation === 'copy' || previousDate === undefined) return t('app.workstation.copied');
    const key = visit.previous.relation === 'repeat' ? 'repeated' : 'revised';
    return t(`app.workstation.${key}`, { date: shortDate(previousDate) });
  }
}
