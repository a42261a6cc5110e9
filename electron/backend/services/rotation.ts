import type { RotationAnswer } from '../../../core/contract/calls/rotation.ts';
import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { findFrame } from '../../../core/frame/frames.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { stationFacts } from '../../../core/rotation/facts.ts';
import { parsePlan } from '../../../core/rotation/parse-plan.ts';
import type { Plan, PlanStation } from '../../../core/rotation/plan.ts';
import { type PlanVisits, planVisits } from '../../../core/rotation/plan-visits.ts';
import type { Rotation } from '../../../core/rotation/rotation.ts';
import type { ValidStoredVisit } from '../../../core/visit/parse.ts';
import type { Problem } from '../../../core/visit/problem.ts';
import { sheetVisit } from '../../../core/visit/sheet-visit.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { Rotations } from '../rotation/rotations.ts';
import type { ReadDb } from '../store/database.ts';
import { newestOf } from '../store/repositories/newest-visits.ts';
import { documentOf, findVisit } from '../store/repositories/visits.ts';
import type { ServiceContext } from './context.ts';

type RotationCalls = 'rotation.stations' | 'rotation.solve' | 'rotation.save' | 'rotation.sheet';

/** Most problems of a plan that are told. */
const mostProblems = 50;

/** Rotations of the workstations in the store. A plan comes with the call and is kept nowhere. */
export function rotationServices(ctx: ServiceContext, rotations: Rotations): Pick<Services, RotationCalls> {
  const { files } = ctx;
  /** The plan with its visits, checked like a file. */
  const read = (raw: unknown): Result<PlanWithVisits, CallError<'plan-refused'>> => {
    const plan = parsePlan(raw);
    if (!plan.ok) return refused(plan.error);
    const visits = ctx.work().read((db) => planVisits(plan.value, (station) => visitOf(db, station)));
    return visits.ok ? ok({ plan: plan.value, visits: visits.value }) : refused(visits.error);
  };
  return {
    'rotation.stations': ({ stations }) =>
      ctx.work().read((db) =>
        ok({
          stations: stations.map(({ visit, dayMinutes }) => {
            const valid = storedVisit(db, visit);
            return valid === undefined ? null : stationFacts(valid.visit, valid.frame, dayMinutes);
          }),
        }),
      ),

    'rotation.solve': async ({ ticket, plan: raw, timeLimitMs }): Promise<Envelope<'rotation.solve'>> => {
      const planned = read(raw);
      if (!planned.ok) return planned;
      const { plan, visits } = planned.value;
      const solved = await rotations.solve(ticket, plan, visits, timeLimitMs);
      return solved.ok ? ok(answerOf(solved.value)) : solved;
    },

    'rotation.save': ({ plan: raw, language }): Envelope<'rotation.save'> => {
      const planned = read(raw);
      if (!planned.ok) return planned;
      const { plan, visits } = planned.value;
      const whole = {
        ...plan,
        stations: plan.stations.map((station, s) => {
          const visit = visits.visits[s];
          return visit === undefined ? station : { ...station, visit: carriedVisit(visit) };
        }),
      };
      const name = `${textsOf(language).t('rotation.fileName')}.rotation.json`;
      const bytes = Buffer.from(`${JSON.stringify(whole, null, 2)}\n`);
      return ok(files.offer({ name, mediaType: 'application/json', bytes }, 'rotation-plan'));
    },

    'rotation.sheet': async ({ ticket, language }): Promise<Envelope<'rotation.sheet'>> => {
      const solved = rotations.find(ticket);
      if (solved === undefined) return err(callError('not-found', { what: 'rotation' }));
      // Typesetting and its fonts are large, and many starts of the app never need them.
      const { renderRotation } = await import('../rotation/render-rotation.ts');
      const bytes = await renderRotation(solved, language, ctx.today());
      const name = `${textsOf(language).t('rotation.fileName')}_${ctx.today()}_${language}.pdf`;
      return ok(files.offer({ name, mediaType: 'application/pdf', bytes }, `rotation-sheet-${language}`));
    },
  };
}

interface PlanWithVisits {
  readonly plan: Plan;
  readonly visits: PlanVisits;
}

function refused(problems: readonly Problem[]) {
  return err(callError('plan-refused', { problems: problems.slice(0, mostProblems) }));
}

/**
 * As a sheet carries it, but for what a rotation has no use for: pictures, and the worker's sentences, which he agreed to
 * for the sheet and for nothing else.
 */
function carriedVisit({ photos: _, workerSentences: __, ...visit }: StoredVisit) {
  return sheetVisit(visit);
}

/** The visit that a station names, or that stands in it. */
function visitOf(db: ReadDb, { visit }: PlanStation): ValidStoredVisit | undefined {
  if (typeof visit === 'string') return storedVisit(db, visit);
  const frame = findFrame(visit.frame);
  return frame === undefined ? undefined : { visit, frame };
}

/** @param id of a visit, or of a workstation for its newest one */
function storedVisit(db: ReadDb, id: string): ValidStoredVisit | undefined {
  const json = findVisit(db, id)?.json ?? newestOf(db, id)?.json ?? null;
  const document = json === null ? undefined : documentOf({ json });
  return document?.ok === true ? document.value : undefined;
}

/** Of each day the outcome: its criteria are those of `open` and the amounts. */
function answerOf(rotation: Rotation): RotationAnswer {
  if (rotation.outcome === 'no-plan') return { ...rotation, reasons: [...rotation.reasons] };
  if (rotation.outcome === 'undecided') return rotation;
  return {
    ...rotation,
    days: rotation.days.map(({ verdict, stations, amounts, open, ...day }) => ({
      ...day,
      stations: [...stations],
      amounts: [...amounts],
      open: open.map(({ criterion, stations: at }) => ({ criterion, stations: [...at] })),
      verdict: verdict?.outcome ?? null,
    })),
  };
}
