import { frameName, frames } from '../../../core/frame/frames.ts';
import { useApp } from '../../app/snapshot.tsx';
import { ShortcutTable } from '../keys/shortcut-table.tsx';
import { LicenceList } from './licence-list.tsx';
import { Part } from './part.tsx';
import styles from './settings.module.css';

/** What this program is, by which frames it judges, whose software it uses, and its shortcuts. */
export function AboutSection() {
  const { snapshot, texts } = useApp();
  const { t, language } = texts;
  return (
    <>
      <p className={styles.note}>{t('settings.about.what')}</p>
      <dl className={styles.facts}>
        <dt>{t('settings.about.version')}</dt>
        <dd>Groenkader {snapshot.appVersion}</dd>
        <dt>{t('settings.about.frames')}</dt>
        {frames.map((frame) => (
          <dd key={frameName(frame)}>
            {frame.title[language]} <span className={styles.dimmed}>({frameName(frame)})</span>
          </dd>
        ))}
        <dt>{t('settings.about.licence')}</dt>
        <dd>{t('settings.about.licenceNote')}</dd>
      </dl>
      <Part title={t('settings.about.shortcuts')}>
        <ShortcutTable groups={['everywhere', 'visit', 'count', 'photo', 'trace', 'sheet']} />
      </Part>
      <Part title={t('settings.about.packages')} note={t('settings.about.packagesNote')}>
        <LicenceList />
      </Part>
    </>
  );
}
