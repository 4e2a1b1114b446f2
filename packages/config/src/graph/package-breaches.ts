import { withoutComments } from './read-imports.ts'
import {
  environment,
  forTests,
  impure,
  leaflet,
  libraryHomes,
  mayImport,
  mayImportTypes,
  onlyLibraries,
} from './rules.ts'
import type { Package, SourceFile, Workspace } from './workspace.ts'

const ours = '@huhang/'

/** `@huhang/db/read` → `db/read` */
const doorOf = (from: string) => from.slice(ours.length)
const packageOf = (door: string) => door.split('/')[0] ?? door

const isAllowed = (doors: string[], door: string) => doors.includes(door) || doors.includes(packageOf(door))

export function packageBreaches(workspace: Workspace): string[] {
  return [...workspace.packages.flatMap(manifestBreaches), ...workspace.files.flatMap(fileBreaches)]
}

function manifestBreaches(one: Package): string[] {
  const allowed = new Set((mayImport[one.name] ?? []).map(packageOf))
  const types = mayImportTypes[one.name] ?? []
  const dev = new Set([...allowed, ...types, ...forTests, 'config'])
  const named = (list: string[]) => list.filter((name) => name.startsWith(ours)).map(doorOf)
  const say = (name: string, kind: string) => `${one.folder}/package.json: ${name} may not be a ${kind} of ${one.name}`
  const unknown = one.name in mayImport ? [] : [`${one.folder}: no rule for this package`]
  return [
    ...unknown,
    ...named(one.dependencies).flatMap((name) => (allowed.has(name) ? [] : [say(name, 'dependency')])),
    ...named(one.devDependencies).flatMap((name) => (dev.has(name) ? [] : [say(name, 'development dependency')])),
    ...[...one.dependencies, ...one.devDependencies].flatMap((name) => homeBreach(one.name, name, one.folder)),
  ]
}

function homeBreach(packageName: string, library: string, where: string): string[] {
  const closed = libraryHomes.filter(([pattern, homes]) => pattern.test(library) && !homes.includes(packageName))
  return closed.map(([, homes]) => `${where}: ${library} belongs to ${homes.join(', ')}`)
}

function fileBreaches(file: SourceFile): string[] {
  const found = file.imports.flatMap(({ from, typeOnly }) => {
    if (from.startsWith('.')) return []
    return from.startsWith(ours) ? doorBreach(file, doorOf(from), typeOnly) : libraryBreach(file, from)
  })
  return [...found, ...impureWords(file), ...strayReaders(file)]
}

function doorBreach(file: SourceFile, door: string, typeOnly: boolean): string[] {
  if (packageOf(door) === file.package) return [`${file.path}: imports its own package by name`]
  const extra = [...(file.isTest ? forTests : []), ...(typeOnly ? (mayImportTypes[file.package] ?? []) : [])]
  if (isAllowed([...(mayImport[file.package] ?? []), ...extra], door)) return []
  return [`${file.path}: ${file.package} may not import ${door}`]
}

function libraryBreach(file: SourceFile, from: string): string[] {
  const library = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : (from.split('/')[0] ?? from)
  const home = file.isTest ? [] : homeBreach(file.package, library, file.path)
  const only = onlyLibraries[file.package]
  const foreign = only && !file.isTest && !only.test(from) ? [`${file.path}: ${file.package} may not use ${from}`] : []
  const isStray = leaflet.library.test(from) && !file.path.startsWith(leaflet.folder)
  const stray = isStray ? [`${file.path}: ${from} is met only in ${leaflet.folder}`] : []
  return [...home, ...foreign, ...stray]
}

function impureWords(file: SourceFile): string[] {
  if (file.package !== 'domain' || file.isTest) return []
  const code = withoutComments(file.text)
  return impure.filter(([pattern]) => pattern.test(code)).map(([, word]) => `${file.path}: domain is pure, no ${word}`)
}

function strayReaders(file: SourceFile): string[] {
  if (file.isTest || environment.readers.test(file.path)) return []
  if (!environment.read.test(withoutComments(file.text))) return []
  return [`${file.path}: the environment is read in apps/server/src/env.ts alone`]
}
