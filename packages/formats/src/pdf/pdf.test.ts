import { DocumentKind, type OpenedDocumentView, type OpenedOrderView } from '@huhang/contract/hazards'
import type { InspectionView } from '@huhang/contract/inspections'
import { clauseOf } from '@huhang/domain/hazards'
import { expect, test } from 'vitest'
import { renderEnforcementDocument } from './enforcement-document'
import { missingMark, printable } from './fonts'
import { renderInspectionRecord } from './inspection-record'
import { renderRectificationOrder } from './rectification-order'
import { printedGlyphs } from './testing/printed-glyphs'

const office = { agency: '演示机关', reviewedBy: '', court: '', zone: 'Asia/Shanghai', demo: true }

const hazard = (number: number, description: string) => ({
  hazardId: `h${number}`,
  description,
  spot: '一号车间',
  category: 'unsafe-condition',
  grade: 'general',
  status: 'found',
  clauseId: 'GM-11-6',
  clauseVersion: null,
  deadlineOn: '2025-05-15',
  correctedOnSpot: false,
  orderId: null,
  files: [],
})

const inspection = (hazards: object[], more: object = {}) =>
  ({
    inspectionId: '018f0000-0000-7000-8000-000000000001',
    number: null,
    kind: 'routine',
    startedAt: '2025-05-01T01:05:00.000Z',
    endedAt: '2025-05-01T02:30:00.000Z',
    enterprise: { name: '演示木业加工有限公司', uscc: '演示代码' },
    premises: { name: '主厂区', address: '演示路1号' },
    content: '查看车间。',
    receivedBy: { name: '演示接待', title: '' },
    signature: {
      state: 'refused',
      fileId: null,
      reason: '需请示',
      witness: '演示见证',
      shownText: '',
      shownHash: 'ab'.repeat(32),
    },
    inspectors: [{ personId: '1', name: '演示甲', certificateNumber: '演示-1' }],
    hazards,
    orders: [],
    checklists: [],
    approval: null,
    deviceAt: '2025-05-01T02:31:00.000Z',
    clockOffsetSeconds: 0,
    ...more,
  }) as unknown as InspectionView

const words = '除尘系统未按规范设置锁气卸灰装置，且未落实清理制度，作业现场积尘严重；'

test('every glyph of a record is drawn: none is missing, none is an empty shape', async () => {
  const pdf = await renderInspectionRecord({ inspection: inspection([hazard(1, words)]), signature: null, office })
  const { set, notdef, fonts, empty } = printedGlyphs(pdf)
  expect(set).toBeGreaterThan(250)
  expect([notdef, fonts]).toEqual([0, 2])
  // The blank and the ideographic blank have no outline in either weight.
  expect(empty).toBeLessThanOrEqual(4)
})

test('more text is more glyphs, over as many pages as it needs', async () => {
  const print = async (count: number) =>
    printedGlyphs(
      await renderInspectionRecord({
        inspection: inspection(Array.from({ length: count }, (_, index) => hazard(index, words.repeat(12)))),
        signature: null,
        office,
      }),
    )
  const [one, twenty] = [await print(1), await print(20)]
  expect(twenty.pages).toBeGreaterThan(5)
  expect(twenty.set - one.set).toBeGreaterThan(19 * 12 * [...words].length)
  expect(twenty.notdef).toBe(0)
})

test('IN-22 each photo is printed with the beginning of its hash and when it was taken, also before it has arrived', async () => {
  const file = {
    fileId: 'f',
    role: 'before',
    arrived: true,
    takenAt: '2025-05-01T01:10:00.000Z',
    originalSha256: 'ab12'.repeat(16),
  }
  const glyphs = async (files: object[]) => {
    const hazards = [{ ...hazard(1, words), files }]
    return printedGlyphs(await renderInspectionRecord({ inspection: inspection(hazards), signature: null, office }))
  }
  const [none, here, onItsWay] = [await glyphs([]), await glyphs([file]), await glyphs([{ ...file, arrived: false }])]
  expect(here.set - none.set).toBe('照片1　SHA-256 ab12ab12ab12ab12　拍摄于 2025年5月1日 09:10'.length)
  expect(onItsWay.set - here.set).toBe('　（图片在途）'.length)
  expect([here.notdef, onItsWay.notdef]).toEqual([0, 0])
})

test('a character the font has no shape for is seen as 〓 and never as nothing', async () => {
  expect(printable('检😀查')).toBe(`检${missingMark}查`)
  const emoji = inspection([], { content: '😀'.repeat(20) })
  expect(printedGlyphs(await renderInspectionRecord({ inspection: emoji, signature: null, office })).notdef).toBe(0)
})

async function printedOrder(hazards: object[]) {
  const opened = {
    order: { id: 'o', number: '（聊）应急责改〔2025〕1号', issuedAt: '2025-05-01T03:00:00.000Z', hazards },
    enterpriseName: '演示木业加工有限公司',
    premisesName: '主厂区',
    address: '演示路1号',
    issuedByName: '演示甲',
  } as unknown as OpenedOrderView
  const inspectors = [{ name: '演示甲', certificateNumber: '演示-1' }]
  return printedGlyphs(await renderRectificationOrder({ opened, inspectors, receivedBy: null, office }))
}

test('an order and a record print the mark of condensed wording beside the problem and beside its basis', async () => {
  const text = clauseOf('GM-11-6', null)?.clause.text ?? expect.unreachable()
  const mark = '〔待核对原文〕'.length
  const printedRecord = async (hazards: object[]) =>
    printedGlyphs(await renderInspectionRecord({ inspection: inspection(hazards), signature: null, office }))
  for (const print of [printedOrder, printedRecord]) {
    const set = async (description: string, more: object = {}) =>
      (await print([{ ...hazard(1, description), ...more }])).set
    const [own, taken] = [await set(`${text.slice(0, -1)}。`), await set(text)]
    expect(taken - own).toBe(mark)
    const blank = await set(words, { clauseId: null })
    const line = '《工贸企业重大事故隐患判定标准》（应急管理部令第10号）第十一条第六项（11-6）〔待核对原文〕'
    expect((await set(words)) - blank).toBe(line.length - '＿＿＿＿＿＿＿＿'.length)
  }
})

test('an order names each problem and prints whole', async () => {
  const { set, notdef, pages } = await printedOrder([hazard(1, words), hazard(2, words)])
  expect(set).toBeGreaterThan(2 * [...words].length + 150)
  expect([notdef, pages]).toEqual([0, 1])
})

test.each(DocumentKind.options)('a document of kind %s prints whole, with every glyph drawn', async (kind) => {
  const opened = {
    document: {
      id: 'd',
      kind,
      number: kind === 'transfer' ? null : '（聊）应急现决〔2025〕1号',
      reason: '随时可能发生爆炸',
      measures: ['stop-use', 'evacuate', 'suspend'],
      target: '一号打磨间',
      toAgency: '演示消防机构',
      receipt: '收文1号',
      issuedAt: '2025-05-01T03:00:00.000Z',
    },
    enterpriseName: '演示木业加工有限公司',
    premisesName: '主厂区',
    address: '演示路1号',
    orderNumber: '（聊）应急责改〔2025〕1号',
    hazards: [{ ...hazard(1, words), id: 'h1', grade: 'major' }],
    rechecks: [{ hazardId: 'h1', at: '2025-05-10T03:00:00.000Z', passed: false, note: '仍有积尘', byName: '演示甲' }],
    inspectors: [{ name: '演示甲', certificateNumber: '演示-1' }],
  } as unknown as OpenedDocumentView
  const { set, notdef, pages } = printedGlyphs(await renderEnforcementDocument({ opened, office }))
  expect(set).toBeGreaterThan([...words].length + 80)
  expect([notdef, pages]).toEqual([0, 1])
})
