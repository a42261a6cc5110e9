import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { stationLetter } from '../../../core/i18n/rotation-text.ts';
import { mostPeople } from '../../../core/rotation/plan.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PlainNumber } from '../visit/input/plain-number.tsx';
import { change, type DraftPerson, type PlanDraft, peopleOf } from './plan-draft.ts';
import styles from './rotation.module.css';

/** Who takes part: labels, what they can do, where they do not work. */
export function PeoplePart({ draft }: { readonly draft: PlanDraft }) {
  const { t, list } = useTexts();
  const { people, stations, slots } = draft;
  const [asked, setAsked] = useState<number | null>(null);
  const set = (at: number, next: Partial<DraftPerson>) =>
    change({ people: people.map((person, p) => (p === at ? { ...person, ...next } : person)) });
  const letters = (ids: readonly string[]) =>
    stations.flatMap(({ id }, at) => (ids.includes(id) ? [stationLetter(at)] : []));
  const one = asked === null ? undefined : people[asked];
  return (
    <section className={styles.part} aria-label={t('rotation.screen.peopleTitle')}>
      <h2>{t('rotation.screen.peopleTitle')}</h2>
      <div className={styles.fields}>
        <PlainNumber
          label={t('rotation.screen.people')}
          kind={{ decimals: 0, min: 1, max: mostPeople }}
          value={people.length}
          onChange={(value) => change({ people: peopleOf(people, value ?? people.length) })}
          hint={t('rotation.screen.labels')}
        />
      </div>
      <ul className={styles.people}>
        {people.map((person, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a person is known by his place; labels are being typed
          <li key={at}>
            <fieldset className={styles.fields} aria-label={person.label}>
              <TextInput
                size="md"
                label={t('rotation.screen.label')}
                value={person.label}
                maxLength={40}
                autoComplete="off"
                onChange={({ currentTarget: { value } }) => set(at, { label: value })}
              />
              <TextInput
                size="md"
                label={t('rotation.screen.skills')}
                value={person.skills}
                maxLength={400}
                autoComplete="off"
                onChange={({ currentTarget: { value } }) => set(at, { skills: value })}
              />
              <PlainNumber
                label={t('rotation.screen.most')}
                kind={{ decimals: 0, min: 1, max: slots }}
                value={person.mostSlots}
                unit={t('rotation.screen.slots')}
                optional
                onChange={(mostSlots) => set(at, { mostSlots })}
              />
              <div className={styles.notAt}>
                <span id={`not-at-${at}`}>{t('rotation.screen.notAt')}</span>
                <Button
                  variant="default"
                  aria-describedby={`not-at-${at}`}
                  disabled={stations.length === 0}
                  onClick={() => setAsked(at)}
                >
                  {letters(person.notAt).length === 0 ? t('rotation.screen.notAtNone') : list(letters(person.notAt))}
                </Button>
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <Dialog
        opened={one !== undefined}
        onClose={() => setAsked(null)}
        title={t('rotation.screen.notAtTitle', { person: one?.label ?? '' })}
        actions={<Button onClick={() => setAsked(null)}>{t('app.common.close')}</Button>}
      >
        <div className={styles.choices}>
          {stations.map(({ id, name }, s) => (
            <Checkbox
              key={id}
              label={`${stationLetter(s)} ${name}`}
              checked={one?.notAt.includes(id) ?? false}
              onChange={({ currentTarget: { checked } }) => {
                if (asked === null || one === undefined) return;
                const others = one.notAt.filter((each) => each !== id);
                set(asked, { notAt: checked ? [...others, id] : others });
              }}
            />
          ))}
        </div>
      </Dialog>
    </section>
  );
}
