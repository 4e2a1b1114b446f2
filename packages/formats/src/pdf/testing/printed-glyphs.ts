import { inflateSync } from 'node:zlib'
import { create, type Font } from 'fontkit'

export type PrintedGlyphs = {
  pages: number
  /** Glyphs set on pages. */
  set: number
  /** Of these, the font's "not there" box (glyph 0). */
  notdef: number
  /** Fonts embedded with outlines. */
  fonts: number
  /** Embedded glyphs without an outline: blanks, or shapes that were lost. */
  empty: number
}

const streamsOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/(<<[\s\S]*?>>)\s*stream\r?\n/g)].flatMap((found) => {
    const length = /\/Length (\d+)/.exec(found[1] ?? '')?.[1]
    const from = (found.index ?? 0) + found[0].length
    if (length === undefined) return []
    const raw = pdf.subarray(from, from + Number(length))
    const isDeflated = (found[1] ?? '').includes('FlateDecode')
    return [{ dictionary: found[1] ?? '', bytes: isDeflated ? inflateSync(raw) : raw }]
  })

const codesOf = (content: string): number[] =>
  [...content.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) =>
    (hex?.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
  )

/**
 * What a PDF of ours really draws: extracted text can be right where the page shows nothing, because
 * a font was embedded without its shapes.
 */
export function printedGlyphs(bytes: Uint8Array): PrintedGlyphs {
  const pdf = Buffer.from(bytes)
  const streams = streamsOf(pdf)
  const contents = streams.map(({ bytes: inner }) => inner.toString('latin1')).filter((text) => /\bTJ\b/.test(text))
  const codes = contents.flatMap(codesOf)
  const embedded = streams
    .filter(({ bytes: inner }) => inner.toString('latin1', 0, 4) === 'true' && inner.includes('glyf'))
    .map(({ bytes: inner }) => create(inner) as Font)
  const empty = embedded.reduce((sum, font) => {
    const ids = Array.from({ length: font.numGlyphs - 1 }, (_, index) => index + 1)
    return sum + ids.filter((id) => font.getGlyph(id).path.commands.length === 0).length
  }, 0)
  return {
    pages: (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length,
    set: codes.length,
    notdef: codes.filter((code) => code === 0).length,
    fonts: embedded.length,
    empty,
  }
}
