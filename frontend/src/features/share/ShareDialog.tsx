import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/CloseButton.css'
import { Button, Modal } from '@mantine/core'
import { QRCodeSVG } from 'qrcode.react'
import type { ReactNode } from 'react'
import { strings } from '../../ui/strings'
import styles from './ShareDialog.module.css'

interface ShareDialogProps {
  readonly roomId: string
  readonly title: string
  /** The whole address of the room. */
  readonly link: string
  /** Copies the link. */
  readonly copy: ReactNode
  /** What there is to know of the link. */
  readonly note: ReactNode
  readonly onClose: () => void
}

const words = strings.share

/** Pixels to each side of the code, and how much of it is margin: four modules, as the standard wants. */
const QR_PX = 176
const QR_MARGIN = 4

/** Invites others: the link to copy, its code for the start page, and a picture of it for phones. */
export function ShareDialog({ roomId, title, link, copy, note, onClose }: ShareDialogProps) {
  const canSend = typeof navigator.share === 'function'

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
      lockScroll={false}
      closeOnEscape={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      size={460}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The page has other uses for the key.
        event.preventDefault()
        onClose()
      }}
    >
      <p className={styles.explanation}>{words.explanation}</p>
      <div className={styles.row}>
        <input
          className={styles.link}
          aria-label={words.link}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        {copy}
      </div>
      {note}
      <div className={styles.phone}>
        {/* Dark on light in every theme, or cameras do not read it. */}
        <QRCodeSVG
          value={link}
          size={QR_PX}
          marginSize={QR_MARGIN}
          level="M"
          bgColor="#ffffff"
          fgColor="#000000"
          className={styles.qr}
          title={words.qr}
        />
        <div>
          <p>{words.qrHint}</p>
          <p>
            {words.code}
            <code className={styles.code}>{roomId}</code>
          </p>
          {canSend && (
            <Button
              variant="default"
              size="xs"
              // Who changes their mind has done nothing wrong.
              onClick={() => void navigator.share({ title, url: link }).catch(() => undefined)}
            >
              {words.send}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}
