import type { DBCore } from 'dexie'
import { device } from '../../device'

let isFull = false

const full = (core: DBCore): DBCore => ({
  ...core,
  table(name) {
    const table = core.table(name)
    return {
      ...table,
      mutate(request) {
        const grows = request.type === 'add' || request.type === 'put'
        return isFull && grows
          ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
          : table.mutate(request).then((done) => {
              if (!grows && fullDevice.roomIn.has(name)) isFull = false
              return done
            })
      },
    }
  },
})

device.use({ stack: 'dbcore', name: 'full', create: (core) => ({ ...core, ...full(core) }) })

/** A device without room: nothing new is taken until something was deleted from a table that holds enough to matter. */
export const fullDevice = {
  roomIn: new Set<string>(),
  fill(...roomIn: string[]) {
    isFull = true
    fullDevice.roomIn = new Set(roomIn)
  },
  empty() {
    isFull = false
  },
}
