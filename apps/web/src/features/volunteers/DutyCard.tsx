import type { Instant } from '@huhang/contract'
import type { VolunteerView } from '@huhang/contract/volunteers'
import { onDuty } from '@huhang/domain/volunteers'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/now'
import { useVerb } from '../../app/perform'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { InstantInput } from '../../ui/DateInput'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { When } from '../../ui/Time'
import { showToast } from '../../ui/Toast'

/** On or off duty, said by the volunteer or by whoever leads them. */
export function DutyCard({ volunteer, maySet }: { volunteer: VolunteerView; maySet: boolean }) {
  const { t } = useTranslation('volunteers')
  const now = useNow()
  const set = useVerb('volunteers.setAvailability')
  const [until, setUntil] = useState<Instant | null>(null)
  const { personId, availableFrom } = volunteer
  const isOn = onDuty(volunteer, new Date(now).toISOString() as Instant)

  async function say(availability: VolunteerView['availability']) {
    const from = availability === 'available' ? null : until
    if ((await set.say({ personId, availability, availableFrom: from })) === null) return
    setUntil(null)
    showToast(t(availability === 'available' ? 'done.onDuty' : 'done.offDuty'))
  }

  return (
    <Card title={t('page.duty')}>
      <Stack>
        <p>
          <Badge tone={isOn ? 'green' : 'grey'}>{t(`availability.${isOn ? 'available' : 'off-duty'}`)}</Badge>{' '}
          {!isOn && availableFrom && (
            <>
              {t('page.until')} <When at={availableFrom} />
            </>
          )}
        </p>
        {maySet && isOn && (
          <>
            <Field label={t('form.until')} required={false} hint={t('form.untilHint')}>
              <InstantInput value={until} onChange={setUntil} />
            </Field>
            <Button pending={set.pending} onClick={() => void say('off-duty')}>
              {t('verb.goOffDuty')}
            </Button>
          </>
        )}
        {maySet && !isOn && (
          <Button kind="primary" pending={set.pending} onClick={() => void say('available')}>
            {t('verb.goOnDuty')}
          </Button>
        )}
        <RefusalNote refused={set.refused} />
      </Stack>
    </Card>
  )
}
