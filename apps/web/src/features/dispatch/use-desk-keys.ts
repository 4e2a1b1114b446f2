import { useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable], dialog[open]'
const pressing = 'button, a, summary'

/** Keys of the desk, while nobody is typing. Enter on a button or a link stays theirs. */
export function useDeskKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const at = event.target instanceof Element ? event.target : null
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (key !== 'Escape' && at?.closest(typing)) return
      if (key === 'Enter' && at?.closest(pressing)) return
      const act = latest.current[key]
      if (act === undefined || document.querySelector('dialog[open]')) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
