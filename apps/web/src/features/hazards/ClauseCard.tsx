import { clauseWords, type FoundClause } from '@huhang/domain/hazards'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import styles from './Clause.module.css'
import { GradeBadge } from './HazardBadges'

/** A clause with its grade, its basis, and what its wording is worth. */
export function ClauseCard({ found: { clause, pack }, children }: { found: FoundClause; children?: ReactNode }) {
  const { t, i18n } = useTranslation('hazards')
  return (
    <div className={styles.clause}>
      <div className={styles.head}>
        <GradeBadge grade={clause.grade} />
        <span className={styles.id}>{clause.id}</span>
        <Badge plain>{t(clause.tag === 'own' ? 'page.own' : 'page.toCheck')}</Badge>
      </div>
      <p className={styles.text} lang="zh-CN">
        {clauseWords(clause)}
      </p>
      <p className={styles.basis}>
        {i18n.language === 'en' ? `${pack.titleEn} · ` : ''}
        <span lang="zh-CN">{clause.basis}</span>
      </p>
      {children}
    </div>
  )
}
