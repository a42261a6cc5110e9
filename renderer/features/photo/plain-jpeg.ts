const SOS = 0xda;
const APP0 = 0xe0;
const APP14 = 0xee;
const COM = 0xfe;

/**
 * A JPEG without whatever its encoder put beside the picture: a browser adds a colour profile, and another one may add
 * more. What stays is tables, frame and scans, the plain mark of JFIF, and the colour transform that decoders need.
 * Undefined where it is no JPEG that a browser's encoder would write.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (bytes[at] !== 0xff || length < 2 || at + 2 + length > bytes.length) return undefined;
    if (marker === SOS) {
      kept.push(bytes.subarray(at));
      return joined(kept);
    }
    const isExtra = marker === COM || (marker >= APP0 && marker <= 0xef);
    // 16: JFIF without a thumbnail. 14: Adobe's mark has one length only.
    const isPlain = (marker === APP0 && length === 16) || (marker === APP14 && length === 14);
    if (!isExtra || isPlain) kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
