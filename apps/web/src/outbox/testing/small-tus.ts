type Kept = { bytes: Uint8Array; whole: boolean }

/**
 * What a server is to a photo, small enough to be seen through: announced ids with their size, bytes by offset.
 * `refuse` answers for one photo with a code; `cut` loses the reply of every so many requests after the work was done.
 */
export function smallTus() {
  const announced = new Map<string, number>()
  const kept = new Map<string, Kept>()
  const server = {
    announced,
    kept,
    sentBytes: 0,
    requests: 0,
    isAway: false,
    cutEvery: 0,
    refuse: new Map<string, { status: number; code: string }>(),
    /** What it says once a photo is whole. */
    arrived: { arrived: true, originalSha256: 'ab'.repeat(32) } as object,
    send: (async (url: unknown, init?: RequestInit) => {
      server.requests++
      if (server.isAway) throw new TypeError('no network')
      const answer = work(String(url).split('/').at(-1) ?? '', init)
      if (server.cutEvery > 0 && server.requests % server.cutEvery === 0) throw new TypeError('connection lost')
      return answer
    }) as typeof fetch,
  }

  function work(id: string, init?: RequestInit): Response {
    const size = announced.get(id)
    if (size === undefined) return coded(404, 'record.not-found')
    const refused = server.refuse.get(id)
    if (refused !== undefined) return coded(refused.status, refused.code)
    const file = kept.get(id) ?? { bytes: new Uint8Array(), whole: false }
    kept.set(id, file)
    const offset = { 'upload-offset': String(file.whole ? size : file.bytes.length) }
    if (init?.method === 'HEAD') return new Response(null, { status: 200, headers: offset })
    if (file.whole) return Response.json(server.arrived, { headers: offset })
    const said = Number(new Headers(init?.headers).get('upload-offset'))
    if (said !== file.bytes.length) return coded(409, 'file.offset-differs')
    const part = new Uint8Array(init?.body as ArrayBuffer)
    server.sentBytes += part.length
    const grown = new Uint8Array(file.bytes.length + part.length)
    grown.set(file.bytes)
    grown.set(part, file.bytes.length)
    file.bytes = grown
    file.whole = file.bytes.length === size
    const headers = { 'upload-offset': String(file.bytes.length) }
    return file.whole ? Response.json(server.arrived, { headers }) : new Response(null, { status: 204, headers })
  }
  return server
}

const coded = (status: number, code: string) => Response.json({ code, details: {} }, { status })
