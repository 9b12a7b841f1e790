import { Component, type ReactNode } from 'react'

type Props = { readonly children: ReactNode }
type State = { readonly error: Error | undefined }

/** Where a part of the page breaks, or cannot be fetched, it says so and offers a way on, instead of going blank. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <main className="failure" role="alert">
        <h1>This page has run into an error</h1>
        <p>Your drawings are kept in this browser. Loading the page again usually helps.</p>
        <p>
          <code>{error.message}</code>
        </p>
        <button type="button" className="button primary" onClick={() => location.reload()}>
          Load again
        </button>
      </main>
    )
  }
}
