import { expect, it } from 'vitest';
import { nl } from '../../../core/i18n/nl/catalogue.ts';
import { isNamed, shortcuts } from '../../../renderer/features/keys/shortcuts.ts';

const all = Object.values(shortcuts).flat();

it('says of every effect and every named key that has words what it is, once', () => {
  const effects = all.map(({ effect }) => effect);
  expect(effects.toSorted()).toEqual(Object.keys(nl.settings.shortcut).toSorted());
  const named = new Set(all.flatMap(({ ways }) => ways.flat()).filter(isNamed));
  expect([...named].toSorted()).toEqual(Object.keys(nl.settings.keyName).toSorted());
});

it('gives no two effects the same keys in one place, but Space, which every counter has for itself', () => {
  for (const [group, list] of Object.entries(shortcuts)) {
    const keys = list.flatMap(({ ways }) => ways.map((way) => way.join(' + ')));
    const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
    expect(twice, group).toEqual(group === 'count' ? ['space'] : []);
  }
});
