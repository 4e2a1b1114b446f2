import type { DocumentView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { List, ListRow, ListRowLink } from '../../ui/ListRow'
import { When } from '../../ui/Time'

/** What was decided on paper; each leads on for whoever may open it. */
export function DocumentRows({ documents }: { documents: readonly DocumentView[] }) {
  const { t } = useTranslation('hazards')
  const mayOpen = useMay('hazards.openDocument')
  if (documents.length === 0) return null
  return (
    <Card title={t('document.title')} count={documents.length} bare>
      <List>
        {documents.map((document) => {
          const row = {
            title: t(`document.${document.kind}`),
            detail: (
              <>
                <span>{document.number ?? document.receipt}</span>
                {document.toAgency && <span>{document.toAgency}</span>}
                {document.measures.map((one) => (
                  <span key={one}>{t(`measure.${one}`)}</span>
                ))}
                <When at={document.issuedAt} />
              </>
            ),
            aside: document.kind === 'measures' && (
              <Badge tone={document.resumedAt === null ? 'red' : 'green'}>
                {t(document.resumedAt === null ? 'document.stands' : 'document.resumed')}
              </Badge>
            ),
          }
          return mayOpen ? (
            <ListRowLink key={document.id} to="/documents/$documentId" params={{ documentId: document.id }} {...row} />
          ) : (
            <ListRow key={document.id} {...row} />
          )
        })}
      </List>
    </Card>
  )
}
