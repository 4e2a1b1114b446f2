import i18next, { type ParseKeys } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { readRemembered, remember } from '../app/remembered'
import type { Catalogue } from './zh-CN'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
/** Keys of the shell's own catalogue, for labels given as data. */
export type ShellKey = ParseKeys<'shell'>

const isLanguage = (value: string | null): value is Language => languages.some((language) => language === value)

/** Chinese first: English only for who chose it, or whose device speaks no Chinese. */
function firstLanguage(): Language {
  const chosen = readRemembered('language')
  if (isLanguage(chosen)) return chosen
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh-CN' : 'en'
}

const load = async (language: Language): Promise<Catalogue> =>
  language === 'en' ? (await import('./en')).catalogue : (await import('./zh-CN')).catalogue

async function show(language: Language): Promise<void> {
  const catalogue = await load(language)
  for (const [room, messages] of Object.entries(catalogue)) i18next.addResourceBundle(language, room, messages)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** Only the shown language is fetched. */
export async function startMessages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: {},
    lng: firstLanguage(),
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  // Nobody waits by the second: rounded up, so that the next try is not too early.
  i18next.services.formatter?.add('minutes', (seconds: number) => String(Math.ceil(seconds / 60)))
  // English says one hazard, two hazards: {{count, plural(one: hazard; other: hazards)}}.
  i18next.services.formatter?.add('plural', (count: number, _, { one, other }) => String(count === 1 ? one : other))
  await show(firstLanguage())
}

export async function chooseLanguage(language: Language): Promise<void> {
  remember('language', language)
  await show(language)
}
