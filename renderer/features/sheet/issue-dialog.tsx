import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import { isLanguage, type Language, languageNames, languages } from '../../../core/i18n/language.ts';
import { useApp } from '../../app/snapshot.tsx';
import { type CallFailure, useAnswer, useCommand, useStale } from '../../client/queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { problemsOfIssue, replacedBy } from './issue-form.ts';
import styles from './sheet-screen.module.css';

interface IssueDialogProps {
  readonly open: OpenVisit;
  /** The language of the preview. */
  readonly language: Language;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** Asks when and in which languages, says what the sheet replaces and that the visit is locked afterwards. */
export function IssueDialog({ open, language, onClose, onIssued }: IssueDialogProps) {
  const { texts, snapshot } = useApp();
  const { t } = texts;
  const { document, summary, version, workstation, revisionReason } = open;
  const [date, setDate] = useState(snapshot.today);
  const [ticked, setTicked] = useState<readonly Language[]>();
  const [asked, setAsked] = useState(false);
  const issue = useCommand('sheet.issue');
  const stale = useStale();
  const { data: known, isPending } = useAnswer('workstation.read', { workstation: workstation.id });
  const replaces = replacedBy(document, known?.visits ?? []);
  const chosen = ticked ?? (replaces?.languages.length ? replaces.languages : [language]);
  const problems = problemsOfIssue({ date, languages: chosen, visited: document.date, today: snapshot.today });
  const submit = () => {
    setAsked(true);
    if (problems.length > 0) return;
    issue.mutateAsync({ visit: summary.id, base: version, languages: [...chosen], date }).then(
      // Not a callback of the mutation: by now the screen shows the issued visit, and this dialog is gone.
      onIssued,
      ({ error }: CallFailure) => {
        // Somebody changed it: the screen shows that first.
        if (error.code === 'changed-elsewhere') stale();
      },
    );
  };
  const range = { from: texts.shortDate(document.date), to: texts.shortDate(snapshot.today) };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('issue.issuing.title')}
      size="md"
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('app.common.cancel')}
          </Button>
          <Button onClick={submit} loading={issue.isPending} disabled={isPending}>
            {t('issue.issuing.verb')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextInput
          type="date"
          size="md"
          label={t('issue.issuing.date')}
          value={date}
          min={document.date}
          max={snapshot.today}
          onChange={(event) => setDate(event.currentTarget.value)}
          error={
            problems.includes('visit-in-future')
              ? t('issue.issuing.visitInFuture', { date: range.from })
              : asked && problems.includes('date') && t('issue.issuing.dateRange', range)
          }
        />
        <Checkbox.Group
          size="md"
          label={t('issue.issuing.languages')}
          description={t('issue.issuing.languagesHint')}
          value={[...chosen]}
          onChange={(values) => setTicked(languages.filter((one) => values.includes(one)).filter(isLanguage))}
          error={asked && problems.includes('languages') && t('issue.issuing.noLanguage')}
        >
          <Group gap="lg" mt="xs">
            {languages.map((one) => (
              <Checkbox key={one} value={one} size="md" label={languageNames[one]} />
            ))}
          </Group>
        </Checkbox.Group>
        {replaces && (
          <p className={styles.note}>
            {t('issue.issuing.replaces', { revision: replaces.revision, date: texts.date(replaces.date) })}
            {revisionReason !== null && <> {t('issue.issuing.reason', { reason: revisionReason })}</>}
          </p>
        )}
        <p>{t('issue.issuing.lock')}</p>
        {issue.error?.error.code === 'changed-elsewhere' ? (
          <p role="alert" className={styles.note}>
            {t('issue.issuing.changed')}
          </p>
        ) : (
          <ErrorMessage error={issue.error?.error} />
        )}
      </div>
    </Dialog>
  );
}
