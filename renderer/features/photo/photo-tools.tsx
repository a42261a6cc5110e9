import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Circle,
  type LucideIcon,
  Minus,
  MonitorOff,
  MoveUpRight,
  Plus,
  RotateCw,
  RotateCwSquare,
  ScanFace,
  Trash2,
  Type,
  Undo2,
} from 'lucide-react';
import type { Dispatch } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { focusSoon } from '../visit/input/focus-soon.ts';
import type { Drawing, DrawingAction } from './drawing.ts';
import styles from './photo-editor.module.css';
import { firstToolId, focusShape, inUnits } from './photo-stage.tsx';
import { type Shape, type ShapeKind, shapeKinds } from './shapes.ts';

const icons: Readonly<Record<ShapeKind, LucideIcon>> = {
  'blur-ellipse': ScanFace,
  'blur-box': MonitorOff,
  arrow: MoveUpRight,
  ellipse: Circle,
  text: Type,
};

interface PhotoToolsProps {
  readonly tool: ShapeKind;
  readonly onTool: (tool: ShapeKind) => void;
  readonly drawing: Drawing;
  readonly dispatch: Dispatch<DrawingAction>;
}

/** The tools. A pointer chooses one and draws with it; by keyboard one puts its shape in the middle of the picture. */
export function PhotoTools({ tool, onTool, drawing, dispatch }: PhotoToolsProps) {
  const { t } = useTexts();
  const { picture, nextId } = drawing;
  const press = (kind: ShapeKind, byKeyboard: boolean) => {
    onTool(kind);
    if (!byKeyboard) {
      dispatch({ do: 'select', id: null });
      return;
    }
    dispatch({ do: 'add', kind, at: { x: picture.width / 2, y: picture.height / 2 } });
    focusShape(kind, nextId);
  };
  return (
    <fieldset className={styles.tools} aria-label={t('photo.edit.tools')}>
      {shapeKinds.map((kind, at) => {
        const Icon = icons[kind];
        return (
          <button
            key={kind}
            id={at === 0 ? firstToolId : undefined}
            type="button"
            className={styles.tool}
            aria-pressed={tool === kind}
            // A click without a pointer counts no presses.
            onClick={(event) => press(kind, event.detail === 0)}
          >
            <Icon size={20} aria-hidden="true" />
            {t(`photo.edit.tool.${kind}`)}
          </button>
        );
      })}
      <div className={styles.together}>
        <SignButton
          icon={RotateCwSquare}
          label={t('photo.edit.turnPicture')}
          onClick={() => dispatch({ do: 'turn-picture' })}
        />
        <SignButton
          icon={Undo2}
          label={t('photo.edit.undo')}
          keys="Control+Z"
          disabled={drawing.past.length === 0}
          onClick={() => dispatch({ do: 'undo' })}
        />
      </div>
    </fieldset>
  );
}

/** Everything that dragging does, by pressing instead: not every hand can drag. */
export function ShapeControls({
  shape,
  drawing,
  dispatch,
}: Omit<PhotoToolsProps, 'tool' | 'onTool'> & { shape: Shape }) {
  const { t } = useTexts();
  const move = (x: number, y: number) => () => dispatch({ do: 'move', by: inUnits({ x, y }, drawing, 4) });
  return (
    <>
      <div className={styles.together}>
        <SignButton icon={ArrowLeft} label={t('photo.edit.left')} onClick={move(-1, 0)} />
        <SignButton icon={ArrowUp} label={t('photo.edit.up')} onClick={move(0, -1)} />
        <SignButton icon={ArrowDown} label={t('photo.edit.down')} onClick={move(0, 1)} />
        <SignButton icon={ArrowRight} label={t('photo.edit.right')} onClick={move(1, 0)} />
      </div>
      <div className={styles.together}>
        <SignButton
          icon={Minus}
          label={t('photo.edit.smaller')}
          onClick={() => dispatch({ do: 'scale', factor: 1 / 1.2 })}
        />
        <SignButton icon={Plus} label={t('photo.edit.larger')} onClick={() => dispatch({ do: 'scale', factor: 1.2 })} />
        {shape.kind === 'arrow' && (
          <SignButton icon={RotateCw} label={t('photo.edit.turn')} onClick={() => dispatch({ do: 'turn' })} />
        )}
        <SignButton
          icon={Trash2}
          label={t('photo.edit.delete')}
          onClick={() => {
            dispatch({ do: 'delete' });
            focusSoon(firstToolId);
          }}
        />
      </div>
    </>
  );
}

interface SignButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly keys?: string;
}

function SignButton({ icon: Icon, label, onClick, disabled = false, keys }: SignButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      // Not `disabled`: a button that is pressed until nothing is left would drop the focus.
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      <Icon size={20} aria-hidden="true" />
    </button>
  );
}
