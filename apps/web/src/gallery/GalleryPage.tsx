import { PageHeader } from '../ui/PageHeader'

/** Every component in every state; development only. */
export default function GalleryPage() {
  return <PageHeader title="Gallery" />
}
