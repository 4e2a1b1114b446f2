import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { keepSending } from '../outbox'
import { Shell } from './Shell'
import { meQuery } from './session'

/** What shows what was kept must be there before the network goes, even on the first visit. */
const outboxPages = () =>
  Promise.all([import('../features/fieldwork/OutboxPage'), import('../features/fieldwork/EntryPage')])

/** A session may end under an open page: its person is disabled, or signed out elsewhere. The guard then asks again. */
export function SignedIn() {
  const { data: me } = useQuery(meQuery)
  const router = useRouter()
  useEffect(() => {
    if (me === null) void router.invalidate()
  }, [me, router])
  // Only who is here has a key, and what waits is theirs.
  useEffect(() => (me ? keepSending() : undefined), [me])
  useEffect(() => void outboxPages().catch(() => undefined), [])
  // Another person's pages begin anew: nothing typed before is theirs.
  return me === null ? null : <Shell key={me?.personId} />
}
