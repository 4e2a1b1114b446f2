import { pinyin } from 'pinyin-pro'

/** How Huhang sorts and finds a name: `key` syllables parted by spaces, `initials` the first letter of each. */
export type PinyinOf = { key: string; initials: string }

/** Chinese as pinyin without tones, all else in lower case as it is. `surname`: a person's, read as surnames are. */
export function pinyinOf(name: string, options: { isPerson: boolean } = { isPerson: false }): PinyinOf {
  const characters = pinyin(name.normalize('NFKC'), {
    type: 'all',
    toneType: 'none',
    v: true,
    surname: options.isPerson ? 'head' : 'off',
  })
  let key = ''
  let initials = ''
  for (const character of characters) {
    if (character.isZh) {
      key = `${key.trimEnd()} ${character.pinyin} `
      initials += character.first
    } else if (/[\p{L}\p{N}]/u.test(character.origin)) {
      key += character.origin.toLowerCase()
      initials += character.origin.toLowerCase()
    }
  }
  return { key: key.trim(), initials }
}
