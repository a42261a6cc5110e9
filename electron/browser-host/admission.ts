import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The parts of a request by which is decided whether it comes from our own page. */
export interface Sender {
  readonly method: string;
  readonly header: (name: string) => string | undefined;
  /** Every line of the `Host` header. */
  readonly hosts: readonly string[];
}

const secret = () => randomBytes(32).toString('base64url');

/**
 * Who may come in. Whoever has a one-time address is let in and gets a cookie; everybody else on this laptop, other
 * programs and other pages alike, is not.
 *
 * A cookie belongs to `127.0.0.1` and not to a port: a page of another program on this laptop would be sent it too. So it
 * is bound to a path that nobody can guess, below which the whole app lives.
 */
export class Admission {
  /** Where the app lives: `/`, a secret, `/`. */
  readonly home: string;
  readonly #host: string;
  readonly #cookieName: string;
  readonly #cookie = secret();
  readonly #tokens = new Set<string>();
  /** Those that let somebody in. */
  readonly #used = new Set<string>();

  constructor(port: number) {
    this.home = `/${randomBytes(12).toString('base64url')}/`;
    this.#host = `127.0.0.1:${port}`;
    this.#cookieName = `groenkader-${port}`;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** A fresh address that lets one browser in, once. */
  newAddress(): string {
    const token = secret();
    this.#tokens.add(digest(token));
    return `${this.origin}/open/${token}`;
  }

  /** Takes a token; it is dead afterwards. Gives the cookie to set. */
  redeem(token: string): string | undefined {
    // Looked up by its hash: how long that takes tells nothing about the token.
    const known = digest(token);
    if (!this.#tokens.delete(known)) return undefined;
    this.#used.add(known);
    return `${this.#cookieName}=${this.#cookie}; Path=${this.home}; HttpOnly; SameSite=Strict`;
  }

  /** Whether a token that is refused let somebody in before; told once of each, so that nobody can fill the terminal. */
  isSecondUse(token: string): boolean {
    return this.#used.delete(digest(token));
  }

  /** Only the address itself is a host of ours: a name that somebody points at 127.0.0.1 is not (DNS rebinding). */
  isOurHost({ hosts }: Sender): boolean {
    return hosts.length === 1 && hosts[0] === this.#host;
  }

  hasCookie({ header }: Sender): boolean {
    const pairs = (header('cookie') ?? '').split(';').map((pair) => pair.trim());
    const sent = pairs.find((pair) => pair.startsWith(`${this.#cookieName}=`));
    return sent !== undefined && same(sent.slice(this.#cookieName.length + 1), this.#cookie);
  }

  /** Whether a browser says that another page asks. What changes something must say that it is ours. */
  isFromElsewhere({ method, header }: Sender): boolean {
    const site = header('sec-fetch-site');
    const opened = site === 'none' && header('sec-fetch-mode') === 'navigate' && method === 'GET';
    if (site !== undefined && site !== 'same-origin' && !opened) return true;
    const origin = header('origin');
    return origin === undefined ? method !== 'GET' : origin !== this.origin;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function same(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}
