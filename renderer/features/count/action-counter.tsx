import { CircleStop, Flag, Pause, Play, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { quantityText } from '../../../core/i18n/quantity-text.ts';
import {
  countRun,
  isPaused,
  type Limb,
  type Run,
  resumesWith,
  runningMs,
  type Tap,
  tap,
  taps,
  togglePause,
  undoLast,
} from '../../../core/measure/tally.ts';
import { ratePerMinute } from '../../../core/measure/tally-runs.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './count.module.css';
import { signal } from './feedback.ts';
import { keptRuns, useKept } from './kept.ts';
import { Steady } from './steady.tsx';
import { TapButton } from './tap-button.tsx';
import { useAwake } from './use-awake.ts';
import { useKeys } from './use-keys.ts';
import { clockText, useNow } from './use-now.ts';

interface ActionCounterProps {
  /** Where the runs are kept that are not in the visit yet. */
  readonly place: string;
  readonly pauseFromMs: number;
  readonly onStop: () => void;
}

/** Counts one run: a hand on each half, a mark for each end of a cycle. It begins with the first tap. */
export function ActionCounter({ place, pauseFromMs, onStop }: ActionCounterProps) {
  const { t, number } = useTexts();
  const all = useKept(keptRuns, place);
  // Runs that were there before this one; it follows them from its first tap on.
  const [before] = useState(all.length);
  const run: Run = all[before] ?? [];
  const paused = isPaused(run);
  const [told, setTold] = useState('');
  const surface = useRef<HTMLElement>(null);
  useEffect(() => surface.current?.focus({ preventScroll: true }), []);
  useAwake();

  // From what is kept, not from what was drawn: two taps may come before the next frame.
  const change = (work: (run: Run) => Run): Run => {
    const list = keptRuns.get(place);
    const next = work(list[before] ?? []);
    keptRuns.set(place, next.length === 0 ? list.slice(0, before) : list.toSpliced(before, 1, next));
    return next;
  };
  const onTap = (kind: Tap) => (atMs: number) => {
    const next = change((one) => tap(one, kind, atMs));
    const resumed = resumesWith(next);
    signal(resumed ? 'resume' : kind);
    if (resumed) setTold(t('count.told.resumedByTap'));
    if (kind !== 'cycle') return;
    const [left, right] = [number(taps(next, 'left')), number(taps(next, 'right'))];
    const cycle = t('count.told.cycle', { number: number(Math.max(0, taps(next, 'cycle') - 1)), left, right });
    setTold(resumed ? `${t('count.told.resumedByTap')} ${cycle}` : cycle);
  };
  const onPause = (atMs: number) => {
    if (keptRuns.get(place)[before] === undefined) return;
    const now = isPaused(change((one) => togglePause(one, atMs)));
    signal(now ? 'pause' : 'resume');
    setTold(t(now ? 'count.told.paused' : 'count.told.resumed'));
  };
  const onUndo = () => {
    const last = keptRuns.get(place)[before]?.at(-1);
    if (last === undefined) return;
    change(undoLast);
    signal('undo');
    setTold(t('count.told.undone', { what: t(`count.event.${last.kind}`) }));
  };
  const stop = () => {
    signal('stop');
    onStop();
  };
  const actions = {
    KeyF: onTap('left'),
    ArrowLeft: onTap('left'),
    KeyJ: onTap('right'),
    ArrowRight: onTap('right'),
    Space: onTap('cycle'),
    KeyP: onPause,
    Backspace: onUndo,
    Escape: stop,
    Enter: stop,
    NumpadEnter: stop,
  };
  useKeys({ down: actions });

  const marks = taps(run, 'cycle');
  const whole = Math.max(0, marks - 1);
  const counted = countRun(run, pauseFromMs);
  return (
    <section
      className={styles.counter}
      data-counter
      data-autofocus
      ref={surface}
      tabIndex={-1}
      aria-label={t('count.counting')}
    >
      <p className={styles.state}>
        <span className={styles.figure}>
          <RunClock run={run} paused={paused} />
        </span>
        <span className={styles.figure}>{t('count.cycles', { count: whole, number: number(whole) })}</span>
        <span className={styles.note}>
          <Steady
            of={stateTexts.map((text) => t(text))}
            shown={t(stateText())}
            className={paused ? styles.paused : undefined}
          />
        </span>
      </p>
      <div className={styles.halves}>
        {(['left', 'right'] as const).map((limb) => (
          <TapButton
            key={limb}
            large
            label={t(`count.limb.${limb}`)}
            keyName={limb === 'left' ? 'F' : 'J'}
            keyShortcuts={limb === 'left' ? 'F ArrowLeft' : 'J ArrowRight'}
            onPress={actions[limb === 'left' ? 'KeyF' : 'KeyJ']}
          >
            <span className={styles.count} data-count={limb}>
              {number(taps(run, limb))}
            </span>
            <LimbRate limb={limb} counted={counted} />
          </TapButton>
        ))}
      </div>
      <div className={styles.tools}>
        <TapButton label={t('count.mark')} keyName={t('count.key.space')} keyShortcuts="Space" onPress={onTap('cycle')}>
          <Flag size={20} aria-hidden="true" />
        </TapButton>
        <TapButton
          label={t(paused ? 'count.resume' : 'count.pause')}
          labels={[t('count.resume'), t('count.pause')]}
          keyName="P"
          keyShortcuts="P"
          onPress={onPause}
          disabled={run.length === 0}
        >
          {paused ? <Play size={20} aria-hidden="true" /> : <Pause size={20} aria-hidden="true" />}
        </TapButton>
        <TapButton
          label={t('count.undo')}
          keyName={t('count.key.backspace')}
          keyShortcuts="Backspace"
          onPress={onUndo}
          disabled={run.length === 0}
        >
          <Undo2 size={20} aria-hidden="true" />
        </TapButton>
        <TapButton label={t('count.stop')} keyName={t('count.key.enter')} keyShortcuts="Enter Escape" onPress={stop}>
          <CircleStop size={20} aria-hidden="true" />
        </TapButton>
      </div>
      <div className="visually-hidden" role="status">
        {told}
      </div>
    </section>
  );

  function stateText(): (typeof stateTexts)[number] {
    if (run.length === 0) return 'count.ready';
    if (paused) return 'count.paused';
    if (resumesWith(run)) return 'count.resumed';
    if (marks === 0) return 'count.noMarkYet';
    return marks === 1 ? 'count.oneMark' : 'count.wholeCycles';
  }
}

const stateTexts = [
  'count.ready',
  'count.paused',
  'count.resumed',
  'count.noMarkYet',
  'count.oneMark',
  'count.wholeCycles',
] as const;

function RunClock({ run, paused }: { readonly run: Run; readonly paused: boolean }) {
  const now = useNow(run.length > 0 && !paused);
  return <time>{clockText(runningMs(run, now))}</time>;
}

/** The rate so far; as long as it follows from too little, nothing. */
function LimbRate({ limb, counted }: { readonly limb: Limb; readonly counted: ReturnType<typeof countRun> }) {
  const texts = useTexts();
  const actions = counted?.actions[limb] ?? 0;
  const rate = counted === undefined || actions === 0 ? undefined : ratePerMinute({ actions, timeMs: counted.timeMs });
  return (
    <span className={styles.rate} data-rate={limb}>
      {rate === undefined ? '–' : quantityText(texts, '1/min', rate)}
    </span>
  );
}
