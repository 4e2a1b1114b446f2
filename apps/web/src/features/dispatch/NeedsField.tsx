import type { Need } from '@huhang/contract/dispatch'
import { Skill } from '@huhang/contract/volunteers'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { NumberInput } from '../../ui/TextInput'
import styles from './dispatch.module.css'

type NeedsFieldProps = { needs: readonly Need[]; onChange(needs: Need[]): void }

/** How many people with which skill. */
export function NeedsField({ needs, onChange }: NeedsFieldProps) {
  const { t } = useTranslation(['dispatch', 'volunteers'])
  const free = Skill.options.filter((skill) => !needs.some((need) => need.skill === skill))
  return (
    <Field group label={t('form.needs')} required={false}>
      {needs.map(({ skill, count }) => {
        const word = t(`volunteers:skill.${skill}`)
        return (
          <div key={skill} className={styles.need}>
            <span>{word}</span>
            <NumberInput
              aria-label={t('form.needCount', { skill: word })}
              min={1}
              max={500}
              value={count}
              onChange={(next) =>
                onChange(
                  needs.map((need) =>
                    need.skill === skill ? { skill, count: Math.min(500, Math.max(1, Math.round(next ?? 1))) } : need,
                  ),
                )
              }
            />
            <Button
              kind="quiet"
              icon={X}
              aria-label={t('form.removeNeed', { skill: word })}
              onClick={() => onChange(needs.filter((need) => need.skill !== skill))}
            />
          </div>
        )
      })}
      {free.length > 0 && (
        <Select
          aria-label={t('form.addNeed')}
          value=""
          empty={t('form.addNeed')}
          options={free.map((skill) => ({ value: skill, label: t(`volunteers:skill.${skill}`) }))}
          onChange={(skill) => skill !== '' && onChange([...needs, { skill, count: 1 }])}
        />
      )}
    </Field>
  )
}
