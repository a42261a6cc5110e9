import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../app/snapshot.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  readonly children: ReactNode;
  /** Buttons at the foot, the way out first. */
  readonly actions?: ReactNode;
}

/** A dialog over the screen: closes with Escape, keeps the focus inside, gives it back afterwards. */
export function Dialog({ opened, onClose, title, size = 'lg', children, actions }: DialogProps) {
  const { t } = useTexts();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('app.common.close'), size: 'lg' }}
      classNames={{ title: styles.title as string }}
    >
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </Modal>
  );
}
