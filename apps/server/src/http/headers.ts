import type { FastifyRequest } from 'fastify'

/** A request's headers in the web's own form; what a rebuilt body would contradict is left out. */
export function headersOf(request: Pick<FastifyRequest, 'headers'>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'content-length' || name === 'connection' || name === 'transfer-encoding')
      continue
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one)
  }
  return headers
}
