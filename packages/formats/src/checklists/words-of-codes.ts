/** Codes and the words that stand for them in a workbook; both are read, the word is written. */
const words = {
  kind: { 'yes-no': '是否', number: '数值', choice: '选择', text: '文字' },
  photo: { none: '不需要', wanted: '可附', required: '必须' },
  counts: { yes: '符合', no: '不符合', na: '不适用', noted: '仅记录' },
  grade: { general: '一般', major: '重大' },
  category: {
    'unsafe-act': '人的不安全行为',
    'unsafe-condition': '物的不安全状态',
    environment: '环境',
    management: '管理缺陷',
  },
  flag: { yes: '是', no: '否' },
} as const satisfies Record<string, Record<string, string>>

export type CodeKind = keyof typeof words

export const wordOfCode = (kind: CodeKind, code: string): string =>
  (words[kind] as Record<string, string>)[code] ?? code

/** Undefined: neither a code nor its word. */
export const codeOfWord = (kind: CodeKind, said: string): string | undefined =>
  Object.entries(words[kind]).find(([code, word]) => said === word || said.toLowerCase() === code)?.[0]
