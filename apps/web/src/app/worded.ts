import { useTranslation } from 'react-i18next'
import type { Refusal } from './failure'

/** Puts a refusal into words of the shown language. */
export function useWordedRefusal(): (refusal: Refusal) => string {
  const { i18n } = useTranslation()
  // Codes hold dots, and details only name what the code's own message asks for.
  const say = i18n.t as (key: string, options: Record<string, unknown>) => string
  return ({ code, details }) => say(code, { ...details, ns: 'errors', keySeparator: false, nsSeparator: false })
}
