import { Minus, Plus } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { unitOfItem } from '../../../core/i18n/match-text.ts';
import type { ProfileItem } from '../../../core/match/profile.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { IconButton } from '../visit/input/icon-button.tsx';
import { type NumberKind, writeNumber } from '../visit/input/number-text.ts';
import { decimalMark, issueSentence } from '../visit/input/problem-sentence.ts';
import { kindOf, looks, scaleOf } from './items.ts';
import { readLimit } from './limit-text.ts';
import styles from './match.module.css';
import { limit, markWrong } from './profile-state.ts';

interface ProfileItemProps {
  readonly item: ProfileItem;
  /** Undefined where nothing is limited, 0 where it is switched off. */
  readonly value: number | undefined;
}

const states = ['free', 'limited', 'off'] as const;

/** One thing that a person may not be able to do now: free, limited by a number, or switched off. */
export function ProfileItemControl({ item, value }: ProfileItemProps) {
  const { t } = useTexts();
  const { icon: Icon, first } = looks[item];
  const state = value === undefined ? 'free' : value === 0 ? 'off' : 'limited';
  const to = { free: undefined, limited: first, off: 0 } as const;
  const name = t(`match.item.${item}`);
  return (
    <fieldset className={styles.item} data-state={state}>
      <legend className="visually-hidden">{name}</legend>
      <span className={styles.name} aria-hidden="true">
        <Icon size={22} className={styles.icon} />
        {name}
      </span>
      <span className={styles.states}>
        {states
          // A day of no hours is no day.
          .filter((each) => each !== 'off' || item !== 'dayMinutes')
          .map((each) => (
            <button
              key={each}
              type="button"
              className={styles.state}
              aria-pressed={state === each}
              onClick={() => {
                if (each !== state) limit(item, to[each]);
              }}
            >
              {t(`match.board.${each}`)}
            </button>
          ))}
      </span>
      {state === 'limited' && value !== undefined && <LimitField item={item} value={value} />}
    </fieldset>
  );
}

/** What is being typed, and the limit that counts meanwhile. */
interface Draft {
  readonly text: string;
  readonly value: number;
  readonly problem: string | null;
}

/** The number of a limit, with buttons for a finger; comma and point are both the decimal mark. */
function LimitField({ item, value }: { readonly item: ProfileItem; readonly value: number }) {
  const texts = useTexts();
  const { t, number } = texts;
  const problemId = useId();
  const hintId = useId();
  const [typedLast, setDraft] = useState<Draft | null>(null);
  // A profile that was opened meanwhile has another number.
  const draft = typedLast?.value === value ? typedLast : null;
  const kind = kindOf(item);
  const scale = scaleOf(item);
  const { step } = looks[item];
  const name = t(`match.item.${item}`);
  const unit = t(`frame.unit.${unitOfItem(item) as Exclude<ReturnType<typeof unitOfItem>, 'wheels'>}`, {
    value: '',
  }).trim();
  const least = Math.max(step, 1);
  const set = (next: number) => {
    setDraft(null);
    limit(item, next);
  };
  const typed = (text: string) => {
    const read = readLimit(text, kind, unit);
    if (!read.ok) setDraft({ text, value, problem: issueSentence(texts, read.error, kind, unit) });
    else {
      // Nothing typed is not "switched off": the number from before stays until there is another one.
      const next = read.value === undefined || read.value === 0 ? value : read.value * scale;
      setDraft({ text, value: next, problem: null });
      if (next !== value) limit(item, next);
    }
  };
  const problem = draft?.problem ?? null;
  const wrong = problem !== null;
  useEffect(() => {
    markWrong(item, wrong);
    return () => markWrong(item, false);
  }, [item, wrong]);
  const hours = unitOfItem(item) === 'min/day' && value >= 60 && !wrong;
  const shortDay = item === 'dayMinutes' && value < 60 && !wrong;
  return (
    <span className={styles.limit}>
      <IconButton
        icon={Minus}
        label={t('match.board.less', { item: name })}
        disabled={value <= least}
        onClick={() => set(Math.max(least, Math.ceil(value / step - 1) * step))}
      />
      <input
        className={styles.number}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('match.board.limitOf', { item: name, unit })}
        aria-invalid={wrong}
        aria-describedby={wrong ? problemId : hintId}
        value={draft?.text ?? writeNumber(value / scale, kind, decimalMark(texts))}
        onChange={({ currentTarget }) => typed(currentTarget.value)}
        onBlur={() => {
          // Of a limit that was typed as none, "not at all" is meant, never the limit from before.
          if (item !== 'dayMinutes' && draft?.problem === null && isZero(draft.text, kind, unit)) limit(item, 0);
          else setDraft((now) => (now?.problem ? now : null));
        }}
      />
      <span aria-hidden="true">{unit}</span>
      <IconButton
        icon={Plus}
        label={t('match.board.more', { item: name })}
        disabled={value >= kind.max * scale}
        onClick={() => set(Math.min(kind.max * scale, Math.floor(value / step + 1) * step))}
      />
      <span id={hintId} role="status" className={styles.hint}>
        {hours && t('match.board.hours', { hours: number(value / 60, 2) })}
        {shortDay && t('match.board.shortDay')}
      </span>
      {wrong && (
        <span id={problemId} className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

function isZero(text: string, kind: NumberKind, unit: string): boolean {
  const read = readLimit(text, kind, unit);
  return read.ok && read.value === 0;
}
