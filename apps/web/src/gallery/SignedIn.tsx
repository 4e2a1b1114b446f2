import { MeView } from '@huhang/contract'
import type { Role } from '@huhang/contract/access'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { meQuery } from '../app/session'

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`

const invented = (role: Role) =>
  MeView.parse({
    personId: id(1),
    name: '演示志愿者',
    areaId: null,
    phoneMask: null,
    grants: [{ role, areaId: '371500', areaName: '聊城市', areaNameEn: 'Liaocheng' }],
    enterprises: [],
    certificates: [],
    permissions: [],
  })

/** For stories of components that ask who is signed in; nothing else is known to them. */
export function SignedIn({ being = 'volunteer', children }: { being?: Role; children: ReactNode }) {
  const [client] = useState(() => {
    const own = new QueryClient()
    own.setQueryData(meQuery.queryKey, invented(being))
    return own
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

export { id as inventedId }
