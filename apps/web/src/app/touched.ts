import { useRef, useState } from 'react'

let isPressed = false
for (const [event, pressed] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false],
] as const)
  document.addEventListener(
    event,
    () => {
      isPressed = pressed
    },
    true,
  )

/**
 * A field left by pressing a button gets its error when the button is let go: an error that moves the button
 * away from under the pointer would swallow the click.
 */
function afterPress(act: () => void): void {
  if (isPressed) document.addEventListener('pointerup', () => setTimeout(act), { once: true })
  else act()
}

/** An error stands at a field once it was left, and at every field after a try to send. */
export function useTouched<Key extends string>() {
  const [left, setLeft] = useState<ReadonlySet<Key> | 'all'>(new Set<Key>())
  const round = useRef(0)

  function leave(key: Key) {
    const then = round.current
    afterPress(() => {
      // The very press that left the field may have emptied the form.
      if (then === round.current) setLeft((before) => (before === 'all' ? before : new Set([...before, key])))
    })
  }
  function hideAll() {
    round.current += 1
    setLeft(new Set<Key>())
  }

  return { shows: (key: Key) => left === 'all' || left.has(key), leave, showAll: () => setLeft('all'), hideAll }
}

/** A group of chips is wrong as a whole: its first one takes the focus. */
const invalid = '[aria-invalid="true"], fieldset[data-invalid] :is(input, select, button)'

/** After a try to send: the first field that is wrong. Waits a frame, until its error is on screen. */
export function focusFirstInvalid(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const first = form?.querySelector<HTMLElement>(invalid)
    first?.focus({ preventScroll: true })
    // Between the bars above and below; a drawn signature can't take the focus, but it can be seen.
    first?.scrollIntoView({ block: 'center' })
  })
}
