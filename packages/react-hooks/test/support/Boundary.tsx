import { isTicketingError } from '@speckit/sdk';
import { Component, type ReactNode } from 'react';

/** Shows the code and the words of an error that a component below it has thrown. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <p role="alert">{isTicketingError(error) ? `${error.code}: ${error.message}` : 'no ticketing error'}</p>;
  }
}
