import { queryOptions, useQuery } from '@tanstack/react-query'
import { z } from 'zod'

/** What the server tells every visitor before sign-in: no secret, nothing personal. */
const Settings = z.object({
  cityName: z.string(),
  mode: z.enum(['demo', 'production']),
  zone: z.string(),
  photos: z.object({ keepOriginals: z.boolean() }),
  tiles: z.object({ url: z.string(), crs: z.enum(['wgs84', 'gcj02']), attribution: z.string() }).nullable(),
  pmtiles: z.object({ url: z.string(), attribution: z.string() }).nullable(),
})
export type Settings = z.infer<typeof Settings>

const settingsQuery = queryOptions({
  queryKey: ['settings'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }): Promise<Settings> =>
    Settings.parse(await (await fetch('/api/settings.json', { signal })).json()),
})

/** Undefined until the server has told them. */
export const useSettings = (): Settings | undefined => useQuery(settingsQuery).data

/** Invented data: every page says so. */
export const useIsDemo = (): boolean => useSettings()?.mode === 'demo'
