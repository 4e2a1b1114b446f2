import { createServer } from 'node:net'

/** Whether this process could listen there now; port 0 asks for any free one. */
export function tryPort(port: number, host = '127.0.0.1'): Promise<number | NodeJS.ErrnoException> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const got = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(got))
    })
  })
}

/** The remembered port if it is still free, so that tools and firewalls find the database again. */
export async function freePort(wanted: number | null): Promise<number> {
  const kept = wanted === null ? null : await tryPort(wanted)
  if (typeof kept === 'number') return kept
  const any = await tryPort(0)
  if (typeof any !== 'number') throw any
  return any
}
