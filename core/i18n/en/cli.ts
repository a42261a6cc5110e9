import type { Translated } from '../catalogue.ts';
import type { cli as dutch } from '../nl/cli.ts';

export const cli: Translated<typeof dutch> = { version: 'Groenkader {{version}}' };
