import { Button } from '@mantine/core'
import { Component } from 'react'
import type { ReactNode } from 'react'
import styles from './InlineProblem.module.css'
import { strings } from './strings'

interface ErrorBoundaryProps {
  readonly part: string
  readonly children: ReactNode
  /** How the part is started again, if showing it once more is not enough. */
  readonly onReload?: () => void
}

/** Keeps the failure of one part of a screen away from the others. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <div role="alert" className={styles.problem}>
        <p>{strings.failure.part(this.props.part)}</p>
        <Button
          variant="default"
          size="xs"
          onClick={this.props.onReload ?? (() => this.setState({ failed: false }))}
        >
          {strings.failure.reloadPart(this.props.part)}
        </Button>
      </div>
    )
  }
}
