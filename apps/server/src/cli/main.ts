import '../generate'

const { runCommandLine } = await import('./program')
process.exitCode = await runCommandLine(process.argv)
