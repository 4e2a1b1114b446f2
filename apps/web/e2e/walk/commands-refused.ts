import type { BrowserContext, Route } from '@playwright/test'

const refusal = { code: 'system.busy', details: {} }
const answer = JSON.stringify({
  ...refusal,
  error: {
    message: refusal.code,
    code: -32603,
    data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 503, huhang: refusal },
  },
})

/** Everything may be pressed and nothing is changed: each command is answered as a busy server answers. */
export async function refuseCommands(context: BrowserContext): Promise<void> {
  const refuse = (route: Route) =>
    ['GET', 'HEAD'].includes(route.request().method())
      ? route.fallback()
      : route.fulfill({ status: 503, contentType: 'application/json', body: answer })
  for (const path of ['**/trpc/**', '**/api/**', '**/files', '**/files/**']) await context.route(path, refuse)
  await context.addInitScript(stayInside)
}

/** A number that is dialled asks the browser's own dialog for a program, behind which no mouse presses anything. */
const stayInside = () => {
  navigation.addEventListener('navigate', (event) => {
    if (!event.destination.url.startsWith(location.origin)) event.preventDefault()
  })
  window.print = () => undefined
}
