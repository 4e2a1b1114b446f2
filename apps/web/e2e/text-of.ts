import type { Locator } from '@playwright/test'

/** What stands there, to be looked for again elsewhere. */
export const textOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? ''
