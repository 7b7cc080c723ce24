import { useEffect, useState } from 'react'
import { onAnnouncement } from './announcer'

/** The page's two live regions. A repeated sentence gets another key, or it would not be spoken again. */
export function LiveRegions() {
  const [polite, setPolite] = useState({ sentence: '', count: 0 })
  const [assertive, setAssertive] = useState({ sentence: '', count: 0 })

  useEffect(() => {
    return onAnnouncement((sentence, urgency) => {
      const set = urgency === 'polite' ? setPolite : setAssertive
      set(({ count }) => ({ sentence, count: count + 1 }))
    })
  }, [])

  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite">
        <span key={polite.count}>{polite.sentence}</span>
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive">
        <span key={assertive.count}>{assertive.sentence}</span>
      </div>
    </>
  )
}
