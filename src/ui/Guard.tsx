import { Component, type ReactNode } from 'react';
import styles from './Empty.module.css';

/** A mistake of the program's own does not leave a blank page: what happened is said, and there is a way on. */
export class Guard extends Component<{ readonly children: ReactNode }, { readonly message?: string }> {
  override state: { readonly message?: string } = {};

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === undefined) return this.props.children;
    return (
      <main className={styles['empty']}>
        <h2>The page has stopped</h2>
        <p>Coterie made a mistake of its own: {this.state.message} Your files are untouched.</p>
        <div className={styles['ways']}>
          <button type="button" className={styles['way']} onClick={() => window.location.reload()}>
            Open it again
          </button>
          <a className={styles['way']} href={window.location.pathname}>
            Open it without this link's choices
          </a>
        </div>
      </main>
    );
  }
}
