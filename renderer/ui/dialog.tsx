import { Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTexts } from '../app/snapshot.tsx';
import styles from './dialog.module.css';
import { useEscape } from './escape.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** One of the theme's, or a width of its own as CSS. */
  readonly size?: 'sm' | 'md' | 'lg' | 'xl' | `min(${string})`;
  readonly children: ReactNode;
  /** Buttons at the foot, the way out first. */
  readonly actions?: ReactNode;
  /** Where the dialog is a form: one of its buttons, or Enter in a field, sends it off. */
  readonly onSubmit?: (event: FormEvent<HTMLElement>) => void;
  /** False where the focus goes on to something new when it closes. */
  readonly returnFocus?: boolean;
}

/** A dialog over the screen: closes with Escape, keeps the focus inside, gives it back afterwards. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'lg',
  children,
  actions,
  onSubmit,
  returnFocus = true,
}: DialogProps) {
  const { t } = useTexts();
  useEscape(opened, onClose);
  const body = (
    <>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </>
  );
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      size={size}
      returnFocus={returnFocus}
      centered
      radius="md"
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content className={styles.content ?? ''}>
        {/* Not Modal.Header: it is a `header`, which in a dialog counts as a second banner of the window. */}
        <div className={styles.head}>
          <Modal.Title className={styles.title ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton size="xl" iconSize={22} aria-label={t('app.common.close')} />
        </div>
        <Modal.Body>
          {onSubmit === undefined ? (
            body
          ) : (
            <form noValidate onSubmit={onSubmit}>
              {body}
            </form>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
