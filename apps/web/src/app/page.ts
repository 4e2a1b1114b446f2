import type { Permission } from '@huhang/domain/access'
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { ShellKey } from '../messages'

/** An entry of the sidebar and, with `phone`, of the phone's bottom bar (lowest four are shown). */
export type NavEntry = {
  label: ShellKey
  icon: LucideIcon
  group: 'work' | 'records' | 'numbers' | 'manage'
  phone?: number
}

export type PageFacts = {
  /** The permission without which the page isn't offered; null: everyone signed in. */
  needs: Permission | null
  nav?: NavEntry
  /** The page wants the whole window below the top bar: no padding, no largest width (the map, the dispatcher's desk). */
  wide?: boolean
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption extends Partial<PageFacts> {}
}

/** A module that loads when its page is first shown. */
export type LoadPage = () => Promise<{ default: ComponentType }>
