import { chinese } from './chinese'
import type { CodeWords, Language } from './code-words'
import { english } from './english'

export const codeWords: Readonly<Record<Language, CodeWords>> = { 'zh-CN': chinese, en: english }

/** The word of a code read from a row; the code itself where there is no word for it. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code
