import { z } from 'zod'

export const AskFamilies = z.strictObject({})

/** Supervision families to choose from. `divisions`: GB/T 4754 codes that suggest it. `tag`: where the row comes from. */
export const FamiliesView = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      zh: z.string(),
      en: z.string(),
      divisions: z.array(z.string()),
      tag: z.enum(['memory', 'local']),
    }),
  ),
})
export type FamiliesView = z.infer<typeof FamiliesView>
