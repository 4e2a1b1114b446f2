export const settingsPath = '/api/settings.json'

const patienceMs = 2_000
const kept = () => caches.open('huhang-settings')

async function ask(): Promise<Response> {
  const response = await fetch(settingsPath, { cache: 'no-cache' })
  if (response.ok) await (await kept()).put(settingsPath, response.clone())
  return response
}

/** Kept before the first page asks through here. */
export const keepSettings = async (): Promise<void> => void (await ask().catch(() => undefined))

/** What the city's server says to every visitor: its word of now, else the last one. */
export async function settings(): Promise<Response> {
  const known = await (await kept()).match(settingsPath)
  if (known === undefined) return ask()
  const asked = ask().then(
    (response) => (response.ok ? response : known),
    () => known,
  )
  // A network that is there and answers nothing must not hold up the start.
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(known.clone()), patienceMs))
  return Promise.race([asked, late])
}
