import type { LucideIcon } from 'lucide-react';
import { memo } from 'react';
import { useSteady } from '../../../ui/use-steady.ts';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does, to what: `Remove box of coffee`. */
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly keys?: string;
}

/** A sign to press, with its words for screen readers and as a tip. */
export function IconButton(props: IconButtonProps) {
  return <SteadyButton {...props} onClick={useSteady(props.onClick)} />;
}

/** Drawn again only when it says something else: every row has some, and none of them changes with a letter typed. */
const SteadyButton = memo(function SteadyButton(props: IconButtonProps) {
  const { icon: Icon, label, onClick, disabled = false, expanded, keys } = props;
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-expanded={expanded}
      aria-keyshortcuts={keys}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={20} aria-hidden="true" />
    </button>
  );
});
