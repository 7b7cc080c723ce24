import { Button } from '@mantine/core'
import type { Problem } from '../api/problem'
import styles from './InlineProblem.module.css'
import { strings } from './strings'

interface InlineProblemProps {
  readonly what: string
  readonly problem: Problem
  readonly onRetry?: () => void
  /** For a problem that stands over something else. */
  readonly onDismiss?: () => void
}

/** From this status on, it is the server that failed, and not what it was asked. */
const SERVER_FAILED = 500

/** Says what failed and why, where it happened; with the id under which the server logged an unexpected error. */
export function InlineProblem({ what, problem, onRetry, onDismiss }: InlineProblemProps) {
  const why =
    problem.sentence ??
    (problem.status === undefined ? strings.failure.unreachable : strings.failure.unexpected)
  return (
    <div role="alert" className={styles.problem}>
      <p>
        <strong>{what}</strong> {why}
      </p>
      {problem.requestId !== undefined && (problem.status ?? SERVER_FAILED) >= SERVER_FAILED && (
        <p className={styles.details}>{strings.failure.details(problem.requestId)}</p>
      )}
      {(onRetry ?? onDismiss) !== undefined && (
        <div className={styles.actions}>
          {onRetry !== undefined && (
            <Button variant="default" size="xs" onClick={onRetry}>
              {strings.failure.tryAgain}
            </Button>
          )}
          {onDismiss !== undefined && (
            <Button variant="default" size="xs" onClick={onDismiss}>
              {strings.failure.dismiss}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
