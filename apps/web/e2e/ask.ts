import type { Page } from '@playwright/test'

/** What the server answers this person, asked past the pages. */
export async function ask<View>(page: Page, read: string, question: object): Promise<View> {
  const answer = await page.request.get(`/trpc/${read}?input=${encodeURIComponent(JSON.stringify(question))}`)
  const { result } = (await answer.json()) as { result: { data: View } }
  return result.data
}
