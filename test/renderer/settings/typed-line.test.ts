import { describe, expect, it } from 'vitest';
import { settings } from '../../../core/contract/calls/app.ts';
import { readAssessor, readLine, typedAssessor } from '../../../renderer/features/settings/typed-line.ts';

describe('a typed line', () => {
  it('loses the space around it', () => {
    expect(readLine('  EDPB Noord ')).toEqual({ ok: true, value: 'EDPB Noord' });
  });

  it('is nothing when only space is left', () => {
    expect(readLine(' \t\n ')).toEqual({ ok: true, value: undefined });
  });

  it('is at most as long as the contract takes, and on one line', () => {
    expect(readLine('x'.repeat(200)).ok).toBe(true);
    expect(readLine('x'.repeat(201))).toEqual({ ok: false, error: 'too-long' });
    expect(readLine('An\nBo')).toEqual({ ok: false, error: 'not-a-line' });
    expect(readLine('An\u0000')).toEqual({ ok: false, error: 'not-a-line' });
  });
});

describe('a typed assessor', () => {
  const typed = { name: ' An Peeters ', role: 'ergonoom', phone: '', email: ' ' };

  it('becomes what the contract takes, without empty fields', () => {
    const read = readAssessor(typed);
    expect(read).toEqual({ ok: true, value: { name: 'An Peeters', role: 'ergonoom' } });
    if (read.ok) expect(settings.shape.assessor.safeParse(read.value).success).toBe(true);
  });

  it('is nobody when nothing is typed', () => {
    expect(readAssessor(typedAssessor(null))).toEqual({ ok: true, value: null });
  });

  it('needs a name for the rest to mean anything', () => {
    expect(readAssessor({ ...typed, name: ' ' })).toEqual({ ok: false, error: { name: 'name-missing' } });
  });

  it('says which fields cannot be', () => {
    expect(readAssessor({ ...typed, phone: '1\n2', email: 'x'.repeat(300) })).toEqual({
      ok: false,
      error: { phone: 'not-a-line', email: 'too-long' },
    });
  });

  it('comes back as it was', () => {
    const assessor = { name: 'An', phone: '+32 2 000 00 00' };
    expect(readAssessor(typedAssessor(assessor))).toEqual({ ok: true, value: assessor });
  });
});
