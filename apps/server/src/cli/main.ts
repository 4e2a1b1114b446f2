import { runCommandLine } from './program'

process.exitCode = await runCommandLine(process.argv)
