import 'fake-indexeddb/auto'
import type { MeView } from '@huhang/contract'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterEach, expect, test } from 'vitest'
import { closePerson, device, keepPerson, type Vault, vaultOf } from '../device'
import { giveUp, keep } from './keep'
import { sendWaiting } from './sender'
import { dyingDevice } from './testing/dying-device'
import { type Intent, ModelOutbox, type Part } from './testing/model-outbox'
import { refused, smallServer } from './testing/small-server'

const personId = '018f0000-0000-7000-8000-000000000001'
const key = btoa(String.fromCharCode(...new Uint8Array(32)))
const fields = () => ({ commandId: uuidv7(), occurredAt: '2025-05-01T01:00:00.000Z' })
/** Said so, a rule refuses it while it holds. */
const odd = 'odd'
const oddDay = '2025-01-01'

const dayOf = (words: string) => (words.startsWith(odd) ? oddDay : '2025-06-01')

/** The outbox itself, on a device that may die, before a small server. */
class Real {
  server = smallServer()
  now = 0
  hasRule = false
  defectAt: string | null = null
  private vault: Vault | null = null
  private readonly orders = new Map<string, string>()

  async open(): Promise<this> {
    await Promise.all(device.tables.map((table) => table.clear()))
    await this.signIn()
    this.server.rule = (_name, command) => {
      const text = JSON.stringify(command)
      if (this.defectAt !== null && text.includes(this.defectAt)) return refused('system.failed', { id: '1' })
      const isOdd = text.includes(`"${odd}`) || text.includes(oddDay)
      return this.hasRule && isOdd ? refused('hazard.photo-needed') : null
    }
    return this
  }

  async signIn(): Promise<void> {
    await keepPerson({ personId, name: '王守安' } as unknown as MeView, async () => ({ key, wrapped: 'sealed' }), 0)
    this.vault = await vaultOf(personId)
  }

  async restart(): Promise<void> {
    device.close({ disableAutoOpen: false })
    await device.open()
    this.vault = await vaultOf(personId)
  }

  send() {
    // Longer than any pause, so that each round tries all that may go.
    this.now += 3_600_000
    return sendWaiting({ send: this.server.send, now: () => this.now }, personId)
  }

  async say({ id, parts, words }: Pick<Intent, 'id' | 'parts' | 'words'>, replaces?: string): Promise<void> {
    const base = { ...fields(), commandId: id }
    const [part] = parts
    const said =
      part?.revision === 0
        ? ['hazards.report', { premisesId: uuidv7(), hazard: { id: part.hazardId, description: words } }]
        : parts.length > 1
          ? [
              'hazards.issueOrder',
              { orderId: this.orderOn(parts), items: parts.map((each) => ({ ...each, deadlineOn: dayOf(words) })) },
            ]
          : ['hazards.correctOnSpot', { ...part, note: words, photos: [uuidv7()] }]
    const [name, content] = said as [string, object]
    if (this.vault === null) throw new Error('nobody is signed in')
    await keep(this.vault, { name, command: { ...base, ...content }, title: '演示', replaces } as never)
  }

  /** A corrected order is the same order. */
  private orderOn(parts: readonly { hazardId: string }[]): string {
    const on = parts.map(({ hazardId }) => hazardId).join()
    const orderId = this.orders.get(on) ?? uuidv7()
    this.orders.set(on, orderId)
    return orderId
  }

  async giveUp(id: string): Promise<void> {
    if (this.vault !== null) await giveUp(this.vault, id)
  }

  states = async () =>
    new Map((await device.entries.orderBy('seq').toArray()).map(({ id, state }) => [id, state] as const))
}

type Step = fc.AsyncCommand<ModelOutbox, Real>
type Fault = 'none' | 'request' | 'reply' | 'twice' | 'halves' | 'defect' | number

/** Said on the revision that the person saw last; `looks`: on what the server shows now. */
class Say implements Step {
  constructor(
    readonly which: readonly number[],
    readonly words: string,
    readonly looks: boolean,
    readonly diesAfter: number | null,
  ) {}
  check = () => true
  async run(model: ModelOutbox, real: Real) {
    const parts = model.partsFor(this.which, this.looks)
    const intent = { id: uuidv7(), parts, words: `${this.words} ${model.intents.length}` }
    if (this.diesAfter === null) {
      await real.say(intent)
      model.say(intent)
    } else {
      const dead = await dyingDevice.after(this.diesAfter, () => real.say(intent))
      await real.restart()
      const isKept = (await real.states()).has(intent.id)
      // Dead before it said so: kept or not, but nothing between. Said to be kept is kept.
      if (!dead) expect(isKept).toBe(true)
      if (isKept) model.say(intent)
    }
    await agree(model, real)
  }
  toString = () => `say ${this.words} on ${this.which}${this.looks ? ', looking' : ''}, dies: ${this.diesAfter}`
}

class Send implements Step {
  constructor(
    readonly fault: Fault,
    readonly pick: number,
  ) {}
  check = () => true
  async run(model: ModelOutbox, real: Real) {
    const { server } = real
    const { fault } = this
    server.twice = fault === 'twice'
    server.lose = fault === 'request' || fault === 'reply' ? fault : null
    server.mostCommands = fault === 'halves' ? 2 : 1000
    real.defectAt = fault === 'defect' ? model.hazardAt(this.pick) : null
    const before = model.clone()
    if (typeof fault === 'number') {
      await dyingDevice.after(fault, () => real.send())
      await real.restart()
    } else await real.send()
    Object.assign(server, { twice: false, lose: null, mostCommands: 1000 })
    const stuck = real.defectAt
    real.defectAt = null
    model.judgeAll(real.hasRule, stuck)
    if (fault === 'request') Object.assign(model, before)
    else if (fault === 'reply' || typeof fault === 'number') model.adopt(before, server.receipts, await real.states())
    await agree(model, real)
  }
  toString = () => `send, fault ${this.fault} ${this.fault === 'defect' ? this.pick : ''}`
}

class Restart implements Step {
  check = () => true
  async run(model: ModelOutbox, real: Real) {
    await real.restart()
    await agree(model, real)
  }
  toString = () => 'restart'
}

class SignOutAndIn implements Step {
  check = () => true
  async run(model: ModelOutbox, real: Real) {
    await closePerson()
    expect(await real.send()).toBe('not-signed-in')
    await real.signIn()
    await agree(model, real)
  }
  toString = () => 'sign out and in'
}

class Other implements Step {
  constructor(readonly pick: number) {}
  check = () => true
  async run(model: ModelOutbox, real: Real) {
    const id = model.changeByOther(this.pick)
    const hazard = id === null ? undefined : real.server.hazards.get(id)
    if (hazard !== undefined)
      real.server.hazards.set(hazard.id, { ...hazard, revision: hazard.revision + 1, words: 'theirs' })
  }
  toString = () => `another user changes ${this.pick}`
}

class Rule implements Step {
  constructor(readonly holds: boolean) {}
  check = () => true
  async run(_model: ModelOutbox, real: Real) {
    real.hasRule = this.holds
  }
  toString = () => `rule ${this.holds ? 'comes' : 'goes'}`
}

class Correct implements Step {
  constructor(
    readonly pick: number,
    readonly diesAfter: number | null,
  ) {}
  check = (model: Readonly<ModelOutbox>) => model.troubled().length > 0
  async run(model: ModelOutbox, real: Real) {
    const troubled = model.troubled()
    await correct(model, real, troubled[this.pick % troubled.length] as Intent, this.diesAfter)
    await agree(model, real)
  }
  toString = () => `correct ${this.pick}, dies: ${this.diesAfter}`
}

async function correct(model: ModelOutbox, real: Real, old: Intent, diesAfter: number | null): Promise<void> {
  const copy = { id: uuidv7(), parts: model.fresh(old.parts), words: old.words.replace(odd, 'plain') }
  if (diesAfter === null) {
    await real.say(copy, old.id)
    model.replace(old, copy)
    return
  }
  await dyingDevice.after(diesAfter, () => real.say(copy, old.id))
  await real.restart()
  if ((await real.states()).has(copy.id)) model.replace(old, copy)
}

class GiveUp implements Step {
  constructor(
    readonly pick: number,
    readonly diesAfter: number | null,
  ) {}
  check = (model: Readonly<ModelOutbox>) => model.troubled().length > 0
  async run(model: ModelOutbox, real: Real) {
    const troubled = model.troubled()
    const intent = troubled[this.pick % troubled.length] as Intent
    if (this.diesAfter !== null) {
      await dyingDevice.after(this.diesAfter, () => real.giveUp(intent.id))
      await real.restart()
    } else await real.giveUp(intent.id)
    if (this.diesAfter === null || (await real.states()).get(intent.id) === 'dropped') model.drop(intent)
    await agree(model, real)
  }
  toString = () => `give up ${this.pick}, dies: ${this.diesAfter}`
}

async function agree(model: ModelOutbox, real: Real): Promise<void> {
  expect([...(await real.states())]).toEqual(model.intents.map(({ id, state }) => [id, state]))
}

/** All troubles over, all refused ones put right: in the end everything stands on the server, once and in order. */
async function comesToRest(model: ModelOutbox, real: Real): Promise<void> {
  real.hasRule = false
  for (let round = 0; ; round++) {
    expect(round).toBeLessThan(200)
    await real.send()
    model.judgeAll(false, null)
    await agree(model, real)
    const [first] = model.troubled()
    if (first === undefined) break
    // Nothing can be put right about a hazard whose report was given up.
    if (model.isAboutNothing(first)) {
      await real.giveUp(first.id)
      model.drop(first)
    } else await correct(model, real, first, null)
  }
  const stands = model.intents.filter(({ state }) => state !== 'dropped')
  expect(stands.filter(({ state }) => state !== 'accepted')).toEqual([])
  const done = real.server.performed
  expect(done.toSorted()).toEqual(stands.map(({ id }) => id).toSorted())
  for (const hazardId of model.hazardIds) {
    const said = stands.filter(({ parts }) => parts.some((part: Part) => part.hazardId === hazardId))
    expect(done.filter((id) => said.some((intent) => intent.id === id))).toEqual(said.map(({ id }) => id))
  }
}

afterEach(() => dyingDevice.live())

const dies = fc.option(fc.nat(3), { freq: 4 })
const words = fc.constantFrom('plain', 'plain', odd)
const some = fc.nat(5)
const steps = fc.commands(
  [
    fc
      .tuple(fc.uniqueArray(some, { minLength: 1, maxLength: 2 }), words, fc.boolean(), dies)
      .map((given) => new Say(...given)),
    fc
      .tuple(fc.uniqueArray(some, { minLength: 1, maxLength: 2 }), words, fc.boolean(), fc.constant(null))
      .map((given) => new Say(...given)),
    fc
      .tuple(
        fc.oneof(fc.constantFrom<Fault>('none', 'none', 'request', 'reply', 'twice', 'halves', 'defect'), fc.nat(6)),
        some,
      )
      .map((given) => new Send(...given)),
    fc.constant(new Restart()),
    fc.constant(new SignOutAndIn()),
    some.map((pick) => new Other(pick)),
    fc.boolean().map((holds) => new Rule(holds)),
    fc.tuple(some, dies).map((given) => new Correct(...given)),
    fc.tuple(some, dies).map((given) => new GiveUp(...given)),
  ],
  { maxCommands: 40, size: 'max' },
)

test('whatever happens on the way, what was said stands on the server once, in its order, and nothing waits for ever', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      const real = await new Real().open()
      const model = new ModelOutbox()
      await fc.asyncModelRun(() => ({ model, real }), commands)
      await comesToRest(model, real)
    }),
    { numRuns: 60 },
  )
}, 120_000)
