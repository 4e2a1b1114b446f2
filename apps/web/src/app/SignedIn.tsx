import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Shell } from './Shell'
import { meQuery } from './session'

/** A session may end under an open page: its person is disabled, or signed out elsewhere. The guard then asks again. */
export function SignedIn() {
  const { data: me } = useQuery(meQuery)
  const router = useRouter()
  useEffect(() => {
    if (me === null) void router.invalidate()
  }, [me, router])
  return me === null ? null : <Shell />
}
