import { useTranslation } from 'react-i18next'
import { useFromDevice } from './from-device'
import styles from './Shell.module.css'

/** Quiet while what stands on the page is the server's; else it says from when the device's answers are. */
export function FromDevice() {
  const { t, i18n } = useTranslation('pack')
  const at = useFromDevice()
  if (at === null) return null
  const isToday = new Date(at).toDateString() === new Date().toDateString()
  const time = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, {
    ...(isToday ? {} : { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(at)
  return (
    <p className={styles.fromDevice} role="status">
      {t('fromDevice', { time })}
    </p>
  )
}
