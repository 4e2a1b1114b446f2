import { MeView } from '@huhang/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { meQuery } from '../app/session'

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`

const volunteer = MeView.parse({
  personId: id(1),
  name: '演示志愿者',
  areaId: null,
  phoneMask: null,
  grants: [{ role: 'volunteer', areaId: '371500', areaName: '聊城市', areaNameEn: 'Liaocheng' }],
  enterprises: [],
  certificates: [],
  permissions: [],
})

/** For stories of components that ask who is signed in; nothing else is known to them. */
export function SignedIn({ children }: { children: ReactNode }) {
  const [client] = useState(() => {
    const invented = new QueryClient()
    invented.setQueryData(meQuery.queryKey, volunteer)
    return invented
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

export { id as inventedId }
