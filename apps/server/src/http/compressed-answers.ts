import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

/** A few packets at most: below this nothing is won. */
const worthItBytes = 2048

const compress = {
  // Answers are made for one reader once: the quality that costs about as much time as gzip does.
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
}

function codingFor(accepted: string | undefined): keyof typeof compress | null {
  const names = new Set((accepted ?? '').split(',').map((each) => each.split(';')[0]?.trim()))
  return names.has('br') ? 'br' : names.has('gzip') ? 'gzip' : null
}

/** JSON answers of a scope go out compressed where the reader takes them so; a live stream is left alone. */
export function compressAnswers(scope: FastifyInstance): void {
  scope.addHook('onSend', async (request, _reply, payload) => {
    if (!(payload instanceof Response) || !payload.headers.get('content-type')?.startsWith('application/json'))
      return payload
    const coding = codingFor(request.headers['accept-encoding'])
    const bytes = Buffer.from(await payload.arrayBuffer())
    const isWorthIt = coding !== null && bytes.byteLength >= worthItBytes
    const body = isWorthIt ? await compress[coding](bytes) : bytes
    const headers = new Headers(payload.headers)
    headers.append('vary', 'accept-encoding')
    if (isWorthIt) headers.set('content-encoding', coding)
    return new Response(body, { status: payload.status, headers })
  })
}
