import type { ViewProps } from '../map/view-props.ts';

export function MatchView(_props: ViewProps) {
  return null;
}
