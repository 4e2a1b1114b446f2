import { VisitRecord } from '@huhang/contract/inspections'
import { expect, test } from 'vitest'
import { photosOfRecord } from './record-photos'
import { shownText } from './shown-text'

const id = (last: number) => `018f0000-0000-7000-8000-00000000000${last}`

const record = (more: object = {}) =>
  VisitRecord.parse({
    inspectionId: id(1),
    premisesId: id(2),
    kind: 'routine',
    startedAt: '2025-05-01T01:05:00.000Z',
    endedAt: '2025-05-01T02:30:00.000Z',
    inspectorIds: [id(3), id(4)],
    content: '查看消防通道。\n查看配电室。',
    receivedBy: { name: '演示接待', title: '安全员' },
    shownAs: { enterprise: '演示一厂', premises: '主厂区', inspectors: ['演示甲（演示-1）', '演示乙（演示-2）'] },
    hazards: [
      { id: id(5), description: '通道堆物', spot: '一层', grade: 'general', deadlineOn: '2025-05-10', photos: [id(6)] },
      { id: id(7), description: '警示牌脱落', correctedOnSpot: true, afterPhotos: [id(8)] },
    ],
    ...more,
  })

test('IN-7 the text is the page, line for line, in the city’s time', () => {
  expect(shownText(record())).toBe(
    [
      '现场检查记录',
      '被检查单位：演示一厂',
      '检查场所：主厂区',
      '检查类别：日常检查',
      '检查时间：2025年5月1日 09:05 至 2025年5月1日 10:30',
      '检查人员：演示甲（演示-1）、演示乙（演示-2）',
      '现场接待：演示接待（安全员）',
      '检查内容：查看消防通道。\n查看配电室。',
      '发现问题：2项',
      '1. 通道堆物；位置：一层；级别：一般事故隐患；整改期限：2025-05-10；照片：1张',
      '2. 警示牌脱落；已当场整改',
      `记录标识：${[1, 2, 3, 4, 5, 7].map(id).join(' ')}`,
    ].join('\n'),
  )
})

test('IN-7 whatever changes on the page changes the text', () => {
  const before = shownText(record())
  const changes = [
    { kind: 'special' },
    { premisesId: id(9) },
    { content: '别的' },
    { hazards: [] },
    { shownAs: { ...record().shownAs, supervisedArea: '冠县' } },
    { place: { lat: 36.45, lng: 115.98 } },
    { receivedBy: { name: '另一人', title: '' } },
    { endedAt: '2025-05-01T02:31:00.000Z' },
  ]
  for (const change of changes) expect(shownText(record(change))).not.toBe(before)
})

test('IN-22 each photo stands with its hash under its hazard; a record that names none has the text it always had', () => {
  const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
  const photoHashes = [
    { fileId: id(8), sha256: second },
    { fileId: id(6), sha256: first },
  ]
  const lines = shownText(record({ photoHashes })).split('\n')
  expect(lines.slice(-3, -1)).toEqual([`照片1-1 SHA-256：${first}`, `照片2-1 SHA-256：${second}`])
  const answers = [{ item: 'a-1', photos: [id(6), id(9)] }]
  const checklists = [{ answers, shown: [], checklistId: id(1) }] as unknown as VisitRecord['checklists']
  const names = photosOfRecord({ ...record(), checklists }).map(({ name }) => name)
  expect(names, 'a photo of a hazard and of its answer is one').toEqual(['照片1-1', '照片2-1', '检查表1照片a-1-1'])
  expect(lines.filter((line) => !line.includes('SHA-256')).join('\n')).toBe(shownText(record()))
})
