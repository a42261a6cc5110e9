import { Button } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../../ui/copy-text.ts';

interface CopyButtonProps {
  /** What to copy; undefined where it could not be had. */
  readonly text: () => Promise<string | undefined>;
  readonly label: string;
  /** Takes the label's place once it is copied. */
  readonly done: string;
}

/** Copies a text and says so. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const words = await text();
    setCopied(words !== undefined && (await copyText(words)));
  };
  const Sign = copied ? Check : Copy;
  return (
    <Button variant="default" leftSection={<Sign size={18} aria-hidden="true" />} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}
