import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { awaitInstallOffer } from './app/installing'
import { keepOnDevice } from './app/new-version'
import { router } from './app/router'
import { followWho } from './app/session'
import { queryClient } from './app/trpc'
import { startMessages } from './messages'
import { ToastHost } from './ui/Toast'
import './ui/tokens.css'
import './ui/base.css'
import './ui/print.css'

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')

keepOnDevice()
followWho()
if (import.meta.env.MODE === 'journeys') window.huhangSaidByTests = (await import('./app/said-by-tests')).saidByTests
awaitInstallOffer()
await startMessages()
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <ToastHost />
    </QueryClientProvider>
  </StrictMode>,
)
