import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useRef } from 'react';

interface ChooseFileProps extends Pick<ButtonProps, 'variant' | 'leftSection' | 'loading' | 'disabled'> {
  readonly label: string;
  /** Endings and media types, `.visit.json,application/pdf`. */
  readonly accept: string;
  /** Several at once. */
  readonly multiple?: boolean;
  /** Where the system can: takes a photo with the camera on the back instead of choosing a file. */
  readonly capture?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that opens the system's file chooser. The same file can be chosen twice in a row. */
export function ChooseFile({ label, accept, multiple = false, capture = false, onChoose, ...button }: ChooseFileProps) {
  const reset = useRef<() => void>(null);
  const chosen = (files: File | File[] | null) => {
    reset.current?.();
    const list = files === null ? [] : [files].flat();
    if (list.length > 0) onChoose(list);
  };
  return (
    <FileButton
      accept={accept}
      multiple={multiple}
      onChange={chosen}
      resetRef={reset}
      {...(capture ? { capture: 'environment' } : {})}
    >
      {(props) => (
        <Button variant="default" {...button} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
