import type { Frame } from '../../../core/frame/frame.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { VisitIndex } from '../../../core/i18n/verdict-text.ts';
import type { Verdict } from '../../../core/verdict/verdict.ts';
import type { SheetVisit } from '../../../core/visit/sheet-visit.ts';

/** All that the strain sheet is made from: nothing of it knows a worker's person. */
export interface StrainSheetInput {
  readonly visit: SheetVisit;
  readonly frame: Frame;
  readonly verdict: Verdict;
  readonly texts: Texts;
  /** First 16 hex digits of the SHA-256 of the embedded data. */
  readonly fingerprint: string;
  /** Name of the embedded data file. */
  readonly dataName: string;
  /** Program name and version for the foot. */
  readonly madeBy: string;
  /** The organisation that issues the sheet; absent, the head starts with the title. */
  readonly letterhead?: Letterhead;
}

/** Name and logo of the assessor's organisation; either may be missing. */
export interface Letterhead {
  readonly organisation?: string;
  /** The name under which the renderer is given the logo. */
  readonly logoName?: string;
}

/** The input with what several parts of the sheet look up. */
export interface SheetContext extends StrainSheetInput {
  readonly index: VisitIndex;
}
