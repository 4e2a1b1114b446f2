import { setTimeout as sleep } from 'node:timers/promises'
import { account } from '../harness/city'
import { sayProgress } from '../harness/report'
import { type Random, random } from './random'
import { arrived, checkKept, type End, end, flicker, type Run, say } from './run'

/** Said before there is a network again; the rest while it is being sent. */
const offlineShare = 0.6
/** Of the ends of browser and server, those while something is being said; the others while photos are on their way. */
const speakingShare = 0.6

const picksOf = (drawing: Random, count: number, of: number): Set<number> => {
  const picks = new Set<number>()
  while (picks.size < Math.min(count, of)) picks.add(drawing.below(of))
  return picks
}

/** Until nothing waits any more. Ends come when a drawn part of all has arrived. */
async function sendAll(run: Run): Promise<void> {
  const { phone, options } = run
  const drawing = random(options.seed, 'ends')
  const list = (what: End, count: number) => Array.from({ length: count }, () => ({ at: drawing.next() * 0.95, what }))
  const ends = [
    ...list('phone', options.kills - run.killed.phone),
    ...list('server', options.serverKills - run.killed.server),
  ].toSorted((one, other) => one.at - other.at)
  for (let beat = 1; Date.now() < run.until; beat++) {
    const [next] = ends
    const share = await arrived(run)
    const isDone = await phone.isAtRest()
    if (next !== undefined && (share >= next.at || isDone)) {
      ends.shift()
      await end(run, next.what, drawing)
      sayProgress(`${Math.round(share * 100)} % arrived: the ${next.what} was killed`)
    } else if (isDone) return
    if (beat % 10 === 0) await flicker(run, drawing)
    await phone.backOnline()
    await sleep(300)
    if (beat % 100 === 0) sayProgress(`${Math.round(share * 100)} % arrived`)
  }
  sayProgress(`not at rest after ${options.minutes} minutes`)
}

/** Signed in once, then a day without a network, and an evening with a bad one. */
export async function story(run: Run): Promise<void> {
  const { phone, line, options, tasks } = run
  await phone.start('/sign-in')
  await phone.signIn(account)
  // Closed once as a person closes it: a browser writes its cookies down by and by.
  await phone.close()
  line.setUp(false)
  await phone.start()
  sayProgress('signed in, no network')
  const drawing = random(options.seed, 'ends while speaking')
  const offline = Math.ceil(tasks.length * offlineShare)
  const deadly = picksOf(drawing, Math.round(options.kills * speakingShare), tasks.length)
  const fatal = picksOf(drawing, Math.round(options.serverKills * speakingShare), tasks.length - offline)
  for (const [index, task] of tasks.entries()) {
    if (index === offline) await checkKept(run, tasks.slice(0, offline))
    if (index === offline) {
      line.setBad(true)
      line.setUp(true)
    }
    if (fatal.has(index - offline)) await end(run, 'server', drawing)
    await say(run, task, deadly.has(index) ? drawing : null)
    if (index > offline && index % 5 === 0) await flicker(run, drawing)
    if ((index + 1) % 50 === 0) sayProgress(`${index + 1} commands said`)
  }
  sayProgress(`all said; browser killed ${run.killed.phone} times, server ${run.killed.server} times`)
  await sendAll(run)
}
