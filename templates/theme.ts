import type { WorkstationOutcome } from '../core/verdict/verdict.ts';
import type { Outcome } from '../core/visit/visit.ts';
import type { PdfMargins, PdfStyle } from './pdf-definition.ts';

/** A4 in points, with margins that leave room for a running head and a foot. */
export const page = { width: 595.28, height: 841.89, left: 36, right: 36, top: 36, bottom: 42 } as const;
export const contentWidth = page.width - page.left - page.right;
export const pageMargins: PdfMargins = [page.left, page.top, page.right, page.bottom];

/**
 * Colours. Green, brick red and dashed grey mean an outcome and nothing else; each also differs in shape and word, so
 * that a black-and-white print says the same. Contrast on white: ink 16:1, muted 7:1, within 5.6:1, outside 6.3:1.
 */
export const colour = {
  ink: '#1c1c1c',
  muted: '#555555',
  line: '#c8c8c8',
  hairline: '#e2e2e2',
  track: '#e6e6e6',
  fill: '#8c8c8c',
  draft: '#f0f0f0',
  within: '#1f7338',
  outside: '#a8321f',
  open: '#5f5f5f',
  paper: '#ffffff',
} as const;

export const outcomeColour: Readonly<Record<Outcome, string>> = {
  met: colour.within,
  'not-met': colour.outside,
  'not-assessed': colour.open,
};

export const verdictColour: Readonly<Record<WorkstationOutcome, string>> = {
  within: colour.within,
  outside: colour.outside,
  incomplete: colour.open,
};

export const defaultStyle: PdfStyle = { fontSize: 8.5, lineHeight: 0.97, color: colour.ink };

/** The type scale: nothing that must be read is below 7 points. */
export const styles: Record<string, PdfStyle> = {
  title: { fontSize: 10, bold: true, characterSpacing: 0.4 },
  workstation: { fontSize: 17, bold: true, lineHeight: 0.95 },
  verdict: { fontSize: 17, bold: true, lineHeight: 0.95 },
  section: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 1], color: colour.ink },
  subsection: { fontSize: 8.5, bold: true, margin: [0, 6, 0, 1], color: colour.ink },
  label: { fontSize: 7, color: colour.muted },
  small: { fontSize: 7, color: colour.muted },
  head: { fontSize: 7, color: colour.muted },
  strong: { bold: true },
};
