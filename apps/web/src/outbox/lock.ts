/** One sender at a time on a device, page or service worker; also the name under which Background Sync wakes the latter. */
export const outboxLock = 'huhang.outbox'
/** Photos have a sender of their own: however long they take, words go on. */
export const photosLock = 'huhang.photos'

export const alone = <Result>(lock: string, work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? navigator.locks.request(lock, work) : work()
