import type { ViewProps } from '../map/view-props.ts';

export function EnoughView(_props: ViewProps) {
  return null;
}
