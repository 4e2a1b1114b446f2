import { noticingFetch, whenBack } from '../app/connection'
import { meQuery } from '../app/session'
import { queryClient } from '../app/trpc'
import { isDeviceFull, personHere } from '../device'
import { heardClock } from './clock-off'
import { alone, outboxLock, photosLock } from './lock'
import { sendPhotos } from './send-photos'
import { type Sent, sendWaiting } from './sender'
import { sweep } from './sweep'

const ports = { send: noticingFetch as typeof fetch, now: () => Date.now(), clockIsOff: heardClock }

async function round(lock: string, work: typeof sendWaiting): Promise<Sent> {
  const person = await personHere()
  if (person === null) return 'not-signed-in'
  const sent = await alone(lock, () => work(ports, person.personId))
  // The sign-in ended meanwhile: whoever draws the pages has to know. Nobody waits here until they do.
  if (sent === 'not-signed-in') void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  // What was kept here is on the server now: pages ask anew.
  if (sent === 'sent') void queryClient.invalidateQueries()
  return sent
}

/** While a round is under way, one more follows for what came meanwhile. */
function oneMore(work: () => Promise<Sent>): () => Promise<Sent> {
  let running: Promise<Sent> | null = null
  let asked: Promise<Sent> | null = null
  const ask = (): Promise<Sent> => {
    if (running === null) {
      running = work().finally(() => {
        running = null
      })
      return running
    }
    asked ??= running
      .catch(() => undefined)
      .then(() => {
        asked = null
        return ask()
      })
    return asked
  }
  return ask
}

const sendPhotosSoon = oneMore(() => round(photosLock, sendPhotos))
const noAnswer = (): Sent => 'no-answer'

/** Sends what waits, and then the photos of it, which nobody waits for. What can't go now wakes this again. */
export const sendSoon = oneMore(async () => {
  const sending = round(outboxLock, sendWaiting)
  // A device without room can't note what was answered; its photos go all the same, and make room.
  const sent = await sending.catch(noAnswer)
  wakeLater(sent)
  if (sent !== 'not-signed-in' && (sent !== 'no-answer' || isDeviceFull()))
    void sendPhotosSoon().catch(noAnswer).then(wakeLater)
  return sending
})

const everyMs = 60_000

/** Where there is Background Sync the browser itself wakes the sender, after this page is gone. */
async function askBackgroundSync(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration()
  const sync = (worker as { sync?: { register(tag: string): Promise<void> } } | undefined)?.sync
  await sync?.register(outboxLock)
}

function wakeLater(sent: Sent): void {
  if (sent === 'no-answer' || sent === 'left') void askBackgroundSync().catch(() => undefined)
}

/** From the opening of the app on: at once, on focus, when the network is back, and every minute. */
export function keepSending(): () => void {
  const send = () => void sendSoon().catch(noAnswer)
  const seen = () => {
    if (document.visibilityState === 'visible') send()
  }
  send()
  void sweep(Date.now()).catch(() => undefined)
  const beat = setInterval(send, everyMs)
  const forgetBack = whenBack(send)
  window.addEventListener('online', send)
  window.addEventListener('focus', send)
  document.addEventListener('visibilitychange', seen)
  return () => {
    clearInterval(beat)
    forgetBack()
    window.removeEventListener('online', send)
    window.removeEventListener('focus', send)
    document.removeEventListener('visibilitychange', seen)
  }
}
