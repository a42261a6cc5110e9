/**
 * What the page may do, for both hosts alike. Everything is forbidden that is not named: no other origin, no inline
 * script, no frame, no plug-in, no form, no device of the laptop but its camera, and its screen may be kept awake.
 */

const rules = [
  "default-src 'none'",
  "script-src 'self'",
  // Pictures that were just chosen are shown from memory before they are sent.
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/**
 * The Content-Security-Policy of the page, and without a nonce that of its own files: a worker lives under the policy
 * of its script.
 * @param nonce of this one load; Mantine's two style elements carry it, so that no other style element works
 */
export function pagePolicy(nonce?: string): string {
  const styles = nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`;
  return [...rules, styles].join('; ');
}

/** The policy of everything that is no part of the page: opened by itself, it can do nothing at all. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

const features = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

function featurePolicy(allowed: Readonly<Record<string, string>> = {}): string {
  return features.map((feature) => `${feature}=${allowed[feature] ?? '()'}`).join(', ');
}

/**
 * The features of the page itself: its camera, for photos, and a screen that stays on while somebody counts without looking.
 * A frame in it, and every other file, has none.
 */
export const pageFeatures = featurePolicy({ camera: '(self)', 'screen-wake-lock': '(self)' });

/** Headers of every answer, besides its policy. */
export const safetyHeaders = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': featurePolicy(),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;
