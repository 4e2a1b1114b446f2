/** A choice kept on this device. Storage may be full or barred: then it lasts as long as the page. */
export function readRemembered(key: string): string | null {
  try {
    return localStorage.getItem(`huhang.${key}`)
  } catch {
    return null
  }
}

/** Whether the device took it. */
export function remember(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(`huhang.${key}`)
    else localStorage.setItem(`huhang.${key}`, value)
    return true
  } catch {
    // The choice then holds for this page only.
    return false
  }
}

/** Under which something is remembered. */
export function rememberedKeys(): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith('huhang.') ? key.slice('huhang.'.length) : []))
  } catch {
    return []
  }
}

/** Tells what another window of this device remembers from now on; null once it has forgotten it. */
export function followRemembered(tell: (key: string, value: string | null) => void): () => void {
  const heard = ({ storageArea, key, newValue }: StorageEvent) => {
    if (storageArea === localStorage && key?.startsWith('huhang.')) tell(key.slice('huhang.'.length), newValue)
  }
  window.addEventListener('storage', heard)
  return () => window.removeEventListener('storage', heard)
}
