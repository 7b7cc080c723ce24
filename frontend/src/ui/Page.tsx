import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Mark } from './icons'
import styles from './Page.module.css'
import { ThemeSwitch } from './ThemeSwitch'
import { strings } from './strings'

/** The frame of every screen outside a room. */
export function Page({
  children,
  narrow = false,
}: {
  readonly children: ReactNode
  readonly narrow?: boolean
}) {
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          <Mark />
          {strings.product}
        </Link>
        <ThemeSwitch />
      </header>
      <main className={narrow ? styles.narrow : styles.main}>{children}</main>
      <footer className={styles.footer}>
        <Link to="/about">{strings.about.title}</Link>
      </footer>
    </div>
  )
}
