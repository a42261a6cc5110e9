import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { CallError } from '../../../core/contract/errors.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { draw, emptyDrawing } from './drawing.ts';
import { encodePhoto } from './encode-photo.ts';
import { paint, textWidth } from './paint.ts';
import styles from './photo-editor.module.css';
import { keysId, PhotoStage, wordsId } from './photo-stage.tsx';
import { PhotoTools, ShapeControls } from './photo-tools.tsx';
import { isBlur, type ShapeKind } from './shapes.ts';

interface PhotoEditorProps {
  /** Upright and scaled. It is closed by whoever opened it, as soon as the editor goes. */
  readonly picture: ImageBitmap;
  /** Whether something would be lost now. */
  readonly onDrawn: (drawn: boolean) => void;
  /** Keeps the photo; gives why it could not be. */
  readonly onAdd: (photo: Blob) => Promise<CallError | null>;
  /** It is in the visit already: what comes of this replaces it. */
  readonly again?: boolean;
  /** Somebody wants to leave: it is asked whether really. */
  readonly leaving: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
}

/** Drawing on a photo and hiding what nobody should see, before anything of it leaves the page. */
export function PhotoEditor({ picture, onDrawn, onAdd, again = false, leaving, onStay, onDiscard }: PhotoEditorProps) {
  const { t } = useTexts();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawing, dispatch] = useReducer(draw, picture, ({ width, height }) => emptyDrawing({ width, height }));
  const [tool, setTool] = useState<ShapeKind>('blur-ellipse');
  const [armed, setArmed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [notMade, setNotMade] = useState(false);
  const { shapes, selected } = drawing;
  const chosen = shapes.find(({ id }) => id === selected);
  const words = again ? 'photo.again' : 'photo.edit';
  const drawn = shapes.length > 0 || drawing.quarters > 0;
  useLayoutEffect(() => onDrawn(drawn), [drawn, onDrawn]);

  const context = () => canvas.current?.getContext('2d', { willReadFrequently: true }) ?? undefined;
  const add = async () => {
    const brush = context();
    if (brush === undefined || busy) return;
    setBusy(true);
    setError(null);
    // The last change may still wait for its frame.
    paint(brush, picture, drawing);
    const photo = await encodePhoto(brush.canvas);
    setNotMade(photo === undefined);
    if (photo !== undefined) setError(await onAdd(photo));
    setBusy(false);
  };
  const undo = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    // A field has an undo of its own.
    if (!isUndo || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    dispatch({ do: 'undo' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what is inside it
    <div className={styles.editor} onKeyDown={undo}>
      <p className={styles.remind}>{t(`${words}.remind`)}</p>
      <PhotoTools
        tool={tool}
        onTool={(next) => {
          setTool(next);
          setArmed(true);
        }}
        drawing={drawing}
        dispatch={dispatch}
      />
      <PhotoStage
        picture={picture}
        drawing={drawing}
        dispatch={dispatch}
        tool={tool}
        armed={armed}
        onDrawn={() => setArmed(false)}
        canvasRef={canvas}
      />
      <div className={styles.controls}>
        {chosen === undefined ? (
          <p className={styles.how}>
            {t('photo.edit.how')} {t('photo.edit.keys')}
          </p>
        ) : (
          <ShapeControls shape={chosen} drawing={drawing} dispatch={dispatch} />
        )}
        {chosen?.kind === 'text' && (
          <TextInput
            id={wordsId}
            className={styles.words ?? ''}
            label={t('photo.edit.words')}
            value={chosen.text}
            maxLength={80}
            autoComplete="off"
            onChange={({ currentTarget: { value: text } }) => {
              const brush = context();
              const widthOf = (words: string, height: number) => (brush ? textWidth(brush, words, height) : 0);
              dispatch({ do: 'write', text, widthOf });
            }}
          />
        )}
      </div>
      <p id={keysId} className="visually-hidden">
        {t('photo.edit.keys')}
      </p>
      <ErrorMessage error={error} />
      {notMade && <p role="alert">{t('photo.edit.notMade')}</p>}
      {leaving ? (
        <div className={styles.leave} role="alert">
          <p>{t(`${words}.leave`)}</p>
          <div className={styles.foot}>
            <Button variant="default" onClick={onStay} autoFocus>
              {t('photo.edit.stay')}
            </Button>
            <Button onClick={onDiscard}>{t(`${words}.discard`)}</Button>
          </div>
        </div>
      ) : (
        <div className={styles.foot}>
          <Button loading={busy} onClick={() => void add()}>
            {t(`${words}.${shapes.some(isBlur) ? 'addBlurred' : 'addPlain'}`)}
          </Button>
        </div>
      )}
    </div>
  );
}
