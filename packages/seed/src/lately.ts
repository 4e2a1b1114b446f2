import type { Instant } from '@huhang/contract'
import { chanceFrom } from './chance'
import { tellWeeks } from './months'
import { tellNow } from './now'
import type { Register } from './register'
import type { Story } from './story'

/**
 * What is told towards the moment at which the doors open, on whatever day that is. Each part has a chance of
 * its own: the more days lie behind, the more was drawn before, and who is called out must not hang on that.
 */
export async function tellLately(story: Story, register: Register, now: Instant) {
  const { towns, staff, photos, companies, volunteers, dispatcher } = register
  const withChance = (seed: number): Story => ({ ...story, chance: chanceFrom(seed) })
  story.say('演示城市：最近几周 · the last weeks')
  const busiest = await tellWeeks(withChance(20_250_502), staff, companies, photos, now)
  return { busiest, live: await tellNow(withChance(20_250_503), dispatcher, volunteers, towns, now) }
}
