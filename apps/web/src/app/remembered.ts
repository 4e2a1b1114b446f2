/** A choice kept on this device. Storage may be full or barred: then it lasts as long as the page. */
export function readRemembered(key: string): string | null {
  try {
    return localStorage.getItem(`huhang.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`huhang.${key}`)
    else localStorage.setItem(`huhang.${key}`, value)
  } catch {
    // The choice then holds for this page only.
  }
}

/** Tells what another window of this device remembers under `key` from now on; null once it has forgotten it. */
export function followRemembered(key: string, tell: (value: string | null) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.storageArea === localStorage && event.key === `huhang.${key}`) tell(event.newValue)
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}
