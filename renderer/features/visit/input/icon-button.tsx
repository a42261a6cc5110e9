import type { LucideIcon } from 'lucide-react';
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
export function IconButton({ icon: Icon, label, onClick, disabled = false, expanded, keys }: IconButtonProps) {
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
}
