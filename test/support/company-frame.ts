import type { CriterionId } from '../../core/frame/criterion-id.ts';
import { type Criterion, criterionOf, type Frame } from '../../core/frame/frame.ts';
import { inrsGreenFrame2011 as green } from '../../core/frame/inrs-green-frame-2011.ts';

/** A criterion of the 2011 frame, to be changed where a company is stricter. */
function from<Id extends CriterionId>(id: Id): Criterion<Id> {
  const criterion = criterionOf(green, id);
  if (criterion === undefined) throw new Error(`the 2011 frame has no ${id}`);
  return criterion;
}

/** A company's stricter frame: data only. Other limits, exclusive limits, fewer criteria, another order. */
export const companyFrame: Frame = {
  ...green,
  id: 'company-frame',
  version: '3',
  criteria: [
    from('fall-haste'),
    {
      ...from('load-mass'),
      limits: { 'load-mass': { relation: 'at-most', limit: 3_000, unit: 'g', inclusive: false } },
    },
    {
      ...from('daily-tonnage'),
      limits: { tonnage: { relation: 'at-most', limit: 2_000_000, unit: 'g/day', inclusive: false } },
    },
    {
      ...from('push-pull-mass'),
      limits: {
        'moved-mass': { relation: 'at-most', limit: 80_000, unit: 'g', inclusive: false },
        wheels: { relation: 'at-least', limit: 3, unit: 'wheels', inclusive: false },
      },
    },
    {
      ...from('action-rate'),
      limits: { 'action-rate': { relation: 'at-most', limit: 35, unit: '1/min', inclusive: false } },
    },
    {
      ...from('posture-breaks'),
      limits: { break: { relation: 'at-least', limit: 12, unit: 'min/h', inclusive: false } },
    },
    {
      ...from('whole-body-vibration'),
      limits: {
        acceleration: { relation: 'at-most', limit: 450, unit: 'mm/s2', inclusive: false },
        exposure: { relation: 'at-most', limit: 0, unit: 'min/day', inclusive: true },
      },
      parameters: { axisFactorTenths: [15, 15, 11] },
    },
    { ...from('trunk-flexion'), parameters: { cycles: 6, minutes: 30 } },
    {
      ...from('cardiac-cost'),
      limits: { 'absolute-cardiac-cost': { relation: 'at-most', limit: 25, unit: 'bpm', inclusive: false } },
    },
    {
      ...from('peak-heart-rate'),
      limits: { 'share-of-maximum': { relation: 'at-most', limit: 80, unit: '%', inclusive: true } },
    },
  ],
};
