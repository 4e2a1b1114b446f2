const yuan = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

/** 分 as 元, with separators. */
export const yuanOf = (cents: number): string => yuan.format(cents / 100)

export const centsOf = (amount: number): number => Math.round(amount * 100)
