import { Button } from '@mantine/core'
import { PlusIcon } from '../../ui/icons'
import { InlineProblem } from '../../ui/InlineProblem'
import { strings } from '../../ui/strings'
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
        {creating ? strings.landing.creating : strings.landing.newRoom}
      </Button>
      {problem !== undefined && <InlineProblem what={strings.landing.createFailed} problem={problem} />}
    </>
  )
}
