import { everydayItem } from './everyday-items'
import { day, type ShippedChecklist, shippedId } from './shipped-checklist'

const section = (key: string, zh: string, en: string, numbers: readonly number[]) => ({
  key,
  title: { zh, en },
  items: numbers.map(everydayItem),
})

/** 综合检查: what is looked at everywhere. Our own list and no law's. */
export const zonghe: ShippedChecklist = {
  checklistId: shippedId(1),
  version: 1,
  code: 'zonghe',
  title: { zh: '综合检查', en: 'General inspection' },
  about: {
    zh: '各类企业通用的日常检查内容，本系统默认条目，非法定标准。',
    en: 'What is looked at in every company. A default of this product, no official list.',
  },
  passPercent: 80,
  validFrom: day('2020-01-01'),
  sections: [
    section('xiaofang', '消防与疏散', 'Fire and escape', [1, 2, 3, 4, 5, 9, 17]),
    section('yongdian', '用电', 'Electricity', [6, 7, 8]),
    section('shebei', '设备设施', 'Equipment', [10, 11, 12, 13, 16, 20, 28]),
    section('zuoye', '作业现场', 'Work on site', [14, 15, 18, 19, 25, 27]),
    section('guanli', '安全管理', 'Management', [21, 22, 23, 24, 26]),
  ],
}
