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
