/**
 * EN-4: what two writings of one name have in common: full and half width, brackets, spaces, dots and
 * capitals make no difference. Search and the hunt for duplicates compare this, never the name as typed.
 */
export const nameKeyOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]{}<>《》〈〉【】「」·・.,，。、'"“”‘’&＆_-]/g, '')
