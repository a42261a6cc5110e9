/** What a chosen file begins like. `other` holds nothing that this app could read. */
export type FileKind = 'move' | 'pdf' | 'json' | 'other';

/**
 * Looks at the first bytes of a file, before it is sent anywhere. A file that may be one of ours, however broken, is no
 * `other`: only the backend can say what is wrong with it.
 */
export async function kindOf(file: File): Promise<FileKind> {
  const start = await file
    .slice(0, 1024)
    .arrayBuffer()
    .then((bytes) => new TextDecoder('latin1').decode(bytes))
    // It was moved or may not be read: sending it will say so.
    .catch(() => '');
  if (start.startsWith('GROENKADER-MOVE\n')) return 'move';
  // Mail gateways put lines before a PDF's mark; a document of ours starts with a brace, after a mark of UTF-8 or not.
  if (/^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(start)) return 'json';
  if (start.includes('%PDF-')) return 'pdf';
  return start === '' || /\.json$/i.test(file.name) ? 'json' : 'other';
}
