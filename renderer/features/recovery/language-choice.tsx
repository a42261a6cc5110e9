import { NativeSelect } from '@mantine/core';
import { languageNames, languages } from '../../../core/i18n/language.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { useCommand } from '../../client/queries.ts';

/** Each language by its own name, in the system's own list: it works whatever else does not. */
export function LanguageChoice() {
  const { t, language } = useTexts();
  const change = useCommand('settings.change');
  return (
    <NativeSelect
      size="md"
      aria-label={t('recovery.language')}
      value={language}
      onChange={(event) => {
        const chosen = languages.find((each) => each === event.currentTarget.value);
        if (chosen !== undefined) change.mutate({ language: chosen });
      }}
      data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
    />
  );
}
