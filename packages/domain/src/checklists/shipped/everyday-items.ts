import type { ChecklistItem } from '@huhang/contract/checklists'
import { everyday } from '../../hazards'
import { ofClause } from './shipped-checklist'

/** What each everyday clause asks for, in the order of the pack; the hazard that a "no" makes is worded by the clause. */
const asked: readonly (readonly [zh: string, en: string])[] = [
  ['安全出口、疏散通道畅通，未被占用、堵塞或锁闭', 'Exits and escape routes are clear and not blocked or locked'],
  ['灭火器齐全有效，未过期、失压或被遮挡', 'Fire extinguishers are in place, charged, in date and not hidden'],
  ['室内消火栓水带、水枪齐全，未被圈占遮挡', 'Indoor hydrants have hose and nozzle and are not enclosed or hidden'],
  ['应急照明、疏散指示标志完好', 'Emergency lights and exit signs work'],
  ['消防控制室值班人员足额在岗', 'The fire control room is staffed as it must be'],
  ['电气线路规范敷设并穿管保护，无私拉乱接，绝缘完好', 'Wiring is laid properly, in conduit, insulation whole'],
  ['配电箱（柜）关闭、前方无杂物并有警示标志', 'Distribution boxes are shut, free in front and marked'],
  ['移动用电设备安装剩余电流动作保护装置', 'Portable electrical equipment has residual current protection'],
  ['电动自行车未在室内或疏散通道停放、充电', 'No e-bikes are parked or charged indoors or in escape routes'],
  ['设备传动、旋转部位防护罩、防护栏齐全', 'Moving and rotating parts are guarded'],
  ['急停按钮、限位、联锁等保护装置齐全有效', 'Emergency stops, limits and interlocks are there and work'],
  ['平台、楼梯、坑池临边有护栏或盖板', 'Platforms, stairs and pits have railings or covers'],
  ['有较大危险因素的场所、设备设置明显的安全警示标志', 'Places and equipment with larger dangers carry clear signs'],
  ['作业人员按规定佩戴、使用劳动防护用品', 'Workers wear their protective equipment'],
  ['按操作规程作业，无违章操作', 'Work follows the operating procedures'],
  ['气瓶固定、分类存放，安全附件齐全', 'Gas cylinders are secured, sorted and complete with fittings'],
  ['可燃物与热源、火源保持安全距离', 'Combustibles are kept away from heat and flame'],
  ['物料堆放稳固、不超高、不占用通道', 'Stacks are stable, not too high and out of the way'],
  ['叉车等场内车辆持证驾驶并定期检验', 'Forklifts and site vehicles are inspected and driven by licensed people'],
  [
    '起重机械、压力容器等设备张贴定期检验合格标志',
    'Lifting gear, pressure vessels and the like carry a valid inspection mark',
  ],
  ['从业人员经安全生产教育和培训合格后上岗，培训有记录', 'Workers are trained before they start, with records'],
  ['建立并落实全员安全生产责任制', 'Everyone’s safety duties are laid down and carried out'],
  ['如实记录事故隐患排查治理情况并向从业人员通报', 'Hazards found and fixed are recorded truly and told to workers'],
  ['生产安全事故应急预案已编制、备案并定期演练', 'The emergency plan is written, filed and exercised'],
  ['动火、登高等危险作业办理审批并安排专人现场管理', 'Hot work, work at height and the like are approved and watched'],
  ['与承包、承租单位签订安全生产管理协议', 'There are safety agreements with contractors and tenants'],
  ['危险化学品按规定存放并有安全技术说明书', 'Dangerous chemicals are stored as required, with safety data sheets'],
  ['燃气使用场所安装可燃气体报警装置且有效', 'Where gas is used there are working gas alarms'],
]

/** `everydayItem(9)`: the item of clause GEN-9. */
export function everydayItem(number: number): ChecklistItem {
  const clause = everyday.clauses[number - 1]
  const words = asked[number - 1]
  if (clause === undefined || words === undefined) throw new Error(`no everyday clause ${number}`)
  return ofClause(clause, { zh: words[0], en: words[1] })
}
