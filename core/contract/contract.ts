import type { z } from 'zod';
import type { Result } from '../result.ts';
import type { CallSpec } from './call.ts';
import { appCalls } from './calls/app.ts';
import { heartRateCalls } from './calls/heart-rate.ts';
import { keepingCalls } from './calls/keeping.ts';
import { mapCalls, matchCalls } from './calls/map.ts';
import { overviewCalls, placeCalls } from './calls/places.ts';
import { rotationCalls } from './calls/rotation.ts';
import { jobCalls, photoCalls, tableCalls } from './calls/tables.ts';
import { personalCalls, sheetCalls, visitCalls } from './calls/visits.ts';
import type { CallError, CommonError } from './errors.ts';
import type { CallName, queryNames } from './names.ts';

/** Everything the screens may ask of the backend. A name without a spec, or a spec without a name, does not compile. */
export const contract = {
  ...appCalls,
  ...placeCalls,
  ...overviewCalls,
  ...mapCalls,
  ...matchCalls,
  ...rotationCalls,
  ...visitCalls,
  ...sheetCalls,
  ...personalCalls,
  ...heartRateCalls,
  ...tableCalls,
  ...photoCalls,
  ...jobCalls,
  ...keepingCalls,
} satisfies Record<CallName, CallSpec>;

type Contract = typeof contract;
const everyNameIsKnown: Exclude<keyof Contract, CallName> extends never ? true : false = true;
void everyNameIsKnown;

type QueryName = { [Name in CallName]: Contract[Name]['kind'] extends 'query' ? Name : never }[CallName];
type NamedQuery = (typeof queryNames)[number];
const queriesAreNamed: [QueryName, NamedQuery] extends [NamedQuery, QueryName] ? true : false = true;
void queriesAreNamed;

/** What the caller passes. */
export type Input<Name extends CallName> = z.input<Contract[Name]['input']>;
/** What the service gets, checked. */
export type CheckedInput<Name extends CallName> = z.output<Contract[Name]['input']>;
export type Output<Name extends CallName> = z.output<Contract[Name]['output']>;
/** Errors of a call's own. */
export type OwnError<Name extends CallName> = Contract[Name]['errors'][number];

/** What the caller gets. It is JSON, and never a rejected promise. */
export type Envelope<Name extends CallName = CallName> = Result<Output<Name>, CallError<OwnError<Name> | CommonError>>;

/** The face of the backend: one function per call. */
export type Services = {
  readonly [Name in CallName]: (input: CheckedInput<Name>) => Envelope<Name> | Promise<Envelope<Name>>;
};

/** The face of the screens: `client('visit.read', { visit })`. */
export type Client = <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Envelope<Name>>;
