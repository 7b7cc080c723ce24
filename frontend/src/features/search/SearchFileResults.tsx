import { UnfoldIcon } from '../../ui/icons'
import { strings } from '../../ui/strings'
import { withoutMiddle } from '../../ui/withoutMiddle'
import type { Match } from './matches'
import styles from './SearchPanel.module.css'

interface SearchFileResultsProps {
  readonly name: string
  readonly matches: readonly Match[]
  /** Whether Tab stops here. */
  readonly isFirst: boolean
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onChoose: (match: Match) => void
}

/** What was found in one file. */
export function SearchFileResults({
  name,
  matches,
  isFirst,
  isOpen,
  onToggle,
  onChoose,
}: SearchFileResultsProps) {
  return (
    <section className={styles.file}>
      <button
        type="button"
        className={styles.name}
        aria-expanded={isOpen}
        aria-label={strings.searchAll.fileResults(name, matches.length)}
        title={name}
        tabIndex={isFirst ? 0 : -1}
        onClick={onToggle}
      >
        <span className={styles.arrow} data-open={isOpen}>
          <UnfoldIcon />
        </span>
        <bdi className={styles.path}>{withoutMiddle(name)}</bdi>
        <span className={styles.count}>{matches.length}</span>
      </button>
      {isOpen && (
        <ul className={styles.matches}>
          {matches.map((match) => (
            <li key={match.from}>
              <button
                type="button"
                className={styles.match}
                tabIndex={-1}
                aria-label={strings.searchAll.result(match.line, match.before + match.found + match.after)}
                onClick={() => onChoose(match)}
              >
                <span className={styles.line}>{match.line}</span>
                <span className={styles.text}>
                  {match.before}
                  <mark className={styles.found}>{match.found}</mark>
                  {match.after}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
