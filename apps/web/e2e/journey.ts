import { test as base } from '@playwright/test'
import { keepReached } from './reached-sites'
import { stayInside } from './stay-inside'

/** Every journey writes down which controls it reaches; the ledger lists the others. */
export const test = base.extend({
  context: async ({ context }, use) => {
    await keepReached(context)
    await stayInside(context)
    await use(context)
  },
})
