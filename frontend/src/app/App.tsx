import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { Suspense, lazy } from 'react'
import { Provider } from 'react-redux'
import { BrowserRouter, Route, Routes } from 'react-router'
import { LandingPage } from '../features/rooms/LandingPage'
import { AppliedSettings } from '../features/settings/AppliedSettings'
import { NotFoundPage } from '../features/rooms/NotFoundPage'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { LiveRegions } from '../ui/LiveRegions'
import { strings } from '../ui/strings'
import { AboutPage } from './AboutPage'
import { nonce } from './nonce'
import type { createStore } from './store'
import { RoomFallback } from './room/RoomFallback'
import { cssVariables, theme } from './theme'

const RoomPage = lazy(() => import('./room/RoomPage').then((page) => ({ default: page.RoomPage })))

const colorScheme = localStorageColorSchemeManager({ key: 'pairspace.theme' })

export function App({ store }: { readonly store: ReturnType<typeof createStore> }) {
  return (
    <Provider store={store}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorScheme}
        defaultColorScheme="auto"
        getStyleNonce={nonce}
      >
        <AppliedSettings />
        <LiveRegions />
        <BrowserRouter>
          {/* A part of the program that could not be fetched stays missing until the page is loaded again. */}
          <ErrorBoundary part={strings.failure.page} onReload={() => window.location.reload()}>
            <Routes>
              <Route path="/" element={<LandingPage />} />
              <Route
                path="/room/:roomId"
                element={
                  <Suspense fallback={<RoomFallback />}>
                    <RoomPage />
                  </Suspense>
                }
              />
              <Route path="/about" element={<AboutPage />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </ErrorBoundary>
        </BrowserRouter>
      </MantineProvider>
    </Provider>
  )
}
