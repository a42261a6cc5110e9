import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import {
  checkWorkstation,
  emptyAt,
  typedOf,
  workstationInput,
} from '../../../renderer/features/workstation/typed-workstation.ts';

const typed = { number: 'W-1', title: 'Kassa', company: 'Markt', site: '', department: '' };

describe('a workstation as it is typed', () => {
  it('is what the call takes, without empty places and stray spaces', () => {
    expect(workstationInput({ ...typed, title: ' Kassa 3 ', department: ' ' })).toEqual({
      number: 'W-1',
      title: 'Kassa 3',
      place: { company: 'Markt' },
    });
    expect(workstationInput({ ...typed, site: 'Gent', department: 'Voeding' })?.place).toEqual({
      company: 'Markt',
      site: 'Gent',
      department: 'Voeding',
    });
  });

  it('says what is missing and what is too long', () => {
    expect(checkWorkstation(emptyAt(undefined))).toEqual({
      number: { code: 'missing' },
      title: { code: 'missing' },
      company: { code: 'missing' },
    });
    expect(checkWorkstation({ ...typed, number: 'x'.repeat(41) })).toEqual({ number: { code: 'too-long', most: 40 } });
    expect(workstationInput({ ...typed, site: 'x'.repeat(201) })).toBeUndefined();
  });

  it('makes one line of what is pasted', () => {
    expect(workstationInput({ ...typed, title: 'Lijn 1\r\n\u2028snijden\tlinks' })?.title).toBe('Lijn 1 snijden links');
  });

  it('comes back from a workstation as it is', () => {
    const place = { company: 'Markt', site: 'Gent' };
    const workstation = { id: 'w', number: '7', title: 'Oven', place, archived: false, example: false };
    expect(workstationInput(typedOf(workstation))).toEqual({ number: '7', title: 'Oven', place });
    expect(emptyAt(place)).toMatchObject({ number: '', company: 'Markt', site: 'Gent', department: '' });
  });

  it('is taken by the contract whenever nothing is wrong with it', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 45 }), fc.string({ maxLength: 210 }));
    const any = fc.record({ number: text, title: text, company: text, site: text, department: text });
    fc.assert(
      fc.property(any, (one) => {
        const input = workstationInput(one);
        if (input !== undefined) expect(contract['workstation.create'].input.safeParse(input).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
