/** What a city prints under and refers to. Empty: a blank to fill in by hand, never an invented name. */
export type Office = {
  agency: string
  /** 复议机关 */
  reviewedBy: string
  /** 诉讼法院 */
  court: string
  zone: string
  /** Documents of a demonstration say so on every page. */
  demo: boolean
}

export const orBlank = (value: string, blank = '＿＿＿＿＿＿＿＿'): string => value || blank

export const watermarkOf = (office: Office): string | null => (office.demo ? '演示 无效' : null)

export type PaperInspector = { name: string; certificateNumber: string | null }

export const inspectorLabel = ({ name, certificateNumber }: PaperInspector): string =>
  `检查人员：${name}（执法证号：${certificateNumber ?? '　　　　'}）`
