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
  const { data: me, isError } = useQuery(meQuery)
  const isNobody = me === null || (me === undefined && isError)
  const router = useRouter()
  useEffect(() => {
    if (isNobody) void router.invalidate()
  }, [isNobody, router])
  // Only who is here has a key, and what waits is theirs.
  useEffect(() => (me ? keepSending() : undefined), [me])
  useEffect(() => void outboxPages().catch(() => undefined), [])
  // Undefined while it is asked anew; nothing that one person began on a page goes on under another's name.
  return me == null ? null : <Shell key={me.personId} />
}
