/** What users read in the dialog that invites others. */
export const shareStrings = {
  open: 'Share',
  title: 'Share this room',
  close: 'Close',
  explanation: 'Everyone who has the link can come in and write.',
  link: 'Link',
  code: 'Code for the start page',
  qr: 'QR code of the link',
  qrHint: 'For a phone: its camera opens the room.',
  send: 'Send by another app',
} as const
