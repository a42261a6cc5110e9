import type { ViewProps } from '../map/view-props.ts';

export function NearlyView(_props: ViewProps) {
  return null;
}
