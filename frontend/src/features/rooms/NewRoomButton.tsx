import { Button } from '@mantine/core'
import { PlusIcon } from '../../ui/icons'
import { InlineProblem } from '../../ui/InlineProblem'
import { words } from '../../ui/words'
import { useCreateRoom } from './useCreateRoom'

export function NewRoomButton() {
  const { createRoom, creating, problem } = useCreateRoom()
  return (
    <>
      <Button
        size="md"
        leftSection={<PlusIcon size={20} />}
        aria-disabled={creating}
        onClick={() => {
          if (!creating) void createRoom()
        }}
      >
        {creating ? words.landing.creating : words.landing.newRoom}
      </Button>
      {problem !== undefined && <InlineProblem what={words.landing.createFailed} problem={problem} />}
    </>
  )
}
