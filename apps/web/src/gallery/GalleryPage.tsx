import { useState } from 'react'
import { AppearanceTools } from '../app/AppearanceTools'
import { PageHeader, Stack } from '../ui/PageHeader'
import { Tabs } from '../ui/Tabs'
import { CallStories } from './CallStories'
import { FieldStories } from './FieldStories'
import { FigureStories } from './FigureStories'
import { HazardStories } from './HazardStories'
import { ListStories } from './ListStories'
import { PressStories } from './PressStories'
import { StateStories } from './StateStories'

const stories = {
  press: PressStories,
  fields: FieldStories,
  lists: ListStories,
  figures: FigureStories,
  states: StateStories,
  calls: CallStories,
  hazards: HazardStories,
} as const
type Story = keyof typeof stories
const names = Object.keys(stories) as Story[]

/** Every component in every state; never in the build for use, so its words are no catalogue's. */
export default function GalleryPage() {
  const [story, setStory] = useState<Story | 'all'>('all')
  const shown = story === 'all' ? names : [story]
  return (
    <main style={{ maxWidth: '72rem', margin: '0 auto', padding: 'var(--space-5) var(--space-4)' }}>
      <PageHeader title="Gallery 组件" actions={<AppearanceTools />} />
      <Tabs
        label="Stories"
        value={story}
        tabs={[{ value: 'all', label: 'all' }, ...names.map((value) => ({ value, label: value }))]}
        onChange={setStory}
      >
        <Stack>
          {shown.map((name) => {
            const Stories = stories[name]
            return <Stories key={name} />
          })}
        </Stack>
      </Tabs>
    </main>
  )
}
