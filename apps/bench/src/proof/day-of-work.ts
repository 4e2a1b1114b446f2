import { createHash } from 'node:crypto'
import type { FileId, HazardId, OrderId } from '@huhang/contract'
import type { HazardDraft } from '@huhang/contract/hazards'
import { shownText } from '@huhang/domain/inspections'
import { cityDay, day, idOf, instant, minute, pick } from '../data/numbered'
import { premisesById, visitSaid } from '../data/visits'
import type { Random } from './random'

/** A command to be said, once its photos are taken. */
export type Task = {
  commandId: string
  name: string
  title: string
  photos: number
  /** What it makes, by table: its id stands there once. */
  makes: { inspection?: string; hazards: string[]; order?: string }
  /** Hazards that it changes. */
  changes: string[]
  /** Commands on the same records, said before. */
  after: string[]
  command(photos: readonly FileId[]): { commandId: string }
}

const premises = [...premisesById.values()]

/**
 * What one inspector says in a day, some of it about what was said before: visits with hazards, hazards beside a visit,
 * put right on the spot, orders over one or two. An order has no photos: what it were to have is taken before.
 */
export function dayOfWork(random: Random, count: number, photosEach: number, now: number): Task[] {
  const tasks: Task[] = []
  const at = now - 180 * minute
  let made = 0
  const newId = <Id extends string>(kind: number): Id => idOf<Id>(at, kind, ++made)
  const fields = () => ({ commandId: newId<string>(0x41), occurredAt: instant(at + 60 * minute + tasks.length * 1000) })

  function draft(id: HazardId, photos: readonly FileId[]): HazardDraft {
    return {
      id,
      description: '安全出口被货物堵塞，疏散通道净宽不足。',
      spot: '',
      category: 'unsafe-condition',
      grade: 'general',
      deadlineOn: cityDay(now + 10 * day),
      photos: [...photos],
      correctedOnSpot: false,
      afterPhotos: [],
    }
  }

  function visit(hazards: number, photos: number): Task {
    const ids = Array.from({ length: hazards }, () => newId<HazardId>(0x42))
    const { commandId: _id, occurredAt: _at, signature, ...plain } = visitSaid(++made, at, 0, 0)
    const [base, inspectionId] = [fields(), newId<typeof plain.inspectionId>(0x43)]
    return {
      commandId: base.commandId,
      name: 'inspections.record',
      title: plain.shownAs.enterprise,
      photos,
      makes: { inspection: inspectionId, hazards: ids },
      changes: [],
      after: [],
      command(files) {
        const share = (index: number) => files.filter((_file, number) => number % hazards === index)
        const record = { ...plain, inspectionId, hazards: ids.map((id, index) => draft(id, share(index))) }
        const shownHash = createHash('sha256').update(shownText(record), 'utf8').digest('hex')
        return { ...base, ...record, signature: { ...signature, shownHash } }
      },
    }
  }

  function report(photos: number): Task {
    const [base, id, { premisesId }] = [fields(), newId<HazardId>(0x42), pick(premises, random.below(premises.length))]
    return {
      commandId: base.commandId,
      name: 'hazards.report',
      title: '演示',
      photos,
      makes: { hazards: [id] },
      changes: [],
      after: [],
      command: (files) => ({ ...base, premisesId, source: 'routine', hazard: draft(id, files) }),
    }
  }

  const based = (on: Task, name: string, photos: number, content: (files: readonly FileId[]) => object): Task => {
    const base = fields()
    return {
      commandId: base.commandId,
      name,
      title: '演示',
      photos,
      makes: { hazards: [] },
      changes: on.makes.hazards,
      after: [on.commandId],
      command: (files) => ({ ...base, ...content(files) }),
    }
  }

  function order(on: Task): Task {
    const orderId = newId<OrderId>(0x44)
    const items = on.makes.hazards.map((hazardId) => ({ hazardId, revision: 1 }))
    const task = based(on, 'hazards.issueOrder', 0, () => ({ orderId, items }))
    return { ...task, makes: { hazards: [], order: orderId } }
  }

  const correct = (on: Task): Task =>
    based(on, 'hazards.correctOnSpot', photosEach, (photos) => ({
      hazardId: on.makes.hazards[0],
      revision: 1,
      note: '已清理',
      photos,
    }))

  while (tasks.length < count) {
    const isLast = tasks.length === count - 1
    const story = isLast ? 0 : random.below(photosEach > 0 ? 4 : 3)
    const first =
      story === 1 ? visit(random.between(1, 2), 2 * photosEach) : report(story === 2 ? 2 * photosEach : photosEach)
    if (story === 0) tasks.push(visit(random.between(1, 3), photosEach))
    else if (story === 3) tasks.push(first, correct(first))
    else tasks.push(first, order(first))
  }
  return tasks
}
