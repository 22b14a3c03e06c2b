import { Component, type ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import './problems.css';

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

/** The last net: a mistake of ours never leaves a blank page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Crash /> : this.props.children;
  }
}

/** Something broke that should not have. */
export function Crash() {
  return (
    <div className="crash">
      <Notice
        tone="problem"
        title="This page broke"
        actions={
          <button
            type="button"
            className="button button--primary button--small"
            onClick={() => window.location.assign('/')}
          >
            Start again
          </button>
        }
      >
        <p>This is our mistake. Seats you hold stay held until their time is over; nothing is charged without you.</p>
      </Notice>
    </div>
  );
}
