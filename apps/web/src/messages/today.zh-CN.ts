export const today = { title: '今天' } as const
