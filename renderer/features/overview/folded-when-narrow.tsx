import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';

interface FoldedWhenNarrowProps {
  /** What is inside, and what is chosen there. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The places stand beside the list; where there is no room beside it, they open above it on demand. */
export function FoldedWhenNarrow({ label, children }: FoldedWhenNarrowProps) {
  // As in overview.module.css.
  const narrow = useMediaQuery('(max-width: 60em)', undefined, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const content = useId();
  if (!narrow) return children;
  return (
    <>
      <Button
        variant="default"
        fullWidth
        justify="space-between"
        aria-expanded={opened}
        aria-controls={content}
        rightSection={opened ? <ChevronUp size={18} /> : <ChevronDown size={18} />}
        onClick={() => setOpened(!opened)}
      >
        {label}
      </Button>
      <div id={content} hidden={!opened}>
        {children}
      </div>
    </>
  );
}
