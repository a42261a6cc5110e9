import type { Workstation } from '../../../core/contract/values.ts';
import { routes } from '../../app/routes.ts';
import { useApp } from '../../app/snapshot.tsx';
import { useAnswer } from '../../client/queries.ts';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { type Crumb, Page } from '../../ui/page.tsx';
import { VisitList } from './visit-list.tsx';
import { WorkstationActions } from './workstation-actions.tsx';
import styles from './workstation-screen.module.css';

/** One workstation: where it stands, its visits with their sheets, and what can be done next. */
export function WorkstationScreen({ id }: { readonly id: string }) {
  const { t } = useApp().texts;
  const { data, error, refetch } = useAnswer('workstation.read', { workstation: id });
  const overview: Crumb = { label: t('app.overview.title'), to: routes.overview() };
  if (data === undefined) {
    return (
      <Page title={undefined} crumbs={[overview]}>
        <ErrorMessage error={error?.error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  const { workstation, visits } = data;
  return (
    <Page
      title={workstation.title}
      windowTitle={`${workstation.number} ${workstation.title}`}
      crumbs={[overview, ...placeCrumbs(workstation)]}
      beside={
        <span className={styles.beside}>
          <span className={styles.number}>{workstation.number}</span>
          {workstation.example && <span className={styles.badge}>{t('app.workstation.example')}</span>}
          {workstation.archived && <span className={styles.badge}>{t('app.workstation.archived')}</span>}
        </span>
      }
      actions={<WorkstationActions workstation={workstation} visits={visits} />}
    >
      <ErrorMessage error={error?.error} />
      {workstation.archived && <p className={styles.note}>{t('app.workstation.sinceArchived')}</p>}
      <VisitList visits={visits} />
    </Page>
  );
}

function placeCrumbs({ place: { company, site, department } }: Workstation): Crumb[] {
  return [company, site, department].filter((name) => name !== undefined).map((label) => ({ label }));
}
