import {
  Armchair,
  ArrowDownToLine,
  ArrowRightFromLine,
  CarFront,
  Clock,
  Footprints,
  Gauge,
  type LucideIcon,
  MoveDown,
  MoveUp,
  Package,
  PersonStanding,
  Repeat,
  Timer,
  TrendingUp,
  Vibrate,
  Weight,
} from 'lucide-react';
import { unitOfItem } from '../../../core/i18n/match-text.ts';
import { type ProfileItem, profileSchema } from '../../../core/match/profile.ts';
import { numberKind } from '../visit/input/bounds.ts';
import type { NumberKind } from '../visit/input/number-text.ts';

/** How an item of a profile is shown and typed. */
interface ItemLook {
  readonly icon: LucideIcon;
  /** One press of the buttons beside the number, and where it begins once it is limited; as it is kept. */
  readonly step: number;
  readonly first: number;
}

const hour = { step: 15, first: 60 };

export const looks: Readonly<Record<ProfileItem, ItemLook>> = {
  massG: { icon: Package, step: 1_000, first: 5_000 },
  tonnageGPerDay: { icon: Weight, step: 500_000, first: 1_000_000 },
  movedMassG: { icon: ArrowRightFromLine, step: 10_000, first: 50_000 },
  actionsPerMinute: { icon: Repeat, step: 5, first: 20 },
  bendingMinutes: { icon: MoveDown, ...hour },
  standingMinutes: { icon: PersonStanding, ...hour },
  sittingMinutes: { icon: Armchair, ...hour },
  walkingMinutes: { icon: Footprints, ...hour },
  kneelingMinutes: { icon: ArrowDownToLine, ...hour },
  reachingAboveShoulderMinutes: { icon: MoveUp, ...hour },
  onStairsMinutes: { icon: TrendingUp, ...hour },
  drivingMinutes: { icon: CarFront, ...hour },
  vibrationMmS2: { icon: Vibrate, step: 100, first: 300 },
  vibrationMinutes: { icon: Timer, ...hour },
  imposedPaceMinutes: { icon: Gauge, ...hour },
  dayMinutes: { icon: Clock, step: 30, first: 240 },
};

/** The board, in the order in which one asks. */
export const groups = {
  force: ['massG', 'tonnageGPerDay', 'movedMassG', 'actionsPerMinute'],
  posture: [
    'bendingMinutes',
    'standingMinutes',
    'sittingMinutes',
    'walkingMinutes',
    'kneelingMinutes',
    'reachingAboveShoulderMinutes',
    'onStairsMinutes',
  ],
  around: ['drivingMinutes', 'vibrationMmS2', 'vibrationMinutes', 'imposedPaceMinutes', 'dayMinutes'],
} as const satisfies Readonly<Record<string, readonly ProfileItem[]>>;

/** How the number of an item is typed: the bounds of the file, in the unit that people read. */
export function kindOf(item: ProfileItem): NumberKind {
  const unit = unitOfItem(item);
  const decimals = unit === 'g' || unit === 'mm/s2' ? 3 : 0;
  if (unit !== 'g/day') return numberKind(profileSchema.shape.limits.shape[item], decimals);
  // Tonnes with three decimals are kilograms; it is kept in grams.
  const { min, max } = numberKind(profileSchema.shape.limits.shape[item]);
  return { decimals: 3, min: min / 1_000, max: max / 1_000 };
}

/** What one typed of a tonnage is kept a thousand times finer. */
export function scaleOf(item: ProfileItem): number {
  return unitOfItem(item) === 'g/day' ? 1_000 : 1;
}
