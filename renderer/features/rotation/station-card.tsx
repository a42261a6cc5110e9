import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import type { StationFacts } from '../../../core/contract/calls/rotation.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { dayAmountText, stationLetter } from '../../../core/i18n/rotation-text.ts';
import { mostPeople } from '../../../core/rotation/plan.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { PlainNumber } from '../visit/input/plain-number.tsx';
import type { DraftStation } from './plan-draft.ts';
import styles from './rotation.module.css';

/** Undefined while it is being fetched, null where there is nothing to read. */
export type Facts = StationFacts | null | undefined;

interface StationCardProps {
  readonly station: DraftStation;
  readonly at: number;
  readonly slots: number;
  readonly facts: Facts;
  readonly onChange: (next: Partial<DraftStation>) => void;
  readonly onRemove: () => void;
}

const people = { decimals: 0, min: 0, max: mostPeople } as const;

/** One workstation of the plan: how many people it needs, and what it does to a day. */
export function StationCard({ station, at, slots, facts, onChange, onRemove }: StationCardProps) {
  const { t } = useTexts();
  const { name, need, needPerSlot, leastStay, skills, dayMinutes } = station;
  const perSlot = Array.from({ length: slots }, (_, slot) => needPerSlot?.[slot] ?? need);
  return (
    <li className={styles.station}>
      <fieldset aria-label={name}>
        <div className={styles.stationHead}>
          <span className={styles.letter}>{stationLetter(at)}</span>
          <strong>{name}</strong>
          <ActionIcon variant="subtle" aria-label={t('rotation.screen.remove', { name })} onClick={onRemove}>
            <X size={20} aria-hidden="true" />
          </ActionIcon>
        </div>
        <StationNotes facts={facts} />
        <div className={styles.fields}>
          {needPerSlot === null && (
            <PlainNumber
              label={t('rotation.screen.need')}
              kind={people}
              value={need}
              onChange={(value) => onChange({ need: value ?? need })}
            />
          )}
          <PlainNumber
            label={t('rotation.screen.stay')}
            kind={{ decimals: 0, min: 1, max: slots }}
            value={leastStay}
            unit={t('rotation.screen.slots')}
            onChange={(value) => onChange({ leastStay: value ?? leastStay })}
          />
          <TextInput
            size="md"
            label={t('rotation.screen.skills')}
            description={t('rotation.screen.skillsHow')}
            value={skills}
            maxLength={400}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => onChange({ skills: value })}
          />
          {(facts?.dayMinutes === null || dayMinutes !== undefined) && (
            <PlainNumber
              label={t('rotation.screen.dayMinutes')}
              kind={{ decimals: 0, min: 30, max: 1_440 }}
              value={dayMinutes}
              optional
              hint={t('rotation.screen.dayMinutesWhy')}
              onChange={(value) => onChange({ dayMinutes: value })}
            />
          )}
        </div>
        <Checkbox
          label={t('rotation.screen.needPerSlot')}
          checked={needPerSlot !== null}
          onChange={({ currentTarget: { checked } }) => onChange({ needPerSlot: checked ? perSlot : null })}
        />
        {needPerSlot !== null && (
          <div className={styles.slots}>
            {perSlot.map((value, slot) => (
              <PlainNumber
                // biome-ignore lint/suspicious/noArrayIndexKey: a half-hour is known by its place
                key={slot}
                label={t('rotation.screen.needAt', { number: slot + 1 })}
                kind={people}
                value={value}
                onChange={(next) =>
                  onChange({ needPerSlot: perSlot.map((one, s) => (s === slot ? (next ?? one) : one)) })
                }
              />
            ))}
          </div>
        )}
      </fieldset>
    </li>
  );
}

function StationNotes({ facts }: { readonly facts: Facts }) {
  const texts = useTexts();
  const { t, list } = texts;
  if (facts === undefined) return null;
  if (facts === null) return <p className={styles.warning}>{t('rotation.screen.gone')}</p>;
  const names = (ids: StationFacts['open']) => list(ids.map((id) => t(`frame.criterion.${id}`)));
  const amounts = facts.perSlot
    .filter(({ value }) => value > 0)
    .map(
      (one) => `${t(`frame.criterion.${one.id}`)} ${dayAmountText(texts, currentFrame, one, one.value / one.limit)}`,
    );
  return (
    <>
      {facts.forbids.length > 0 && (
        <p className={styles.warning}>{t('rotation.screen.neverLong', { criteria: names(facts.forbids) })}</p>
      )}
      {amounts.length > 0 && <p className={styles.note}>{t('rotation.screen.perSlot', { list: list(amounts) })}</p>}
      {facts.posture === 'from-order' && <p className={styles.note}>{t('rotation.screen.fromOrder')}</p>}
      {facts.open.length > 0 && (
        <p className={styles.note}>{t('rotation.screen.openHere', { list: names(facts.open) })}</p>
      )}
    </>
  );
}
