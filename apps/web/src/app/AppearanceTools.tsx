import { Languages, Moon, Sun, SunMoon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../messages'
import { Button } from '../ui/Button'
import { chooseTheme, type Theme, useTheme } from './appearance'
import styles from './Shell.module.css'

const icons = { system: SunMoon, light: Sun, dark: Moon } as const
const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' }

/** Language and theme, one press each, remembered on this device. */
export function AppearanceTools() {
  const { t, i18n } = useTranslation('shell')
  const theme = useTheme()
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <div className={styles.tools}>
      <Button
        kind="quiet"
        icon={Languages}
        lang={other}
        aria-label={`${t('appearance.language')}: ${t(`appearance.${other}`)}`}
        onClick={() => void chooseLanguage(other)}
      >
        {t(`appearance.${other}`)}
      </Button>
      <Button
        kind="quiet"
        icon={icons[theme]}
        aria-label={`${t('appearance.theme')}: ${t(`appearance.${theme}`)}`}
        title={t(`appearance.${theme}`)}
        onClick={() => chooseTheme(next[theme])}
      />
    </div>
  )
}
