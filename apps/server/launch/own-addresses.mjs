import { readFile } from 'node:fs/promises'
import { extname, relative, sep } from 'node:path'

/**
 * Every module in the bundle keeps the address of its own source, so that it finds its data files and its packages
 * where they lie, bundled or not.
 * @param {string} folder where the bundle will lie
 * @returns {import('esbuild').Plugin}
 */
export const ownAddresses = (folder) => ({
  name: 'own-addresses',
  setup(build) {
    const pathTo = (/** @type {string} */ file) => {
      const path = relative(folder, file).split(sep).join('/')
      return path.startsWith('.') ? path : `./${path}`
    }
    build.onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const loader = extname(path).endsWith('ts') ? 'ts' : 'js'
      return { contents: withAddress(text, pathTo(path)), loader }
    })
    // Looks for its machine code beside itself.
    build.onResolve({ filter: /^sharp$/ }, async ({ path, ...from }) => {
      if (from.pluginData === 'resolved') return undefined
      const found = await build.resolve(path, { ...from, pluginData: 'resolved' })
      return found.errors.length > 0 ? found : { path: pathTo(found.path), external: true }
    })
  },
})

/**
 * @param {string} text
 * @param {string} path
 */
function withAddress(text, path) {
  const address = `addressOf(${JSON.stringify(path)})`
  if (/\bimport\.meta\.url\b/.test(text)) return text.replaceAll(/\bimport\.meta\.url\b/g, `${address}.href`)
  if (/\b__(dirname|filename)\b/.test(text) && !/\b(const|let|var) __(dirname|filename)\b/.test(text))
    return `var __filename = require('node:url').fileURLToPath(${address}), __dirname = require('node:path').dirname(__filename);${text}`
  return text
}
