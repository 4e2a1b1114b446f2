import { expect, test } from 'vitest'
import { type PremisesCode, renderPremisesCodes } from './premises-codes'
import { printedGlyphs } from './testing/printed-glyphs'

const code = (number: number, more: Partial<PremisesCode> = {}): PremisesCode => ({
  enterpriseName: '演示木业加工有限公司',
  uscc: '91371500MA3C0D0E0X',
  name: `第${number}厂区`,
  address: '演示路1号',
  premisesId: `01980000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`,
  url: `https://safety.example/p/01980000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`,
  ...more,
})
const codes = (count: number) => Array.from({ length: count }, (_, number) => code(number))

test.each([
  [1, 1],
  [2, 1],
  [8, 1],
  [9, 2],
  [41, 6],
])('%d places are printed on %d sheets, with every glyph drawn', async (count, pages) => {
  const printed = printedGlyphs(await renderPremisesCodes({ codes: codes(count), demo: true }))
  expect(printed).toMatchObject({ pages, notdef: 0 })
})

test('names longer than their place are cut short, and no sheet grows by them', async () => {
  const long = code(1, { enterpriseName: '聊城市东昌府区'.repeat(30), address: '某街道某路某号'.repeat(60) })
  expect(printedGlyphs(await renderPremisesCodes({ codes: [long, code(2)], demo: false })).pages).toBe(1)
})
