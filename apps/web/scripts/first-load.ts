import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

type Chunk = { file: string; imports?: string[]; isEntry?: boolean; src?: string }

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const limitKb = 350

/** What a phone fetches for its home page: the entry, Today, one language, and all they import; in kB of 1,024 bytes, gzipped. */
function firstLoad(): { file: string; kb: number }[] {
  const chunks = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry)
  const needed = [entry, 'src/features/today/TodayPage.tsx', 'src/messages/zh-CN.ts']
  const seen = new Set<string>()
  const visit = (key: string | undefined) => {
    const chunk = key === undefined ? undefined : chunks[key]
    if (key === undefined || chunk === undefined) throw new Error(`not in the build: ${key}`)
    if (seen.has(key)) return
    seen.add(key)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const key of needed) visit(key)
  const scripts = [...new Set([...seen].flatMap((key) => chunks[key]?.file ?? []))].filter((file) =>
    file.endsWith('.js'),
  )
  return [...scripts, 'first.js'].map((file) => ({ file, kb: gzipSync(readFileSync(dist + file)).length / 1024 }))
}

const files = firstLoad()
const kb = files.reduce((sum, file) => sum + file.kb, 0)
console.log(JSON.stringify({ case: 'web', firstLoadKb: Math.round(kb * 10) / 10, limitKb, files: files.length }))
if (kb > limitKb) {
  for (const file of files.toSorted((a, b) => b.kb - a.kb)) console.error(`${file.kb.toFixed(1)} kB ${file.file}`)
  process.exitCode = 1
}
