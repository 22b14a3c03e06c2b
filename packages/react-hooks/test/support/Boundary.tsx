import { isTicketingError } from '@speckit/sdk';
import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Before the children are tried again; left out, they are not. */
  readonly onAgain?: () => void;
}

/** Shows the code and the words of an error that a component below it has thrown. */
export class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    const { children, onAgain } = this.props;
    if (error === null) return children;
    const again = () => {
      onAgain?.();
      this.setState({ error: null });
    };
    return (
      <>
        <p role="alert">{isTicketingError(error) ? `${error.code}: ${error.message}` : 'no ticketing error'}</p>
        {onAgain && <button onClick={again}>Try again</button>}
      </>
    );
  }
}
