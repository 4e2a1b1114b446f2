import type { Need } from '@huhang/contract/dispatch'
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './dispatch.module.css'

/** 还差 2 名水域: always in sight. */
export function MissingStrip({ needs, missing }: { needs: readonly Need[]; missing: readonly Need[] }) {
  const { t } = useTranslation(['dispatch', 'volunteers'])
  if (needs.length === 0)
    return (
      <p className={styles.unsaid} role="status">
        <CircleHelp size={18} aria-hidden />
        {t('missing.noNeeds')}
      </p>
    )
  if (missing.length === 0)
    return (
      <p className={styles.whole} role="status">
        <CircleCheck size={18} aria-hidden />
        {t('missing.none')}
      </p>
    )
  return (
    <p className={styles.missing} role="status">
      <TriangleAlert size={18} aria-hidden />
      {missing.map(({ skill, count }) => (
        <strong key={skill}>{t('missing.one', { count, skill: t(`volunteers:skill.${skill}`) })}</strong>
      ))}
    </p>
  )
}
