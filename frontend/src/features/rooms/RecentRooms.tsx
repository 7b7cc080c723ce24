import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useDispatch, useSelector } from 'react-redux'
import { Link } from 'react-router'
import { forgetOfflineCopy } from '../../collab/session/forgetOfflineCopy'
import { announce } from '../../ui/announcer'
import { CloseIcon } from '../../ui/icons'
import { relativeTime } from '../../ui/relativeTime'
import { strings } from '../../ui/strings'
import styles from './RecentRooms.module.css'
import type { Visit } from './visitsSlice'
import { roomForgotten, selectVisits } from './visitsSlice'

export function RecentRooms({ nowMs }: { readonly nowMs: number }) {
  const { rooms } = useSelector(selectVisits)
  return (
    <section aria-labelledby="recent-rooms">
      <h2 id="recent-rooms" className={styles.heading}>
        {strings.landing.recent}
      </h2>
      {rooms.length === 0 ? (
        <p className={styles.empty}>{strings.landing.noRecent}</p>
      ) : (
        <ul className={styles.list}>
          {rooms.map((visit) => (
            <RecentRoom key={visit.roomId} visit={visit} nowMs={nowMs} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RecentRoom({ visit, nowMs }: { readonly visit: Visit; readonly nowMs: number }) {
  const dispatch = useDispatch()
  const label = strings.landing.forget(visit.title)
  const [asking, setAsking] = useState(false)

  function forget() {
    dispatch(roomForgotten(visit.roomId))
    forgetOfflineCopy(visit.roomId)
    announce(strings.landing.forgotten(visit.title))
  }

  if (asking) return <UnsentQuestion visit={visit} onForget={forget} onKeep={() => setAsking(false)} />
  return (
    <li className={styles.room}>
      <Link to={`/room/${visit.roomId}`} className={styles.link}>
        <span className={styles.title}>
          {visit.title}
          {visit.unsent === true && <span className={styles.unsent}>{strings.landing.unsent}</span>}
        </span>
        <span className={styles.code}>{visit.roomId}</span>
        <time dateTime={visit.visitedAt} title={new Date(visit.visitedAt).toLocaleString('en')}>
          {relativeTime(visit.visitedAt, nowMs)}
        </time>
      </Link>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        title={label}
        onClick={visit.unsent === true ? () => setAsking(true) : forget}
      >
        <CloseIcon />
      </ActionIcon>
    </li>
  )
}

interface UnsentQuestionProps {
  readonly visit: Visit
  readonly onForget: () => void
  readonly onKeep: () => void
}

function UnsentQuestion({ visit, onForget, onKeep }: UnsentQuestionProps) {
  const question = strings.landing.unsentForget(visit.title)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    keep.current?.focus()
  }, [])
  return (
    <li>
      <div className={styles.question} role="group" aria-label={question}>
        <p>{question}</p>
        <Button ref={keep} variant="default" size="xs" onClick={onKeep}>
          {strings.landing.keep}
        </Button>
        <Button variant="default" size="xs" onClick={onForget}>
          {strings.landing.forgetAnyway}
        </Button>
      </div>
    </li>
  )
}
