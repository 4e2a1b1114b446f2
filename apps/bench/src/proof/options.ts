export type Options = {
  commands: number
  /** Of each command. */
  photos: number
  kills: number
  serverKills: number
  seed: number
  /** Side of the smallest and of the largest picture, in pixels. */
  sides: readonly [number, number]
  minutes: number
}

const usual = {
  commands: 300,
  photos: 2,
  kills: 20,
  'server-kills': 5,
  minutes: 60,
  'least-side': 1250,
  'most-side': 3000,
}
type Name = keyof typeof usual | 'seed'

/** @throws when an option is unknown or no number */
export function readOptions(args: readonly string[]): Options {
  const given = new Map<string, number>()
  for (let at = 0; at < args.length; at += 2) {
    const name = (args[at] ?? '').replace(/^--/, '')
    const value = Number(args[at + 1])
    if (!(name in usual) && name !== 'seed') throw new Error(`no such option: ${args[at]}`)
    if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`)
    given.set(name, value)
  }
  const number = (name: Exclude<Name, 'seed'>) => given.get(name) ?? usual[name]
  return {
    commands: number('commands'),
    photos: number('photos'),
    kills: number('kills'),
    serverKills: number('server-kills'),
    minutes: number('minutes'),
    sides: [number('least-side'), number('most-side')],
    seed: given.get('seed') ?? Math.floor(Math.random() * 1_000_000),
  }
}
