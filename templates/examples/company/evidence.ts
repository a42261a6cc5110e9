import type { Provenance } from '../../../core/visit/visit.ts';
import type { Job } from './job.ts';
import type { Random } from './random.ts';

/** How the numbers of one workstation were obtained. */
export interface Evidence {
  readonly mass: (massG: number) => Provenance;
  readonly handlings: Provenance;
  readonly moved: Provenance;
  readonly times: Provenance;
  readonly cycles: Provenance;
  readonly angle: Provenance;
  readonly bends: Provenance;
  readonly held: Provenance;
  readonly breaks: Provenance;
  readonly vibration: Provenance;
  readonly driving: Provenance;
}

const counted: Readonly<Record<Job['evidence'], readonly [Provenance, ...Provenance[]]>> = {
  logistics: [
    { evidence: 'document', instrument: 'Logistiek systeem, gemiddelde van 4 weken' },
    { evidence: 'document', instrument: 'Logistiek systeem, gemiddelde van 20 werkdagen' },
  ],
  production: [
    { evidence: 'document', instrument: 'Productiesysteem, gemiddelde van 6 weken' },
    { evidence: 'observed', remark: 'Geteld gedurende een uur.' },
  ],
  food: [
    { evidence: 'document', instrument: 'Productieplanning, gemiddelde van 4 weken' },
    { evidence: 'observed', remark: 'Geteld gedurende 30 minuten, twee personen.' },
  ],
  services: [{ evidence: 'observed' }, { evidence: 'declared', remark: 'Volgens twee werknemers.' }],
  office: [{ evidence: 'declared' }, { evidence: 'observed' }],
};

export function evidenceOf({ evidence }: Job, random: Random): Evidence {
  const table: Provenance = { evidence: 'measured', instrument: 'Tafelweegschaal 0–15 kg' };
  const hand: Provenance = { evidence: 'measured', instrument: 'Handweegschaal 0–50 kg' };
  const light = evidence === 'production' || evidence === 'food' ? table : hand;
  const onPaper = evidence === 'logistics' && random.chance(0.4);
  const article: Provenance = { evidence: 'document', instrument: 'Artikelfiche in het logistieke systeem' };
  const video = random.chance(0.8)
    ? ({ evidence: 'measured', instrument: 'Stopwatch + video' } as const)
    : ({ evidence: 'observed', instrument: 'Stopwatch' } as const);
  return {
    mass: (massG) => (onPaper ? article : massG > 15_000 ? hand : light),
    handlings: random.pick(counted[evidence]),
    moved: random.pick<Provenance>([
      { evidence: 'measured', instrument: 'Vloerweegschaal' },
      { evidence: 'measured', instrument: 'Palletweegschaal', remark: 'Zwaarste van vijf.' },
      { evidence: 'document', instrument: 'Typeplaat + inhoud' },
    ]),
    times: random.pick([{ evidence: 'observed' }, { evidence: 'declared' }]),
    cycles: video,
    angle: random.pick([{ evidence: 'measured', instrument: 'Hoekmeter op videobeeld' }, { evidence: 'estimated' }]),
    bends: random.pick([{ evidence: 'observed', remark: 'Geteld tijdens 2 × 20 minuten.' }, { evidence: 'observed' }]),
    held: random.pick([{ evidence: 'observed' }, { evidence: 'declared' }]),
    breaks: { evidence: 'observed', instrument: 'Stopwatch' },
    vibration: {
      evidence: 'measured',
      instrument: 'Drieassige versnellingsmeter met zitkussen',
      remark: 'Drie ritten van 15 minuten; factor 1,4 zit al in x en y.',
    },
    driving: random.pick([
      { evidence: 'document', instrument: 'Urenteller van het voertuig' },
      { evidence: 'declared' },
    ]),
  };
}
