import type { QueryMessage, TextsMessage } from './searchWorker'
import { SearchWorker } from './searchWorker'

const worker = new SearchWorker()

addEventListener('message', ({ data }: MessageEvent<TextsMessage | QueryMessage>) => {
  const answer = worker.receive(data)
  if (answer !== undefined) postMessage(answer)
})
