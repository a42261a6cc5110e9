import { type ComponentProps, type KeyboardEvent, memo } from 'react';
import { useSteady } from '../../../ui/use-steady.ts';
import type { ControlProps } from './field.tsx';

interface TextControlProps extends ControlProps {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly readOnly: boolean;
  /** Several lines instead of one. */
  readonly lines?: boolean;
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputMode?: 'numeric' | 'decimal' | undefined;
  /** The id of a list of words that are offered. */
  readonly list?: string | undefined;
}

/** What one types into. */
export function TextControl(props: TextControlProps) {
  const { onText, onLeave, onKeyDown } = props;
  const press = useSteady((event: KeyboardEvent) => onKeyDown?.(event));
  return <SteadyControl {...props} onText={useSteady(onText)} onLeave={useSteady(onLeave)} onKeyDown={press} />;
}

/**
 * Drawn again only when it holds something else: React writes name, type and value of every input that it draws, and the
 * browser then looks at all of them anew, also at those beside the one that is typed into.
 */
const SteadyControl = memo(function SteadyControl(props: TextControlProps) {
  const { onText, onLeave, lines = false, type = 'text', list, inputMode, ...rest } = props;
  const common = {
    ...rest,
    autoComplete: 'off',
    onBlur: onLeave,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onText(event.currentTarget.value),
  } satisfies ComponentProps<'input'> & ComponentProps<'textarea'>;
  if (lines) return <textarea {...common} rows={2} />;
  return <input {...common} type={type} list={list} inputMode={inputMode} />;
});
