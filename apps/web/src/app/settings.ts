import { queryOptions, useQuery } from '@tanstack/react-query'
import { z } from 'zod'

/** What the server tells every visitor before sign-in: no secret, nothing personal. */
const Settings = z.looseObject({
  demo: z.boolean().default(false),
  cityName: z.object({ zh: z.string(), en: z.string() }).optional(),
  zone: z.string().default('Asia/Shanghai'),
})
export type Settings = z.infer<typeof Settings>

const otherwise: Settings = { demo: false, zone: 'Asia/Shanghai' }

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Settings> => {
    const response = await fetch('/api/settings.json', { signal })
    return response.ok ? Settings.parse(await response.json()) : otherwise
  },
})

export const useSettings = (): Settings => useQuery(settingsQuery).data ?? otherwise
