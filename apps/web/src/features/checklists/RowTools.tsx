import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import styles from './Checklist.module.css'

type RowToolsProps = { what: string; onMove(by: -1 | 1): void; onRemove: (() => void) | undefined }

/** Moves and removes by buttons, which every keyboard and every thumb reaches. */
export function RowTools({ what, onMove, onRemove }: RowToolsProps) {
  const { t } = useTranslation('checklists')
  return (
    <span className={styles.tools}>
      <Button kind="quiet" size="small" icon={ArrowUp} aria-label={t('edit.up', { what })} onClick={() => onMove(-1)} />
      <Button
        kind="quiet"
        size="small"
        icon={ArrowDown}
        aria-label={t('edit.down', { what })}
        onClick={() => onMove(1)}
      />
      {onRemove && (
        <Button kind="quiet" size="small" icon={Trash2} aria-label={t('edit.remove', { what })} onClick={onRemove} />
      )}
    </span>
  )
}
