import type { Instant } from '@huhang/contract'
import { tellWeeks } from './months'
import { tellNow } from './now'
import type { Register } from './register'
import type { Story } from './story'

/** What is told towards the moment at which the doors open, on whatever day that is. */
export async function tellLately(story: Story, register: Register, now: Instant) {
  const { towns, staff, photos, companies, volunteers, dispatcher } = register
  story.say('演示城市：最近几周 · the last weeks')
  const busiest = await tellWeeks(story, staff, companies, photos, now)
  return { busiest, live: await tellNow(story, dispatcher, volunteers, towns, now) }
}
