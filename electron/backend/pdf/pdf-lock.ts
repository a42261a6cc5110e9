import { createCipheriv, createHash, randomBytes } from 'node:crypto';

/** What pdfkit makes of a document that has a password: the key of its contents, and the dictionary that holds it. */
export interface PdfSecurity {
  readonly encryptionKey: Uint8Array;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/** Longest password that the standard reads, in bytes of UTF-8. */
const mostBytes = 127;

/**
 * Locks the key of a document's contents (AES-256, as pdfkit encrypts them) behind a password by ISO 32000-2, 7.6.4,
 * revision 6. pdfkit itself writes revision 5, which that standard withdrew: one SHA-256 of the password opens it, so that
 * passwords can be tried by the billion. It also refuses passwords with a sign younger than Unicode 3.2, as `ẞ` or `€`'s
 * newer neighbours.
 *
 * Readers disagree on a few signs of our keyboards (`²`, `µ`, `´`): some take a password as it is typed, some fold it
 * first (RFC 4013). Both forms open the document, for there are two locks: where they are the same, the second is nobody's.
 *
 * @param password kept nowhere
 */
export function lock(security: PdfSecurity, password: string): void {
  const typed = bytesOf(password, 'NFC');
  const folded = bytesOf(password, 'NFKC');
  const user = lockOne(typed, security.encryptionKey);
  const owner = lockOne(typed.equals(folded) ? randomBytes(32) : folded, security.encryptionKey, user.check);
  Object.assign(security.dictionary.data, { R: 6, U: user.check, UE: user.key, O: owner.check, OE: owner.key });
}

/** In the document's catalog: what a reader must know besides PDF 1.7. */
export const lockExtension = { ADBE: { BaseVersion: '1.7', ExtensionLevel: 8 } } as const;

function bytesOf(password: string, form: 'NFC' | 'NFKC'): Buffer {
  return Buffer.from(password.toWellFormed().normalize(form), 'utf8').subarray(0, mostBytes);
}

/** Algorithms 8 and 9: what the password is checked by, and the key encrypted with it. */
function lockOne(password: Buffer, key: Uint8Array, user: Buffer = Buffer.alloc(0)): { check: Buffer; key: Buffer } {
  const checkSalt = randomBytes(8);
  const keySalt = randomBytes(8);
  const check = Buffer.concat([hardened(password, checkSalt, user), checkSalt, keySalt]);
  const cipher = createCipheriv('aes-256-cbc', hardened(password, keySalt, user), Buffer.alloc(16)).setAutoPadding(
    false,
  );
  return { check, key: Buffer.concat([cipher.update(key), cipher.final()]) };
}

const hashes = ['sha256', 'sha384', 'sha512'] as const;

/** Algorithm 2.B: at least 64 rounds of encrypting and hashing. @returns 32 bytes */
function hardened(password: Buffer, salt: Buffer, user: Buffer): Buffer {
  let hash: Buffer = createHash('sha256').update(password).update(salt).update(user).digest();
  let last = 0;
  for (let round = 0; round < 64 || last > round - 32; round += 1) {
    const once = Buffer.concat([password, hash, user]);
    const many = Buffer.alloc(once.length * 64, once);
    const cipher = createCipheriv('aes-128-cbc', hash.subarray(0, 16), hash.subarray(16, 32)).setAutoPadding(false);
    const encrypted = Buffer.concat([cipher.update(many), cipher.final()]);
    // Its first 16 bytes as one number, modulo 3: 256 is 1 modulo 3.
    const which = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    hash = createHash(hashes[which] ?? 'sha256')
      .update(encrypted)
      .digest();
    last = encrypted.at(-1) ?? 0;
  }
  return hash.subarray(0, 32);
}
