import { judgeUscc, normaliseUscc, usccCheckCharacter } from '@huhang/domain/enterprises'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import styles from './Enterprises.module.css'

type UsccFieldProps = {
  value: string
  onChange(value: string): void
  /** The field was left once: only then is it judged in sight. */
  left: boolean
  onLeave(): void
  /** Whose code it already is. */
  ownId?: string
}

/** A credit code, judged by the server's own rule as the field is left; says who holds it if someone does. */
export function UsccField({ value, onChange, left, onLeave, ownId }: UsccFieldProps) {
  const { t } = useTranslation('enterprises')
  const judged = judgeUscc(value)
  const isRight = judged.flaw === null
  const holders = useLook('enterprises.list', { search: judged.uscc, limit: 2 }, { enabled: left && isRight })
  const holder = isRight
    ? holders.data?.rows.find((row) => row.uscc === judged.uscc && row.enterpriseId !== ownId)
    : undefined

  function wordFlaw() {
    if (value.trim() === '') return t('usccCheck.missing')
    if (judged.flaw === 'length') return t('usccCheck.length', { count: normaliseUscc(value).length })
    if (judged.flaw === 'check') return t('usccCheck.check', { expected: usccCheckCharacter(judged.uscc) ?? '' })
    return t('usccCheck.alphabet')
  }
  const error = !left
    ? undefined
    : !isRight
      ? wordFlaw()
      : holder && (
          <span>
            {t('usccCheck.taken')}{' '}
            <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: holder.enterpriseId }}>
              {t('usccCheck.openIt')}: {holder.name}
            </Link>
          </span>
        )
  const hint =
    left && isRight
      ? [t('usccCheck.ok'), ...judged.warnings.map((each) => t(`usccCheck.${each}`, { keySeparator: false }))].join(
          ' · ',
        )
      : undefined

  return (
    <Field label={t('uscc')} required error={error} hint={hint}>
      <TextInput
        value={value}
        className={styles.code ?? ''}
        maxLength={24}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        onChange={onChange}
        onBlur={() => {
          onChange(normaliseUscc(value))
          onLeave()
        }}
      />
    </Field>
  )
}
