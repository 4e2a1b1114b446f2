import type { Bar, Merit } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { useTranslation } from 'react-i18next'
import { useRankWord } from '../volunteers'

const wellRestedHours = 24
const inHours = (minutes: number) => Math.round(minutes / 6) / 10

/** Why someone may not be sent, as a sentence. */
export function useBarWord(): (bar: Bar) => string {
  const { t } = useTranslation(['dispatch', 'volunteers'])
  const skillWord = (skill: Skill) => t(`volunteers:skill.${skill}`)
  return (bar) => {
    switch (bar.code) {
      case 'skill-missing':
      case 'certificate-missing':
        return t(`bar.${bar.code}`, { skill: skillWord(bar.skill) })
      case 'certificate-expired':
        return t('bar.certificate-expired', { skill: skillWord(bar.skill), validTo: bar.validTo })
      case 'insurance-expired':
        return t('bar.insurance-expired', { validTo: bar.validTo })
      case 'under-age':
        return t('bar.under-age', { age: bar.age, minAge: bar.minAge })
      case 'not-rested':
        return t('bar.not-rested', { hours: inHours(bar.workedMinutes), left: inHours(bar.restLeftMinutes) })
      default:
        return t(`bar.${bar.code}`)
    }
  }
}

/** What speaks for someone, as a sentence. */
export function useMeritWord(): (merit: Merit) => string {
  const { t } = useTranslation(['dispatch', 'volunteers', 'ui'])
  const rankWord = useRankWord()
  const skillWord = (skill: Skill) => t(`volunteers:skill.${skill}`)
  return (merit) => {
    switch (merit.code) {
      case 'certified':
        return t('merit.certified', { skill: skillWord(merit.skill), validTo: merit.validTo })
      case 'skilled':
        return t('merit.skilled', { skill: skillWord(merit.skill) })
      case 'covers':
        return t('merit.covers', { skills: merit.skills.map(skillWord).join(t('ui:comma')) })
      case 'travel':
        return t('merit.travel', { km: merit.km, minutes: merit.minutes })
      case 'rested':
        return merit.hours === null || merit.hours >= wellRestedHours
          ? t('merit.restedLong')
          : t('merit.rested', { hours: merit.hours })
      case 'rank':
        return rankWord(merit.rank)
      case 'last-called':
        if (merit.days === null) return t('merit.neverCalled')
        return merit.days === 0 ? t('merit.calledToday') : t('merit.lastCalled', { days: merit.days })
    }
  }
}
