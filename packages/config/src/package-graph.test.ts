import { describe, expect, it } from 'vitest'
import { circles } from './graph/circles.ts'
import { packageBreaches } from './graph/package-breaches.ts'
import { readImports } from './graph/read-imports.ts'
import { roomBreaches, roomGraphs } from './graph/room-breaches.ts'
import { readWorkspace, type SourceFile, type Workspace } from './graph/workspace.ts'
import { root } from './steps/run.ts'

const workspace = readWorkspace(root)

describe('the house', () => {
  it('has packages that import only what lies below them', () => {
    expect(packageBreaches(workspace)).toEqual([])
  })

  it('has rooms that reach only lower ones, by their index', () => {
    expect(roomBreaches(workspace)).toEqual([])
  })

  it('has no circle of packages', () => {
    const needs = workspace.packages.map(({ name, dependencies, devDependencies }): [string, Set<string>] => {
      const ours = [...dependencies, ...devDependencies].filter((one) => one.startsWith('@huhang/'))
      return [name, new Set(ours.map((one) => one.slice('@huhang/'.length)))]
    })
    expect(circles(new Map(needs))).toEqual([])
  })

  it('has no circle of rooms', () => {
    expect([...roomGraphs(workspace).values()].flatMap(circles)).toEqual([])
  })
})

function withFile(path: string, text: string): Workspace {
  const isTest = path.includes('.test.')
  const file: SourceFile = { path, package: path.split('/')[1] ?? '', isTest, imports: readImports(text), text }
  return { packages: [], files: [file] }
}

// In one piece it would be found in this very file.
const later = (from: string) => `const a = await import('${from}')`

describe('the check itself', () => {
  it.each([
    ['packages/domain/src/hazards/a.ts', `import { b } from '@huhang/db/read'`],
    ['packages/domain/src/hazards/a.ts', `export const now = () => Date.now()`],
    ['packages/domain/src/hazards/a.ts', `import { readFile } from 'node:fs'`],
    ['packages/actions/src/hazards/a.ts', `import {\n  a,\n  b,\n} from '@huhang/db/engine'`],
    ['packages/actions/src/hazards/a.ts', later('@huhang/api')],
    ['packages/api/src/hazards/a.ts', `import { PrismaClient } from '@prisma/client'`],
    ['apps/web/src/app/a.ts', `import { router } from '@huhang/api'`],
    ['apps/web/src/app/a.ts', `import L from 'leaflet'`],
    ['apps/server/src/main.ts', `const port = process.env.PORT`],
    ['packages/db/src/engine/a.ts', `const { PORT } = process.env`],
  ])('finds the breach in %s: %s', (path, text) => {
    expect(packageBreaches(withFile(path, text))).toHaveLength(1)
  })

  it.each([
    ['apps/web/src/app/a.ts', `import type { AppRouter } from '@huhang/api'`],
    ['apps/web/src/map/a.ts', `import L from 'leaflet'`],
    ['packages/actions/src/hazards/a.test.ts', `import { testDatabase } from '@huhang/db/testing'`],
    ['packages/domain/src/hazards/a.ts', `// never Date.now()\nexport const a = 1`],
    ['apps/server/src/env.ts', `const port = process.env.PORT`],
    ['packages/db/src/engine/a.ts', `spawn(path, [], { env: { ...process.env, LC_ALL: 'C' } })`],
  ])('allows %s: %s', (path, text) => {
    expect(packageBreaches(withFile(path, text))).toEqual([])
  })

  it.each([
    ['packages/domain/src/hazards/a.ts', `import { b } from '../dispatch/index.ts'`],
    ['packages/actions/src/hazards/a.ts', `import { b } from '@huhang/domain/dispatch'`],
    ['packages/domain/src/dispatch/a.ts', `import { b } from '../hazards/states.ts'`],
    ['packages/domain/src/dispatch/a.ts', `import { b } from '../hazards/states'`],
    ['packages/domain/src/map/a.ts', `import { b } from '../today/index.ts'`],
    ['apps/web/src/features/access/a.tsx', `import { b } from '../hazards/index.ts'`],
  ])('finds the room breach in %s: %s', (path, text) => {
    expect(roomBreaches(withFile(path, text))).toHaveLength(1)
  })

  it.each([
    ['packages/domain/src/dispatch/a.ts', `import { b } from '../hazards/index.ts'`],
    ['packages/domain/src/dispatch/a.ts', `import { b } from '../hazards'`],
    ['packages/domain/src/dispatch/a.ts', `import { b } from '../kernel/clock'`],
    ['packages/actions/src/kernel/a.ts', `import { b } from '@huhang/contract/access'`],
  ])('allows %s: %s', (path, text) => {
    expect(roomBreaches(withFile(path, text))).toEqual([])
  })

  it('names a circle', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['a'])],
    ])
    expect(circles(graph)).toEqual(['a → b → c → a'])
  })
})
