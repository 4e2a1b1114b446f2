import type { ReactNode } from 'react'
import { Card } from '../ui/Card'

/** One component with all its states side by side. */
export const Story = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card title={title}>
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--space-3)', alignItems: 'flex-start' }}>{children}</div>
  </Card>
)

/** Gives a wide component its room. */
export const Wide = ({ children }: { children: ReactNode }) => (
  <div style={{ flex: '1 1 18rem', minWidth: 0 }}>{children}</div>
)
