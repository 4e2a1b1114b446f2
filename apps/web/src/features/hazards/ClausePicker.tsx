import type { LocalDay } from '@huhang/contract'
import { clauseOn, clauseWords, type FoundClause, searchClauses } from '@huhang/domain/hazards'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { List, ListRowButton } from '../../ui/ListRow'
import { SearchBox } from '../../ui/SearchBox'
import styles from './Clause.module.css'
import { ClauseCard } from './ClauseCard'
import { GradeBadge } from './HazardBadges'
import { recentClauses, rememberClause } from './recent-clauses'

type ClausePickerProps = {
  clauseId: string | undefined
  /** The day of finding decides which packs are in force. */
  on: LocalDay
  onChoose(found: FoundClause | null): void
}

/** Searches the packs shipped with the program: it works without a network. */
export function ClausePicker({ clauseId, on, onChoose }: ClausePickerProps) {
  const { t } = useTranslation('hazards')
  const [query, setQuery] = useState('')
  const chosen = clauseId === undefined ? null : clauseOn(clauseId, on)
  const found = useMemo(() => (query === '' ? [] : searchClauses({ query, on, limit: 12 })), [query, on])
  const [lately, setLately] = useState(recentClauses)
  const recent = useMemo(() => lately.flatMap((id) => clauseOn(id, on) ?? []), [lately, on])

  function choose(one: FoundClause) {
    rememberClause(one.clause.id)
    setLately(recentClauses())
    setQuery('')
    onChoose(one)
  }

  if (chosen)
    return (
      <Field label={t('draft.clause')} group>
        <ClauseCard found={chosen}>
          <div>
            <Button size="small" onClick={() => onChoose(null)}>
              {t('draft.clauseChange')}
            </Button>
          </div>
        </ClauseCard>
      </Field>
    )

  const shown = query === '' ? recent : found
  return (
    <div>
      <Field label={t('draft.clause')} required={false} hint={t('draft.clauseHint')}>
        <SearchBox value={query} onSearch={setQuery} placeholder={t('draft.clauseSearch')} />
      </Field>
      {query !== '' && found.length === 0 && <p className={styles.heading}>{t('draft.clauseNone')}</p>}
      {shown.length > 0 && (
        <>
          <p className={styles.heading}>{t(query === '' ? 'draft.clauseRecent' : 'draft.clauseFound')}</p>
          <div className={styles.results}>
            <List>
              {shown.map((one) => (
                <ListRowButton
                  key={`${one.pack.id} ${one.clause.id}`}
                  onPress={() => choose(one)}
                  lead={<GradeBadge grade={one.clause.grade} />}
                  title={<span lang="zh-CN">{clauseWords(one.clause)}</span>}
                  detail={
                    <>
                      <span className={styles.id}>{one.clause.id}</span>
                      <span lang="zh-CN">{one.clause.industry}</span>
                    </>
                  }
                />
              ))}
            </List>
          </div>
        </>
      )}
    </div>
  )
}
