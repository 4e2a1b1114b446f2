let channel: BroadcastChannel | null | undefined

/** All windows of this device, installed or not. */
const windows = (): BroadcastChannel | null => {
  channel ??= 'BroadcastChannel' in globalThis ? new BroadcastChannel('huhang.who') : null
  return channel
}

/** Somebody signed in, signed out or opened the device here: the other windows ask anew who is here. */
export const tellWho = (): void => windows()?.postMessage(null)

export function hearWho(tell: () => void): void {
  windows()?.addEventListener('message', tell)
}
