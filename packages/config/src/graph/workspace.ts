import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Import, readImports } from './read-imports.ts'

export type SourceFile = { path: string; package: string; isTest: boolean; imports: Import[]; text: string }
export type Package = { name: string; folder: string; dependencies: string[]; devDependencies: string[] }
export type Workspace = { packages: Package[]; files: SourceFile[] }

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }

const isSource = (path: string) => /\.(ts|tsx|mts)$/.test(path) && !/(^|\/)(node_modules|dist|generated)\//.test(path)
const isTest = (path: string) => /\.test\.tsx?$|\/e2e\/|\/testing\/|\.config\.ts$/.test(path)

export function readWorkspace(root: string): Workspace {
  const folders = ['packages', 'apps'].flatMap((floor) =>
    readdirSync(join(root, floor)).map((name) => `${floor}/${name}`),
  )
  const packages = folders
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => readPackage(root, folder))
  return { packages, files: packages.flatMap((one) => readFiles(root, one)) }
}

function readPackage(root: string, folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest
  return {
    name: folder.split('/')[1] ?? folder,
    folder,
    dependencies: Object.keys(manifest.dependencies ?? {}),
    devDependencies: Object.keys(manifest.devDependencies ?? {}),
  }
}

function readFiles(root: string, { name, folder }: Package): SourceFile[] {
  const inside = (part: string) =>
    existsSync(join(root, folder, part)) ? readdirSync(join(root, folder, part), { recursive: true }) : []
  const paths = ['src', 'e2e'].flatMap((part) => inside(part).map((path) => `${folder}/${part}/${String(path)}`))
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSource)
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, package: name, isTest: isTest(path), imports: readImports(text), text }
    })
}
