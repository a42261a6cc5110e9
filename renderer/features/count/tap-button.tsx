import type { ReactNode } from 'react';
import styles from './count.module.css';
import { Steady } from './steady.tsx';

interface TapButtonProps {
  readonly label: string;
  /** Every label that it may bear, where that changes: it keeps its size. */
  readonly labels?: readonly string[];
  /** The key that does the same, as it stands on the keyboard. */
  readonly keyName: string;
  readonly keyShortcuts: string;
  readonly onPress: (atMs: number) => void;
  readonly onRelease?: (atMs: number) => void;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly large?: boolean;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
}

/**
 * A button that counts the moment it is touched, with any number of fingers, and not when it is let go. It takes no focus
 * from a finger: Space stays the key that it is for whoever counts without looking.
 */
export function TapButton(props: TapButtonProps) {
  const {
    label,
    labels = [],
    keyName,
    keyShortcuts,
    onPress,
    onRelease,
    pressed,
    large = false,
    disabled = false,
    children,
  } = props;
  return (
    <button
      type="button"
      className={large ? styles.half : styles.tool}
      aria-keyshortcuts={keyShortcuts}
      aria-pressed={pressed}
      disabled={disabled}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        onPress(event.nativeEvent.timeStamp);
      }}
      onPointerUp={(event) => onRelease?.(event.nativeEvent.timeStamp)}
      onPointerCancel={(event) => onRelease?.(event.nativeEvent.timeStamp)}
      onContextMenu={(event) => event.preventDefault()}
      // Pressed by a key or by a screen reader: no pointer came before.
      onClick={(event) => {
        if (event.detail !== 0) return;
        onPress(event.nativeEvent.timeStamp);
      }}
    >
      <span className={styles.caption}>
        <Steady of={labels} shown={label} />
        <kbd className={styles.key}>{keyName}</kbd>
      </span>
      {children}
    </button>
  );
}
