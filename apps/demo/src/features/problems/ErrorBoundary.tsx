import { Component, type ReactNode } from 'react';
import { ConfigError } from '../backend/config.ts';
import { problemWords } from './messages.ts';
import './problems.css';

interface ErrorBoundaryState {
  readonly error: unknown;
}

/** The last net: a mistake of ours never leaves a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error ?? 'unknown' };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Crash error={this.state.error} />;
  }
}

/** Something broke that should not have. In English: it stands above everything that knows the language. */
export function Crash({ error }: { readonly error: unknown }) {
  const isConfig = error instanceof ConfigError;
  return (
    <main className="crash">
      <title>{`${problemWords.broke.message} · Parterre`}</title>
      <h1>{isConfig ? problemWords.config.message : problemWords.broke.message}</h1>
      <p>{isConfig ? error.message : problemWords.brokeText.message}</p>
      <button type="button" className="button button--primary" onClick={() => window.location.assign('/')}>
        {problemWords.startAgain.message}
      </button>
    </main>
  );
}
