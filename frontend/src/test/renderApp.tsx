import { MantineProvider } from '@mantine/core'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Provider } from 'react-redux'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { vi } from 'vitest'
import { createStore } from '../app/store'
import { LiveRegions } from '../ui/LiveRegions'

/** Renders a screen with everything that the application puts around it; the address can be read as text. */
export function renderApp(screen: ReactNode, path = '/') {
  const store = createStore(localStorage)
  const rendered = render(
    <Provider store={store}>
      <MantineProvider env="test">
        <LiveRegions />
        <MemoryRouter initialEntries={[path]}>
          <Address />
          <Routes>
            <Route path="*" element={screen} />
          </Routes>
        </MemoryRouter>
      </MantineProvider>
    </Provider>,
  )
  return { ...rendered, store, user: userEvent.setup() }
}

function Address() {
  return <output data-testid="address">{useLocation().pathname}</output>
}

type Answer = { readonly status?: number; readonly body?: unknown }

/** Answers the client's requests; a request that was not foreseen fails like a missing server. */
export function answerRequests(answers: Record<string, Answer>) {
  const requests: { readonly call: string; readonly body: unknown }[] = []
  vi.stubGlobal('fetch', async (request: Request) => {
    const call = `${request.method} ${new URL(request.url).pathname}`
    const text = await request.text()
    requests.push({ call, body: text === '' ? undefined : (JSON.parse(text) as unknown) })
    const answer = answers[call]
    if (answer === undefined) throw new TypeError('Failed to fetch')
    const { status = 200, body } = answer
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
    })
  })
  return requests
}
