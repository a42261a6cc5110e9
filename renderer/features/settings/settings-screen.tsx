import type { ComponentType } from 'react';
import { Link } from 'wouter';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { Page } from '../../ui/page.tsx';
import { AboutSection } from './about-section.tsx';
import { AssessorSection } from './assessor-section.tsx';
import { DataSection } from './data-section.tsx';
import { ExampleSection } from './example-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { MoveSection } from './move-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { PersonalSection } from './personal-section.tsx';
import { type Section, sectionOf, sections } from './sections.ts';
import styles from './settings.module.css';

const contents: Readonly<Record<Section, ComponentType>> = {
  general: GeneralSection,
  assessor: AssessorSection,
  organisation: OrganisationSection,
  data: DataSection,
  move: MoveSection,
  personal: PersonalSection,
  example: ExampleSection,
  about: AboutSection,
};

/** Settings, one section at a time. Everything is saved as it is chosen or typed: there is no button for it. */
export function SettingsScreen({ section: address }: { readonly section: string | undefined }) {
  const { snapshot, texts } = useApp();
  const { t } = texts;
  const section = sectionOf(address);
  const Content = contents[section];
  return (
    <Page title={t('settings.title')} windowTitle={`${t(`settings.section.${section}`)} – ${t('settings.title')}`}>
      <div className={styles.columns}>
        <nav aria-label={t('settings.nav')}>
          <ul className={styles.nav}>
            {sections.map((each) => (
              <li key={each}>
                <Link
                  href={routes.settings(each)}
                  className={styles.navLink ?? ''}
                  aria-current={each === section ? 'page' : undefined}
                >
                  {t(`settings.section.${each}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.content}>
          <h2 className={styles.title}>{t(`settings.section.${section}`)}</h2>
          {snapshot.settingsSetAside !== null && (
            <p className={styles.notice}>{t('settings.setAside', { name: snapshot.settingsSetAside })}</p>
          )}
          <Content key={section} />
        </div>
      </div>
    </Page>
  );
}
