import type { DocumentView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { List, ListRowLink } from '../../ui/ListRow'
import { When } from '../../ui/Time'

/** What was decided on paper; each leads to its page and its print. */
export function DocumentRows({ documents }: { documents: readonly DocumentView[] }) {
  const { t } = useTranslation('hazards')
  if (documents.length === 0) return null
  return (
    <Card title={t('document.title')} count={documents.length} bare>
      <List>
        {documents.map((document) => (
          <ListRowLink
            key={document.id}
            to="/documents/$documentId"
            params={{ documentId: document.id }}
            title={t(`document.${document.kind}`)}
            detail={
              <>
                <span>{document.number ?? document.receipt}</span>
                {document.toAgency && <span>{document.toAgency}</span>}
                {document.measures.map((one) => (
                  <span key={one}>{t(`measure.${one}`)}</span>
                ))}
                <When at={document.issuedAt} />
              </>
            }
            aside={
              document.kind === 'measures' && (
                <Badge tone={document.resumedAt === null ? 'red' : 'green'}>
                  {t(document.resumedAt === null ? 'document.stands' : 'document.resumed')}
                </Badge>
              )
            }
          />
        ))}
      </List>
    </Card>
  )
}
