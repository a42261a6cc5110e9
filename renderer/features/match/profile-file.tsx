import { Button } from '@mantine/core';
import { FileDown, FolderOpen, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import { problemSentence } from '../../../core/i18n/problem-text.ts';
import { parseProfile } from '../../../core/match/parse.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCalls } from '../../client/queries.ts';
import { saveFile } from '../../client/transport.ts';
import { ChooseFile } from '../../ui/choose-file.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import styles from './match.module.css';
import { change, startAgain, useMatchChoices } from './profile-state.ts';

/** Larger is no profile: one with every limit takes a kilobyte. */
const mostBytes = 100_000;

/** Opens and saves a profile, because somebody asks for it; and starts again. A file that is opened stays in the page. */
export function ProfileFile() {
  const texts = useTexts();
  const { t, language } = texts;
  const call = useCalls();
  const { profile, wrong } = useMatchChoices();
  const [said, setSaid] = useState<readonly string[]>([]);
  const [error, setError] = useState<CallError | null>(null);

  const open = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setError(null);
    const read = parseProfile(file.size > mostBytes ? null : jsonOf(await file.text()));
    if (read.ok) {
      change({ profile: read.value });
      setSaid([]);
    } else setSaid(read.error.slice(0, 5).map((one) => problemSentence(texts, one)));
  };
  const save = async () => {
    setSaid([]);
    const answer = await call('match.save-profile', { profile, language });
    setError(answer.ok ? null : answer.error);
    if (answer.ok) saveFile(answer.value);
  };
  return (
    <>
      <div className={styles.buttons}>
        <ChooseFile
          label={t('match.board.open')}
          accept=".json,application/json"
          leftSection={<FolderOpen size={18} aria-hidden="true" />}
          onChoose={(files) => void open(files)}
        />
        <Button
          variant="default"
          leftSection={<FileDown size={18} aria-hidden="true" />}
          disabled={wrong.length > 0}
          onClick={() => void save()}
        >
          {t('match.board.save')}
        </Button>
        <Button
          variant="default"
          leftSection={<RotateCcw size={18} aria-hidden="true" />}
          onClick={() => {
            setSaid([]);
            startAgain();
          }}
        >
          {t('match.board.reset')}
        </Button>
      </div>
      <div role="alert" className={styles.said}>
        {said.length > 0 && (
          <>
            <p>{t('match.board.refused')}</p>
            <ul>
              {said.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <ErrorMessage error={error} />
    </>
  );
}

/** What is no JSON is no profile either. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
