import styles from './Avatar.module.css'

interface AvatarProps {
  readonly initials: string
  readonly color: string
  readonly title?: string
}

/** A person as two letters on their colour. Decorative: the component that shows it writes the name beside it. */
export function Avatar({ initials, color, title }: AvatarProps) {
  return (
    <span className={styles.avatar} style={{ backgroundColor: color }} title={title} aria-hidden="true">
      {initials}
    </span>
  )
}
