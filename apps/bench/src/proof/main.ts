import { findBrowser } from '../../../../packages/config/src/steps/browser'
import { proveOffline } from './offline'
import { readOptions } from './options'

const [what, ...args] = process.argv.slice(2)
if (what !== 'offline') throw new Error('there is one proof: pnpm proof offline')
const browser = await findBrowser()
if (browser === undefined) throw new Error('no browser found: name one in HUHANG_BROWSER')
process.exitCode = (await proveOffline(readOptions(args), browser)) ? 0 : 1
