import { CircleStop, Pause, Play, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  breakMinutesPerHour,
  isWatchPaused,
  posturesNow,
  press,
  resumesWatch,
  type SharedPosture,
  startWatch,
  timesPerHour,
  toggleWatchPause,
  undoWatch,
  type Watch,
  watchedAt,
} from '../../../core/measure/posture-watch.ts';
import { useTexts } from '../../app/snapshot.tsx';
import styles from './count.module.css';
import { signal } from './feedback.ts';
import { keptWatches, useKept } from './kept.ts';
import { Steady } from './steady.tsx';
import { TapButton } from './tap-button.tsx';
import { useAwake } from './use-awake.ts';
import { useKeys } from './use-keys.ts';
import { clockText, useNow } from './use-now.ts';

/** What is watched: bending of the trunk, with other postures beside it; or one posture that is held for long. */
export type Subject = 'bent' | 'held';

interface PostureCounterProps {
  readonly place: string;
  readonly subject: Subject;
  readonly onStop: () => void;
}

/** Shorter than this a press is a tap: the posture stays until the next one. Longer, it lasts as long as the press [ms]. */
const holdFromMs = 350;

const beside: readonly { readonly posture: SharedPosture; readonly code: string; readonly keyName: string }[] = [
  { posture: 'standing', code: 'Digit1', keyName: '1' },
  { posture: 'sitting', code: 'Digit2', keyName: '2' },
  { posture: 'walking', code: 'Digit3', keyName: '3' },
  { posture: 'kneeling', code: 'Digit4', keyName: '4' },
  { posture: 'reachingAboveShoulder', code: 'KeyR', keyName: 'R' },
];

/** Times one watch: a large area that is on while the posture is there, tapped or held. */
export function PostureCounter({ place, subject, onStop }: PostureCounterProps) {
  const { t } = useTexts();
  const all = useKept(keptWatches, place);
  const [before] = useState(all.length);
  const watch: Watch = all[before]?.watch ?? [];
  const begun = watch.length > 0;
  const paused = isWatchPaused(watch);
  const now = posturesNow(watch);
  const [told, setTold] = useState('');
  const heldSince = useRef<number | null>(null);
  const stopped = useRef(false);
  const surface = useRef<HTMLElement>(null);
  useEffect(() => surface.current?.focus({ preventScroll: true }), []);
  useAwake();

  const change = (work: (watch: Watch) => Watch, atMs: number): Watch => {
    const list = keptWatches.get(place);
    const next = work(list[before]?.watch ?? []);
    keptWatches.set(place, list.toSpliced(before, 1, { watch: next, endMs: atMs }));
    return next;
  };
  const isBegun = () => keptWatches.get(place)[before] !== undefined;
  const onPosture = (posture: Subject | SharedPosture) => (atMs: number) => {
    if (!isBegun()) return;
    const next = change((one) => press(one, posture, atMs), atMs);
    signal(posturesNow(next).has(posture) ? 'begin' : 'end');
    if (resumesWatch(next)) setTold(t('count.told.resumedByTap'));
  };
  const onMain = (atMs: number) => {
    if (!isBegun()) {
      change(() => startWatch(atMs), atMs);
      signal('resume');
      setTold(t('count.told.started'));
      return;
    }
    const isOn = posturesNow(keptWatches.get(place)[before]?.watch ?? []).has(subject);
    heldSince.current = isOn ? null : atMs;
    onPosture(subject)(atMs);
  };
  const onRelease = (atMs: number) => {
    const since = heldSince.current;
    heldSince.current = null;
    if (since === null || atMs - since < holdFromMs) return;
    if (posturesNow(keptWatches.get(place)[before]?.watch ?? []).has(subject)) onPosture(subject)(atMs);
  };
  const onPause = (atMs: number) => {
    if (!isBegun()) return;
    const isNow = isWatchPaused(change((one) => toggleWatchPause(one, atMs), atMs));
    signal(isNow ? 'pause' : 'resume');
    setTold(t(isNow ? 'count.told.paused' : 'count.told.resumed'));
  };
  const onUndo = (atMs: number) => {
    const last = keptWatches.get(place)[before]?.watch.at(-1);
    if (last === undefined || last.kind === 'start') return;
    heldSince.current = null;
    change(undoWatch, atMs);
    signal('undo');
    setTold(t('count.told.undone', { what: t(`count.event.${last.kind}`) }));
  };
  const stop = (atMs: number) => {
    stopped.current = true;
    if (isBegun()) change((one) => one, atMs);
    signal('stop');
    onStop();
  };
  // Left by mistake, with Back: one looked until then.
  useEffect(
    () => () => {
      const list = keptWatches.get(place);
      const item = list[before];
      if (item === undefined || stopped.current) return;
      keptWatches.set(place, list.toSpliced(before, 1, { ...item, endMs: performance.now() }));
    },
    [place, before],
  );
  const main = { KeyB: onMain, Space: onMain };
  const others = subject === 'bent' ? beside : [];
  useKeys({
    down: {
      ...main,
      ...Object.fromEntries(others.map(({ code, posture }) => [code, onPosture(posture)])),
      KeyP: onPause,
      Backspace: onUndo,
      Escape: stop,
      Enter: stop,
      NumpadEnter: stop,
    },
    up: { KeyB: onRelease, Space: onRelease },
  });
  const isOn = now.has(subject);
  return (
    <section
      className={styles.counter}
      data-counter
      data-autofocus
      ref={surface}
      tabIndex={-1}
      aria-label={t('count.watching')}
    >
      <WatchState watch={watch} subject={subject} paused={paused} />
      <div className={styles.one}>
        <TapButton
          large
          label={begun ? t(`count.main.${subject}`) : t('count.start')}
          keyName={`B, ${t('count.key.space')}`}
          keyShortcuts="B Space"
          {...(begun && { pressed: isOn })}
          onPress={onMain}
          onRelease={onRelease}
        >
          <span className={styles.word}>
            {begun ? t(`count.now.${subject}.${isOn ? 'on' : 'off'}`) : t('count.notYet')}
          </span>
        </TapButton>
      </div>
      {others.length > 0 && (
        <div className={styles.tools}>
          {others.map(({ posture, keyName }) => (
            <TapButton
              key={posture}
              label={t(`sheet.minutesOf.${posture}`)}
              keyName={keyName}
              keyShortcuts={keyName}
              pressed={now.has(posture)}
              onPress={onPosture(posture)}
              disabled={!begun}
            />
          ))}
        </div>
      )}
      <div className={styles.tools}>
        <TapButton
          label={t(paused ? 'count.resume' : 'count.pause')}
          labels={[t('count.resume'), t('count.pause')]}
          keyName="P"
          keyShortcuts="P"
          onPress={onPause}
          disabled={!begun}
        >
          {paused ? <Play size={20} aria-hidden="true" /> : <Pause size={20} aria-hidden="true" />}
        </TapButton>
        <TapButton
          label={t('count.undo')}
          keyName={t('count.key.backspace')}
          keyShortcuts="Backspace"
          onPress={onUndo}
          disabled={watch.length < 2}
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
}

interface WatchStateProps {
  readonly watch: Watch;
  readonly subject: Subject;
  readonly paused: boolean;
}

/** The figures of the watch as it stands. */
function WatchState({ watch, subject, paused }: WatchStateProps) {
  const { t, number } = useTexts();
  const now = useNow(watch.length > 0 && !paused);
  const watched = watchedAt(watch, now);
  const time = watched.postures.get(subject);
  const figures =
    subject === 'bent'
      ? [
          { label: t('count.figure.times'), value: number(time?.times ?? 0) },
          {
            label: t('count.figure.perHour'),
            value: orDash(time && watched.observedMs >= 60_000 ? timesPerHour(time, watched) : undefined),
          },
          { label: t('count.figure.total'), value: clockText(time?.totalMs ?? 0) },
          { label: t('count.figure.longest'), value: clockText(time?.longestMs ?? 0) },
        ]
      : [
          { label: t('count.figure.held'), value: clockText(time?.totalMs ?? 0) },
          { label: t('count.figure.longest'), value: clockText(time?.longestMs ?? 0) },
          {
            label: t('count.figure.break'),
            value: orDash(time && time.sinceFirstMs >= 60_000 ? breakMinutesPerHour(time) : undefined),
          },
        ];
  return (
    <dl className={styles.figures}>
      <div>
        <dt className={paused ? styles.paused : undefined}>
          <Steady of={stateTexts.map((text) => t(text))} shown={t(stateText())} />
        </dt>
        <dd>{clockText(watched.observedMs)}</dd>
      </div>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );

  function stateText(): (typeof stateTexts)[number] {
    if (paused) return 'count.paused';
    return resumesWatch(watch) ? 'count.figure.resumed' : 'count.figure.observed';
  }

  function orDash(value: number | undefined): string {
    return value === undefined ? '–' : number(value);
  }
}

const stateTexts = ['count.paused', 'count.figure.resumed', 'count.figure.observed'] as const;
