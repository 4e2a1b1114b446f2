/** `2025年5月1日` of a local day. */
export const localDayInChinese = (on: string): string => {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
