import type { ServedFile } from '../../../core/contract/values.ts';
import { fileUrl } from '../../client/transport.ts';
import { openPdf } from './open-pdf.ts';
import { printPages } from './print-pages.ts';

/** Pages that can be drawn at once without taking all of a laptop's memory. */
const mostPages = 80;

/** Prints a PDF that the backend offers, without showing it first. False where it could not be had, or is too long. */
export async function printFile(file: ServedFile): Promise<boolean> {
  const response = await fetch(fileUrl(file));
  if (!response.ok) return false;
  const pdf = await openPdf(new Uint8Array(await response.arrayBuffer()));
  try {
    if (pdf.pages.length > mostPages) return false;
    await printPages(pdf);
    return true;
  } finally {
    pdf.close();
  }
}
