import { Component, type ReactNode } from 'react';
import { tellPageError } from '../page-errors.ts';
import { InlineError } from './InlineError.tsx';

/** Keeps a failing screen from taking the frame with it: the error stands in its place. A new `at` tries again. */
export class Guard extends Component<{ at: string; children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    void tellPageError(error);
  }

  override componentDidUpdate(before: { at: string }): void {
    if (before.at !== this.props.at && this.state.error !== null) this.setState({ error: null });
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={this.state.error} onRetry={() => this.setState({ error: null })} />
      </div>
    );
  }
}
