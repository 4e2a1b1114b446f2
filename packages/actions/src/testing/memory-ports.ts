import type { Message, Ports } from '../kernel'

export type MemoryPorts = Ports & { readonly sent: Message[] }

/** The outside world as a test needs it: files in a map, messages in a list, seals that can be read. */
export function memoryPorts(): MemoryPorts {
  const files = new Map<string, Uint8Array>()
  const sent: Message[] = []
  return {
    sent,
    files: {
      keepsOriginals: true,
      put: async (sha256, bytes, variant) => void files.set(`${sha256} ${variant ?? 'full'}`, bytes),
      get: async (sha256, variant) => files.get(`${sha256} ${variant ?? 'full'}`) ?? null,
    },
    images: {
      inspect: async () => ({ mime: 'image/jpeg', width: 640, height: 480 }),
      publish: async (bytes) => bytes,
      thumbnail: async (bytes) => bytes,
    },
    messages: {
      async send(message) {
        sent.push(message)
        return message.to.phone === null
          ? { state: 'unreachable', channel: 'none' }
          : { state: 'sent', channel: 'test' }
      },
    },
    sealer: {
      seal: (plain) => `sealed:${Buffer.from(plain).toString('base64')}`,
      open: (sealed) => Buffer.from(sealed.slice('sealed:'.length), 'base64').toString(),
      index: (plain) => `index:${plain}`,
    },
  }
}
