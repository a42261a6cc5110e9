import type { ViewProps } from '../map/view-props.ts';

export function MapView(_props: ViewProps) {
  return null;
}
