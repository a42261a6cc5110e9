import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { deciderTexts, indexVisit, notLookedAtTasks, provenanceOf } from '../../../core/i18n/verdict-text.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { isHeartRateVerdict } from '../../../core/verdict/verdict.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import { document, filled, task } from '../../support/visit-builder.ts';

function judged(...tasks: readonly object[]) {
  const result = parseVisit(document({ tasks }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { visit, frame } = result.value;
  const verdict = judge(visit, frame);
  const criterion = (id: string) => {
    const found = verdict.criteria.find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  return { visit, criterion, how: (id: string) => provenanceOf(criterion(id), visit, indexVisit(visit)) };
}

const load = { massG: 7_500, handlings: 600, per: 'day' };
const withMarks = (provenance: object) => judged(task({ loads: filled({ ...load, provenance }) }));

describe('how a sum was obtained', () => {
  it('is not said where nobody said it of one of its parts', () => {
    const { how } = withMarks({ massG: { evidence: 'measured' } });
    expect(how('load-mass')).toMatchObject({ evidence: 'measured' });
    expect(how('daily-tonnage')).toBeUndefined();
  });

  it('is as sure as its least sure part, and old where one of them is', () => {
    const { how } = withMarks({
      massG: { evidence: 'measured', takenFrom: '2026-08-01' },
      handlings: { evidence: 'estimated' },
    });
    expect(how('daily-tonnage')).toMatchObject({ evidence: 'estimated', takenFrom: '2026-08-01' });
  });
});

describe('tasks in which nobody looked', () => {
  const heavy = task({ id: 'a', loads: filled(load) });
  const { loads: _, ...unseen } = task({ id: 'b' });
  const light = task({ id: 'c', loads: { state: 'none', evidence: 'observed' } });

  it('are named beside a limit that is broken elsewhere', () => {
    const { visit, criterion } = judged(heavy, unseen, light);
    expect(notLookedAtTasks(criterion('load-mass'), visit).map(({ id }) => id)).toEqual(['b']);
  });

  it('are not named beside a limit that is kept, open, or of no task', () => {
    const { visit, criterion } = judged(unseen, light);
    for (const id of ['load-mass', 'action-rate', 'fall-haste', 'cardiac-cost']) {
      expect(notLookedAtTasks(criterion(id), visit)).toEqual([]);
    }
  });
});

describe('what decides', () => {
  const nl = textsOf('nl');
  const source = { factorIncluded: true, minutesPerDay: 30 };

  it('is a source named once, with all of its axes that tie', () => {
    const vibration = filled(
      { ...source, id: 'pallet', what: 'Transpallet', accelerationMmS2: { x: 700, y: 100, z: 700 } },
      { ...source, id: 'truck', what: 'Heftruck', accelerationMmS2: { x: 700, y: 100, z: 100 } },
    );
    const { visit, criterion } = judged(task({ title: 'Rijden', vibration }));
    const verdict = criterion('whole-body-vibration');
    if (isHeartRateVerdict(verdict)) throw new Error('no heart');
    expect(deciderTexts(nl, indexVisit(visit), verdict.decidedBy)).toEqual([
      'Rijden – Transpallet, x-as en z-as',
      'Rijden – Heftruck, x-as',
    ]);
  });
});
