import type { PremisesId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { List, ListRowButton } from '../../ui/ListRow'
import { PremisesChooser } from '../enterprises'

export type NamedPremises = { premisesId: PremisesId; words: string }

type PremisesPickerProps = {
  chosen: NamedPremises | null
  onChoose(premises: NamedPremises | null): void
  error?: string | undefined
}

/** Pressing what was chosen chooses anew. */
export function PremisesPicker({ chosen, onChoose, error }: PremisesPickerProps) {
  const { t } = useTranslation('hazards')
  return chosen ? (
    <Field label={t('form.premises')} group>
      <List>
        <ListRowButton title={chosen.words} onPress={() => onChoose(null)} />
      </List>
    </Field>
  ) : (
    <Field label={t('form.premises')} required error={error}>
      <PremisesChooser
        onChoose={({ premisesId, enterpriseName, name }) =>
          onChoose({ premisesId, words: `${enterpriseName} · ${name}` })
        }
      />
    </Field>
  )
}
