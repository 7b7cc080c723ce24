import { Button } from '@mantine/core'
import type { Problem } from '../api/problem'
import styles from './InlineProblem.module.css'
import { words } from './words'

interface InlineProblemProps {
  readonly what: string
  readonly problem: Problem
  readonly onRetry?: () => void
}

/** Says what failed and why, where it happened, with the id under which the server logged it. */
export function InlineProblem({ what, problem, onRetry }: InlineProblemProps) {
  const why =
    problem.sentence ?? (problem.status === undefined ? words.failure.unreachable : words.failure.unexpected)
  return (
    <div role="alert" className={styles.problem}>
      <p>
        <strong>{what}</strong> {why}
      </p>
      {problem.requestId !== undefined && (
        <p className={styles.details}>{words.failure.details(problem.requestId)}</p>
      )}
      {onRetry !== undefined && (
        <Button variant="default" size="xs" onClick={onRetry}>
          {words.failure.tryAgain}
        </Button>
      )}
    </div>
  )
}
