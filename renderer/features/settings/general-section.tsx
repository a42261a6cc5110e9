import { Radio } from '@mantine/core';
import { languageNames, languages } from '../../../core/i18n/language.ts';
import { useApp } from '../../app/snapshot.tsx';
import { SavedSign } from './saved-sign.tsx';
import styles from './settings.module.css';
import { useAutosave } from './use-autosave.ts';

const colours = ['system', 'light', 'dark'] as const;

/** Language and colours of the screens; both work at once. */
export function GeneralSection() {
  const { snapshot, texts } = useApp();
  const { t, language } = texts;
  const { autosave, state } = useAutosave();
  const choose = (changes: Parameters<typeof autosave.change>[0]) => {
    autosave.change(changes);
    autosave.flush();
  };
  return (
    <>
      <Radio.Group
        size="md"
        label={t('settings.general.language')}
        description={t('settings.general.languageNote')}
        classNames={{ description: styles.tickNote ?? '' }}
        value={language}
        onChange={(value) => choose({ language: languages.find((each) => each === value) ?? null })}
      >
        <div className={styles.choices}>
          {languages.map((each) => (
            // Each language by its own name: whoever cannot read this screen must find the way out.
            <Radio key={each} value={each} label={<span lang={each}>{languageNames[each]}</span>} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        size="md"
        label={t('settings.general.colours')}
        value={snapshot.settings.colours}
        onChange={(value) => choose({ colours: colours.find((each) => each === value) ?? 'system' })}
      >
        <div className={styles.choices}>
          {colours.map((each) => (
            <Radio key={each} value={each} label={t(`settings.general.${each}`)} />
          ))}
        </div>
      </Radio.Group>
      <SavedSign state={state} />
    </>
  );
}
