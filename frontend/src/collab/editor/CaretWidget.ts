import { WidgetType } from '@codemirror/view'
import type { Peer } from '../presence/peers'
import type { FlagPlace } from './flagPlaces'
import { shortName } from './flagPlaces'

/** Another person's caret. Its flag shows for a while after each movement, then shrinks to a tab. */
export class CaretWidget extends WidgetType {
  readonly #peer: Peer
  readonly #movement: number
  readonly #place: FlagPlace

  constructor(peer: Peer, movement: number, place: FlagPlace) {
    super()
    this.#peer = peer
    this.#movement = movement
    this.#place = place
  }

  override eq(other: CaretWidget): boolean {
    return this.#key() === other.#key() && this.#place === other.#place
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span')
    caret.className = 'cm-peerCaret'
    caret.style.setProperty('--peer', this.#peer.color)
    caret.setAttribute('aria-hidden', 'true')
    caret.dataset.peer = this.#peer.name
    caret.dataset.caret = this.#key()
    caret.dataset.flag = this.#place
    const flag = caret.appendChild(document.createElement('span'))
    flag.className = 'cm-peerFlag'
    flag.textContent = shortName(this.#peer.name)
    const tab = caret.appendChild(document.createElement('span'))
    tab.className = 'cm-peerTab'
    return caret
  }

  /** A flag that only hangs elsewhere now must not appear anew: the element stays. */
  override updateDOM(caret: HTMLElement): boolean {
    if (caret.dataset.caret !== this.#key()) return false
    caret.dataset.flag = this.#place
    return true
  }

  /** A click or a drop on a caret is one on the text. */
  override ignoreEvent(): boolean {
    return false
  }

  /** The same for as long as the same element may show it. */
  #key(): string {
    const { clientId, name, color } = this.#peer
    return JSON.stringify([clientId, this.#movement, name, color])
  }
}
