import { Button, Group } from '@mantine/core';
import { Component, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { CallFailure } from '../client/queries.ts';
import { client } from '../client/transport.ts';
import { copyText } from '../ui/copy-text.ts';
import { Page } from '../ui/page.tsx';
import { crashReport } from './crash-report.ts';
import { routes } from './routes.ts';
import { useTexts } from './snapshot.tsx';

interface Crash {
  readonly error: unknown;
  readonly number: string;
}

interface ErrorBoundaryProps {
  /** Going to another address tries again. Not a key: that would take a visit off the screen with each of its parts. */
  readonly address: string;
  readonly children: ReactNode;
}

/** Shows a calm page instead of a screen that threw: a bug, but nothing that was saved is lost by it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly crash: Crash | null }> {
  override state: { readonly crash: Crash | null } = { crash: null };

  static getDerivedStateFromError(error: unknown): { readonly crash: Crash } {
    return { crash: { error, number: supportNumber(error) } };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.crash !== null && before.address !== this.props.address) this.setState({ crash: null });
  }

  override render(): ReactNode {
    const { crash } = this.state;
    if (crash === null) return this.props.children;
    return <CrashPage crash={crash} />;
  }
}

/** The backend's own number where it has logged the error, else one that the copied report carries too. */
function supportNumber(error: unknown): string {
  if (error instanceof CallFailure && error.error.code === 'internal') return error.error.params.supportId;
  return crypto.randomUUID().slice(0, 8);
}

function CrashPage({ crash }: { readonly crash: Crash }) {
  const { t } = useTexts();
  const [, go] = useLocation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const answer = await client('recovery.report', {});
    setCopied(await copyText(crashReport(crash, answer.ok ? answer.value.text : '')));
  };
  return (
    <Page title={t('app.crash.title')} width="text">
      <p>{t('app.crash.safe')}</p>
      <p>
        <strong>{t('app.crash.number', { number: crash.number })}</strong>
      </p>
      <p>{t('app.crash.report')}</p>
      <Group>
        {/* The whole page: an answer that is kept and cannot be shown would only throw again. */}
        <Button onClick={() => window.location.reload()}>{t('app.crash.reload')}</Button>
        <Button variant="default" onClick={() => go(routes.overview())}>
          {t('app.crash.home')}
        </Button>
        <Button variant="default" onClick={() => void copy()}>
          {copied ? t('app.crash.copied') : t('app.crash.copy')}
        </Button>
      </Group>
    </Page>
  );
}
