import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text that a browser shows of a file of `htmlOf`: its body, and the running heads once. */
export function textOfHtml(html: string): { readonly body: string; readonly heads: string } {
  const body = html
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<\/?span[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  const strings = [...html.matchAll(/content: ((?:"(?:[^"\\]|\\.)*"|counter\(\w+\)| )+);/g)];
  return { body, heads: strings.map(([, content]) => content?.replace(/counter\(\w+\)/g, '')).join('\n') };
}

/** The text on the pages of a PDF, running heads included. */
export async function textOfPdf(bytes: Uint8Array): Promise<{ readonly text: string; readonly pages: number }> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await loading.promise;
  let text = '';
  for (let page = 1; page <= document.numPages; page += 1) {
    const content = await (await document.getPage(page)).getTextContent();
    for (const item of content.items) if ('str' in item) text += `${item.str}${item.hasEOL ? '\n' : ''}`;
    text += '\n';
  }
  const pages = document.numPages;
  await loading.destroy();
  return { text, pages };
}

/**
 * The words of one text that another holds less often. Spaces do not count in the other: a reader of PDF sees some
 * where letters stand apart, or where a long address was broken.
 */
export function missingWords(text: string, from: string): string[] {
  const letters = wordsIn(from).join('');
  const counts = Map.groupBy(wordsIn(text), (word) => word);
  return [...counts].flatMap(([word, list]) => (letters.split(word).length - 1 < list.length ? [word] : []));
}

/** A word is a run of letters and digits: where a line breaks at a hyphen, it stays the same. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
