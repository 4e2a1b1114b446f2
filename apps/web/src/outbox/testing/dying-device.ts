import type { DBCore } from 'dexie'
import { device } from '../../device'

let writesLeft = Number.POSITIVE_INFINITY

const dying = (core: DBCore): DBCore => ({
  ...core,
  table(name) {
    const table = core.table(name)
    return {
      ...table,
      mutate(request) {
        writesLeft -= 1
        return writesLeft >= 0 ? table.mutate(request) : Promise.reject(new Error('the device died'))
      },
    }
  },
})

device.use({ stack: 'dbcore', name: 'dying', create: (core) => ({ ...core, ...dying(core) }) })

/** A device that dies: after so many writes none succeeds, until what was going on has ended. */
export const dyingDevice = {
  /** Whether it died meanwhile. */
  async after(writes: number, work: () => Promise<unknown>): Promise<boolean> {
    writesLeft = writes
    const died = await work().then(
      () => false,
      () => true,
    )
    dyingDevice.live()
    return died
  },
  live() {
    writesLeft = Number.POSITIVE_INFINITY
  },
}
