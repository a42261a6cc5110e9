import { Button, NativeSelect, TextInput } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { criterionIds, familyIds } from '../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import type { MapTally } from '../../../core/map/group.ts';
import { mapSorts } from '../../../core/map/order.ts';
import { mapGroups } from '../../../core/map/row.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import styles from './choice-bar.module.css';
import { anyOf, outcomeOfChoice } from './choice-words.ts';
import { choose, type MapChoices, useMapChoices } from './map-choices.ts';
import { StateBar } from './state-bar.tsx';
import { mapStates } from './state-order.ts';

const letters = ['n', 'm', 'u'] as const;

/** Narrows, sorts and groups the map. The counts are those of the whole place; null while they are not known. */
export function ChoiceBar({ tally }: { readonly tally: MapTally | null }) {
  const { t, number } = useTexts();
  const choices = useMapChoices();
  const { text, state, criterion, permanence, age, sort, group } = choices;
  const [open, setOpen] = useState(false);
  const fields = useId();
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <search className={styles.choices} aria-label={t('map.choices')}>
      <fieldset className={styles.states} aria-label={t('app.overview.state')}>
        {mapStates.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.toggle}
            aria-pressed={state === each}
            onClick={() => choose({ state: state === each ? null : each })}
          >
            <OutcomeMark outcome={each} size={15} />
            {t(`app.overview.narrow.${each}`)}
            <span className={styles.count}>{tally === null ? '\u2007' : number(tally[each])}</span>
          </button>
        ))}
        <span className={styles.bar}>{tally !== null && <StateBar tally={tally} />}</span>
      </fieldset>
      {/* In a narrow window the map comes first: a style sheet shows this button there alone. */}
      <Button
        variant="default"
        className={styles.fold ?? ''}
        leftSection={<Chevron size={18} aria-hidden="true" />}
        aria-expanded={open}
        aria-controls={fields}
        onClick={() => setOpen(!open)}
      >
        {t('map.choices')}
      </Button>
      <div id={fields} className={styles.fields} data-open={open || undefined}>
        <TextInput
          label={t('map.text')}
          value={text}
          maxLength={200}
          onChange={({ currentTarget: { value } }) => choose({ text: value })}
        />
        <NativeSelect
          size="md"
          label={t('map.criterion')}
          value={criterion.of ?? ''}
          onChange={({ currentTarget: { value } }) => choose({ criterion: { ...criterion, of: chosen(value) } })}
        >
          <option value="">{t('map.any')}</option>
          {familyIds.map((family) => (
            <optgroup key={family} label={t(`frame.family.${family}`)}>
              <option value={family}>{anyOf(t, family)}</option>
              {currentFrame.criteria
                .filter((each) => each.family === family)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {t(`frame.criterion.${id}`)}
                  </option>
                ))}
            </optgroup>
          ))}
        </NativeSelect>
        {criterion.of !== null && (
          <NativeSelect
            size="md"
            label={t('map.stands')}
            value={criterion.letter}
            data={letters.map((letter) => ({ value: letter, label: t(`frame.outcome.${outcomeOfChoice[letter]}`) }))}
            onChange={({ currentTarget: { value } }) =>
              choose({ criterion: { ...criterion, letter: letters.find((each) => each === value) ?? 'n' } })
            }
          />
        )}
        <NativeSelect
          size="md"
          label={t('map.permanence')}
          value={permanence ?? ''}
          data={[
            { value: '', label: t('map.any') },
            ...(['permanent', 'temporary', 'unknown'] as const).map((value) => ({
              value,
              label: t(`map.permanences.${value}`),
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            choose({ permanence: value === '' ? null : (value as NonNullable<MapChoices['permanence']>) })
          }
        />
        <NativeSelect
          size="md"
          label={t('map.age')}
          value={age ?? ''}
          data={[
            { value: '', label: t('map.any') },
            { value: 'old', label: t('map.ages.old') },
            { value: 'due', label: t('map.ages.due') },
          ]}
          onChange={({ currentTarget: { value } }) =>
            choose({ age: value === 'old' || value === 'due' ? value : null })
          }
        />
        <NativeSelect
          size="md"
          label={t('map.group')}
          value={group}
          data={mapGroups.map((value) => ({ value, label: t(`map.groups.${value}`) }))}
          onChange={({ currentTarget: { value } }) => choose({ group: value as MapChoices['group'] })}
        />
        <NativeSelect
          size="md"
          className={styles.wide ?? ''}
          label={t('map.sort')}
          value={sort}
          onChange={({ currentTarget: { value } }) =>
            choose({ sort: value as MapChoices['sort'], descending: descends.has(value) })
          }
        >
          {mapSorts.map((value) => (
            <option key={value} value={value}>
              {t(`map.sorts.${value}`)}
            </option>
          ))}
          <optgroup label={t('map.sorts.criterion')}>
            {criterionIds.map((id) => (
              <option key={id} value={id}>
                {t(`frame.criterion.${id}`)}
              </option>
            ))}
          </optgroup>
        </NativeSelect>
      </div>
    </search>
  );
}

/** What one wants to see of these first is what there is most of. */
const descends: ReadonlySet<string> = new Set(['date']);

function chosen(value: string): MapChoices['criterion']['of'] {
  return [...familyIds, ...criterionIds].find((each) => each === value) ?? null;
}
