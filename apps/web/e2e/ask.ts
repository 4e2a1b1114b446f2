import { expect, type Page } from '@playwright/test'
import { uuidv7 } from 'uuidv7'

/** What the server answers this person, asked past the pages. */
export async function ask<View>(page: Page, read: string, question: object): Promise<View> {
  const answer = await page.request.get(`/trpc/${read}?input=${encodeURIComponent(JSON.stringify(question))}`)
  const { result } = (await answer.json()) as { result: { data: View } }
  return result.data
}

/** What this person says, past the pages. */
export async function say(page: Page, verb: string, content: object): Promise<void> {
  const { origin } = new URL(page.url())
  const command = { commandId: uuidv7(), occurredAt: new Date().toISOString(), ...content }
  const answer = await page.request.post(`/trpc/${verb}`, { data: command, headers: { origin } })
  expect(answer.ok(), `${verb}: ${await answer.text()}`).toBe(true)
}
