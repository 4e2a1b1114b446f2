import { z } from 'zod'
import type { Drafts, KeptDraft } from './kept-draft'
import { followRemembered, readRemembered, remember, rememberedKeys } from './remembered'

const Content = z.record(z.string(), z.unknown())
const keyOf = (personId: string, form: string) => `draft.${form}.${personId}`
/** Where older versions kept what a draft replaces: beside it, of nobody. */
const oldMarkOf = (form: string) => `replaces.${form}`

function formOf(personId: string, key: string): string | null {
  const [start, end] = ['draft.', `.${personId}`]
  return key.startsWith(start) && key.endsWith(end) ? key.slice(start.length, -end.length) : null
}

function draftIn(text: string | null): KeptDraft | null {
  try {
    return text === null ? null : { content: Content.parse(JSON.parse(text)), replaces: null }
  } catch {
    return null
  }
}

/** What lies in the clear of this person, by its form. */
export function plainlyKept(personId: string): Map<string, KeptDraft> {
  const found = new Map<string, KeptDraft>()
  for (const key of rememberedKeys()) {
    const form = formOf(personId, key)
    const draft = form === null ? null : draftIn(readRemembered(key))
    if (form !== null && draft !== null) found.set(form, { ...draft, replaces: readRemembered(oldMarkOf(form)) })
  }
  return found
}

export function forgetPlain(personId: string, form: string): void {
  remember(keyOf(personId, form), null)
  remember(oldMarkOf(form), null)
}

/** Where there is no key drafts lie in the clear; no refused command is kept there whose place one could take. */
export function plainDrafts(personId: string, tell: () => void): Drafts {
  const shown = plainlyKept(personId)
  const lost = new Set<string>()

  function show(form: string, draft: KeptDraft | null): void {
    if (draft === null) shown.delete(form)
    else shown.set(form, draft)
    tell()
  }

  const stop = followRemembered((key, text) => {
    const form = formOf(personId, key)
    if (form !== null) show(form, draftIn(text))
  })
  return {
    personId,
    isSealed: false,
    read: (form) => shown.get(form) ?? null,
    edit(form, edit) {
      const next = edit(shown.get(form) ?? null)
      if (remember(keyOf(personId, form), next === null ? null : JSON.stringify(next.content))) lost.delete(form)
      else lost.add(form)
      show(form, next)
    },
    isKept: (form) => !lost.has(form),
    close: stop,
  }
}
