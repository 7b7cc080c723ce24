import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeOpenFiles, anOpenFile } from '../../test/openFile'
import { droppedFiles } from './droppedFiles'

afterEach(closeOpenFiles)

const LATIN_1 = new File([Uint8Array.of(0x63, 0xe9)], 'café\u202E.txt')
const GREETING = new File(['\uFEFFdéjà\r\nvu'], 'greeting.txt')

async function anEditor({ limit = 100, text = 'ab', at = 1 } = {}) {
  const onDropped = vi.fn()
  const open = await anOpenFile(
    'python',
    text,
    droppedFiles(() => limit, onDropped),
  )
  const drop = (...files: File[]) => {
    vi.spyOn(open.view, 'posAtCoords').mockReturnValue(at)
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files, getData: () => '' },
    })
    open.view.contentDOM.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
  }
  const outcome = () => vi.waitFor(() => expect(onDropped).toHaveBeenCalledOnce())
  return { ...open, drop, outcome, onDropped }
}

describe('a file that is dropped on an editor', () => {
  it('is inserted where it was dropped, without its byte order mark', async () => {
    const { drop, outcome, onDropped, text, bo } = await anEditor()

    drop(GREETING)
    await outcome()

    expect(text()).toBe('adéjà\nvub')
    expect(bo.mainFile().text.toJSON()).toBe('adéjà\nvub')
    expect(onDropped).toHaveBeenCalledWith({ kind: 'inserted', names: ['greeting.txt'] })
  })

  it.each([
    [0, 'y = 2\nab\ncd'],
    [2, 'ab\ny = 2\ncd'],
    [3, 'ab\ny = 2\ncd'],
    [5, 'ab\ncd\ny = 2'],
  ])('has lines of its own where lines begin or end: %i', async (at, expected) => {
    const { drop, outcome, text } = await anEditor({ text: 'ab\ncd', at })

    drop(new File(['y = 2'], 'y.py'))
    await outcome()

    expect(text()).toBe(expected)
  })

  it('is inserted where it was dropped although others type meanwhile', async () => {
    const { drop, outcome, text, bo } = await anEditor()

    drop(GREETING)
    bo.mainFile().text.insert(0, 'others ')
    await outcome()

    expect(text()).toBe('others adéjà\nvub')
  })

  it('changes nothing if it is no UTF-8', async () => {
    const { drop, outcome, onDropped, text } = await anEditor()

    drop(LATIN_1)
    await outcome()

    expect(text()).toBe('ab')
    expect(onDropped).toHaveBeenCalledWith({ kind: 'notText', name: 'café.txt' })
  })

  it('changes nothing if it cannot be read', async () => {
    const { drop, outcome, onDropped, text } = await anEditor()
    const folder = new File([], 'folder')
    vi.spyOn(folder, 'arrayBuffer').mockRejectedValue(new DOMException('no', 'NotFoundError'))

    drop(folder)
    await outcome()

    expect(text()).toBe('ab')
    expect(onDropped).toHaveBeenCalledWith({ kind: 'unreadable', name: 'folder' })
  })

  it.each([
    ['before it is read, if its size says so', 301, 0],
    ['if the text would get too long with it', 99, 1],
  ])('is refused for its size, %s', async (_, size, read) => {
    const { drop, outcome, onDropped, text } = await anEditor()
    const large = new File(['x'.repeat(size)], 'large.txt')
    const reading = vi.spyOn(large, 'arrayBuffer')

    drop(large)
    await outcome()

    expect(text()).toBe('ab')
    expect(reading).toHaveBeenCalledTimes(read)
    expect(onDropped).toHaveBeenCalledWith({ kind: 'tooLarge', names: ['large.txt'] })
  })

  it('changes nothing in a text that is read only', async () => {
    const { drop, outcome, onDropped, editor, text } = await anEditor()
    editor.setEditable(false)

    drop(GREETING)
    await outcome()

    expect(text()).toBe('ab')
    expect(onDropped).toHaveBeenCalledWith({ kind: 'readOnly' })
  })
})

describe('several files that are dropped at once', () => {
  it('are inserted one below the other', async () => {
    const { drop, outcome, onDropped, text } = await anEditor()

    drop(new File(['one'], '1.txt'), new File(['two\n'], '2.txt'), new File(['three'], '3.txt'))
    await outcome()

    expect(text()).toBe('aone\ntwo\nthreeb')
    expect(onDropped).toHaveBeenCalledWith({ kind: 'inserted', names: ['1.txt', '2.txt', '3.txt'] })
  })

  it('are inserted all or not at all', async () => {
    const { drop, outcome, text } = await anEditor()

    drop(GREETING, LATIN_1)
    await outcome()

    expect(text()).toBe('ab')
  })
})
