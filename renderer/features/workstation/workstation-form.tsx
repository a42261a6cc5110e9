import { Autocomplete, TextInput } from '@mantine/core';
import { useTexts } from '../../app/snapshot.tsx';
import { type Place, suggestionsFor } from '../overview/place-tree.ts';
import { checkWorkstation, type TypedWorkstation } from './typed-workstation.ts';
import styles from './workstation-form.module.css';

interface WorkstationFormProps {
  readonly typed: TypedWorkstation;
  readonly onChange: (typed: TypedWorkstation) => void;
  readonly places: readonly Place[];
  /** Whether to say what is missing: only after one has tried. */
  readonly tried: boolean;
}

/** Number, title and place of a workstation. Places that are known are offered; others are made. */
export function WorkstationForm({ typed, onChange, places, tried }: WorkstationFormProps) {
  const { t } = useTexts();
  const offered = suggestionsFor(places, typed);
  const problems = checkWorkstation(typed);
  const field = (name: keyof TypedWorkstation) => {
    const problem = problems[name];
    const shown =
      problem === undefined || (problem.code === 'missing' && !tried)
        ? undefined
        : problem.code === 'missing'
          ? t('app.create.missing')
          : t('app.create.tooLong', { number: problem.most });
    return { value: typed[name], error: shown, autoComplete: 'off' } as const;
  };
  const change = (name: keyof TypedWorkstation) => (value: string) => onChange({ ...typed, [name]: value });
  return (
    <div className={styles.form}>
      <TextInput
        {...field('number')}
        className={styles.third ?? ''}
        data-autofocus
        required
        label={t('app.create.number')}
        description={t('app.create.numberHint')}
        onChange={(event) => change('number')(event.currentTarget.value)}
      />
      <TextInput
        {...field('title')}
        className={styles.rest ?? ''}
        required
        label={t('app.create.what')}
        description={t('app.create.whatHint')}
        onChange={(event) => change('title')(event.currentTarget.value)}
      />
      <Autocomplete
        {...field('company')}
        className={styles.whole ?? ''}
        required
        label={t('app.places.company')}
        data={offered.companies}
        limit={20}
        onChange={change('company')}
      />
      <Autocomplete
        {...field('site')}
        className={styles.half ?? ''}
        label={t('app.places.site')}
        description={t('app.common.optional')}
        data={offered.sites}
        limit={20}
        onChange={change('site')}
      />
      <Autocomplete
        {...field('department')}
        className={styles.half ?? ''}
        label={t('app.places.department')}
        description={t('app.common.optional')}
        data={offered.departments}
        limit={20}
        onChange={change('department')}
      />
    </div>
  );
}

/** After an attempt to save: leads to the first field that has a problem, once it says so. */
export function focusFirstProblem(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
