/** A title that tells a room apart from yesterday's: "Python, Sunday 22:17". */
export function titleForNewRoom(language: string, now: Date): string {
  const moment = new Intl.DateTimeFormat('en', {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    moment.find((found) => found.type === type)?.value ?? ''
  return `${language}, ${part('weekday')} ${part('hour')}:${part('minute')}`
}
