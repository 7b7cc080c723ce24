import { expect, it } from 'vitest'
import { isLocalLink } from './isLocalLink'

it.each(['localhost', 'pairs.localhost', '127.0.0.1', '127.8.0.9', '[::1]'])(
  'warns of a link to %s',
  (host) => expect(isLocalLink(host)).toBe(true),
)

it.each(['pairs.example', '192.168.1.4', 'localhost.example', '127.example'])('trusts a link to %s', (host) =>
  expect(isLocalLink(host)).toBe(false),
)
