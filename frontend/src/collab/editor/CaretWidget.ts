import { WidgetType } from '@codemirror/view'
import type { Peer } from '../presence/peers'

/** Another person's caret. Its flag shows for a while after each movement, then shrinks to a tab. */
export class CaretWidget extends WidgetType {
  readonly #peer: Peer
  readonly #movement: number
  readonly #below: boolean

  constructor(peer: Peer, movement: number, below: boolean) {
    super()
    this.#peer = peer
    this.#movement = movement
    this.#below = below
  }

  override eq(other: CaretWidget): boolean {
    return (
      this.#peer.clientId === other.#peer.clientId &&
      this.#peer.name === other.#peer.name &&
      this.#peer.color === other.#peer.color &&
      this.#movement === other.#movement &&
      this.#below === other.#below
    )
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span')
    caret.className = this.#below ? 'cm-peerCaret cm-peerBelow' : 'cm-peerCaret'
    caret.style.setProperty('--peer', this.#peer.color)
    caret.setAttribute('aria-hidden', 'true')
    caret.dataset.peer = this.#peer.name
    const flag = caret.appendChild(document.createElement('span'))
    flag.className = 'cm-peerFlag'
    flag.textContent = this.#peer.name
    const tab = caret.appendChild(document.createElement('span'))
    tab.className = 'cm-peerTab'
    return caret
  }

  override ignoreEvent(): boolean {
    return true
  }
}
