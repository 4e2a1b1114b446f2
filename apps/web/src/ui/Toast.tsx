import { Check, TriangleAlert } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import styles from './Toast.module.css'

type Toast = { id: number; text: string; tone: 'done' | 'warning'; action?: { label: string; run(): void } }

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

const drop = (id: number) => set(toasts.filter((toast) => toast.id !== id))

/** A short word that something was done; with an action (undo) it stays longer. Never the only place of an error. */
export function showToast(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
  const toast: Toast = {
    id: nextId++,
    text,
    tone: options.tone ?? 'done',
    ...(options.action ? { action: options.action } : {}),
  }
  set([...toasts.slice(-2), toast])
  setTimeout(() => drop(toast.id), options.action ? 8000 : 4000)
}

export function ToastHost() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <div className={styles.host} role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={styles.toast}>
          {toast.tone === 'done' ? <Check size={18} aria-hidden /> : <TriangleAlert size={18} aria-hidden />}
          <span className={styles.text}>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              onClick={() => {
                toast.action?.run()
                drop(toast.id)
              }}
            >
              {toast.action.label}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
