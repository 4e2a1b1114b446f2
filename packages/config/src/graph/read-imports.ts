export type Import = { from: string; typeOnly: boolean }

const statement = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** Good enough for formatted code; what the compiler resolves is checked by the compiler. */
export function readImports(text: string): Import[] {
  const statements = [...text.matchAll(statement)].map((match) => ({
    from: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }))
  const dynamics = [...text.matchAll(dynamic)].map((match) => ({ from: match[1] ?? '', typeOnly: false }))
  return [...statements, ...dynamics]
}

/** Code without its comments, for words that only count when they run. */
export const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
