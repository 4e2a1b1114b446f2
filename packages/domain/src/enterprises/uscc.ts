import { fail } from '@huhang/contract'

/** GB 32100-2015: 31 characters, no I O S V Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** EN-1: a code as typed, without separators and in capitals. */
export const normaliseUscc = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase()

/** EN-2: the check character of the first seventeen. Null: a character is not of the alphabet. */
export function usccCheckCharacter(first17: string): string | null {
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    const value = alphabet.indexOf(first17[index] ?? '?')
    if (value < 0) return null
    sum += value * weight
  }
  // A remainder of nought gives 31, which is character 0: codes that end in 0 are valid.
  return alphabet[(31 - (sum % 31)) % 31] ?? null
}

const innerAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** EN-3: GB 11714, the check character of the organisation code that stands in characters 9–16. */
export function innerCheckCharacter(first8: string): string {
  const sum = innerWeights.reduce(
    (total, weight, index) => total + innerAlphabet.indexOf(first8[index] ?? '') * weight,
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

export type UsccFlaw = 'length' | 'alphabet' | 'check'
export type UsccWarning = 'uscc.inner-check' | 'uscc.not-enterprise'
export type UsccJudgement = { uscc: string; flaw: UsccFlaw | null; warnings: UsccWarning[] }

/** Kinds of registered bodies that are enterprises (91), sole traders (92) and farmers' cooperatives (93). */
const marketSubjects = new Set(['91', '92', '93'])

/** EN-1 to EN-3: a flaw bars a code; warnings only ask to look again, since some issued codes break the inner check. */
export function judgeUscc(typed: string): UsccJudgement {
  const uscc = normaliseUscc(typed)
  if (uscc.length !== 18) return { uscc, flaw: 'length', warnings: [] }
  const check = usccCheckCharacter(uscc)
  if (check === null || !alphabet.includes(uscc.charAt(17))) return { uscc, flaw: 'alphabet', warnings: [] }
  if (check !== uscc.charAt(17)) return { uscc, flaw: 'check', warnings: [] }
  const warnings: UsccWarning[] = []
  if (innerCheckCharacter(uscc.slice(8, 16)) !== uscc.charAt(16)) warnings.push('uscc.inner-check')
  if (!marketSubjects.has(uscc.slice(0, 2))) warnings.push('uscc.not-enterprise')
  return { uscc, flaw: null, warnings }
}

/** @throws `enterprise.code-invalid` with the check character that would be right */
export function mustBeUscc(typed: string): UsccJudgement {
  const judged = judgeUscc(typed)
  if (judged.flaw !== null)
    fail('enterprise.code-invalid', { uscc: judged.uscc, expected: usccCheckCharacter(judged.uscc) ?? '' })
  return judged
}

/** Characters 9–17: the organisation, whatever body registered it and wherever. */
export const organisationCode = (uscc: string): string => uscc.slice(8, 17)

/** Codes begin with a digit or one of A, N, Y, and nobody looks one up by a single character. */
const couldBeCode = /^[1-9ANY][0-9A-HJ-NPQRTUWXY]{1,17}$/

/** What was typed into a search, if it can be the beginning of a code. */
export const codePrefixOf = (typed: string): string | null => {
  const code = normaliseUscc(typed)
  return couldBeCode.test(code) ? code : null
}
