import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const folder = '@expo-google-fonts/noto-sans-sc'
const here = createRequire(import.meta.url)
const read = (file: string) => readFileSync(here.resolve(`${folder}/${file}`))

type Fonts = { regular: Buffer; bold: Buffer; known: Font }
let loaded: Fonts | undefined

/** Ten megabytes each, read when the first document is printed and kept. */
export function fonts(): Fonts {
  if (loaded === undefined) {
    const regular = read('400Regular/NotoSansSC_400Regular.ttf')
    loaded = { regular, bold: read('700Bold/NotoSansSC_700Bold.ttf'), known: create(regular) as Font }
  }
  return loaded
}

/** 下駄/黑方: what printers set for a character they don't have. */
export const missingMark = '〓'

/** Characters the font has no shape for (emoji, the rarest Han) become 〓, so that a gap can be seen. */
export function printable(text: string): string {
  const { known } = fonts()
  return [...text.normalize('NFC')]
    .map((char) => (char === '\n' || known.hasGlyphForCodePoint(char.codePointAt(0) ?? 0) ? char : missingMark))
    .join('')
}
