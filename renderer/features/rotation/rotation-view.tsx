import type { ViewProps } from '../map/view-props.ts';

export function RotationView(_props: ViewProps) {
  return null;
}
