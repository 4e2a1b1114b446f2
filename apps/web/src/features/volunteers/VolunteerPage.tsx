import type { PersonId } from '@huhang/contract'
import type { VolunteerView } from '@huhang/contract/volunteers'
import { insuredOn } from '@huhang/domain/volunteers'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useNow } from '../../app/now'
import { useVerb } from '../../app/perform'
import { useMay, useMe } from '../../app/session'
import { PlaceActions } from '../../map'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState, RefusalNote } from '../../ui/ErrorState'
import { List, ListRow } from '../../ui/ListRow'
import { BackLink, Columns, PageHeader, Stack } from '../../ui/PageHeader'
import { PhoneLink } from '../../ui/PhoneLink'
import { Sheet } from '../../ui/Sheet'
import { PageSkeleton } from '../../ui/Skeleton'
import { Day, daysUntil } from '../../ui/Time'
import { AreaName } from '../areas'
import { DutyCard } from './DutyCard'
import { EditForm } from './EditForm'
import { InsuranceForm } from './InsuranceForm'
import { SkillForm } from './SkillForm'
import { useRankWord } from './use-rank-word'
import styles from './volunteers.module.css'

type Form = 'edit' | 'skill' | 'insurance'

function About({ volunteer }: { volunteer: VolunteerView }) {
  const { t } = useTranslation('volunteers')
  const rankWord = useRankWord()
  return (
    <Card title={t('page.about')}>
      <dl className={styles.facts}>
        <dt>{t('page.phone')}</dt>
        <dd>
          {volunteer.phone && !volunteer.phone.includes('*') && <span className="number">{volunteer.phone}</span>}
          {volunteer.phone ? <PhoneLink phone={volunteer.phone} name={volunteer.name} /> : t('page.noPhone')}
        </dd>
        <dt>{t('page.team')}</dt>
        <dd>{volunteer.teamName ?? t('noTeam')}</dd>
        <dt>{t('page.rank')}</dt>
        <dd>{rankWord(volunteer.rank)}</dd>
        <dt>{t('page.born')}</dt>
        <dd>
          <Day on={volunteer.bornOn} />
        </dd>
        <dt>{t('page.joined')}</dt>
        <dd>
          <Day on={volunteer.joinedOn} />
        </dd>
        <dt>{t('page.area')}</dt>
        <dd>
          <AreaName areaId={volunteer.areaId} full />
        </dd>
        <dt>{t('page.home')}</dt>
        <dd>
          <PlaceActions place={volunteer.place} name={volunteer.name} />
        </dd>
      </dl>
    </Card>
  )
}

function Skills({ volunteer, onAdd }: { volunteer: VolunteerView; onAdd: (() => void) | null }) {
  const { t } = useTranslation('volunteers')
  const now = useNow()
  return (
    <Card bare title={t('page.skills')} actions={onAdd && <Button onClick={onAdd}>{t('verb.recordSkill')}</Button>}>
      {volunteer.skills.length === 0 && <EmptyState title={t('page.noSkills')} />}
      <List label={t('page.skills')}>
        {volunteer.skills.map((skill) => {
          const held = volunteer.certificates.filter((each) => each.skill === skill)
          return (
            <ListRow
              key={skill}
              title={t(`skill.${skill}`)}
              detail={
                held.length === 0
                  ? t('page.noCertificate')
                  : held.map(({ id, number, issuer, validTo }) => (
                      <span key={id}>
                        {issuer} {number} · {t('page.validTo')} <Day on={validTo} />{' '}
                        {daysUntil(validTo, now) < 0 && <Badge tone="red">{t('page.expired')}</Badge>}
                      </span>
                    ))
              }
            />
          )
        })}
      </List>
    </Card>
  )
}

function Insurances({ volunteer, onAdd }: { volunteer: VolunteerView; onAdd: (() => void) | null }) {
  const { t } = useTranslation('volunteers')
  const now = useNow()
  const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10) as VolunteerView['bornOn']
  const isInsured = insuredOn(volunteer.insurances, today)
  return (
    <Card
      bare
      title={t('page.insurance')}
      actions={onAdd && <Button onClick={onAdd}>{t('verb.recordInsurance')}</Button>}
    >
      <List label={t('page.insurance')}>
        <ListRow
          title={
            <Badge tone={isInsured ? 'green' : 'red'}>
              {t(isInsured ? 'page.insuredToday' : 'page.uninsuredToday')}
            </Badge>
          }
        />
        {volunteer.insurances.map(({ id, insurer, policy, validFrom, validTo }) => (
          <ListRow
            key={id}
            title={insurer}
            detail={
              <>
                <span>{policy}</span>
                <span>
                  <Day on={validFrom} /> – <Day on={validTo} />
                </span>
              </>
            }
          />
        ))}
      </List>
    </Card>
  )
}

/** One volunteer; one's own page too. */
export default function VolunteerPage() {
  const { t } = useTranslation('volunteers')
  const { personId } = useParams({ strict: false }) as { personId: PersonId }
  const me = useMe()
  const mayList = useMay('volunteers.list')
  const mayEdit = useMay('volunteers.edit')
  const mayRecord = useMay('volunteers.recordSkill')
  const maySet = useMay('volunteers.setAvailability') && (mayEdit || me.personId === personId)
  const [form, setForm] = useState<Form | null>(null)
  const edit = useVerb('volunteers.edit')
  const { data: volunteer, error, refetch } = useLook('volunteers.open', { personId })
  const back = mayList && <BackLink to="/volunteers">{t('back')}</BackLink>
  if (error)
    return (
      <>
        <PageHeader title={t('title')} back={back} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    )
  if (!volunteer) return <PageSkeleton />

  const stay = (left: boolean) => {
    const { revision, areaId, place, teamId, rank } = volunteer
    return edit.say({ personId, revision, areaId, place, teamId, rank, left })
  }
  const close = () => setForm(null)
  return (
    <>
      <PageHeader
        title={volunteer.name}
        back={back}
        subtitle={volunteer.left && <Badge>{t('left')}</Badge>}
        actions={
          mayEdit && (
            <>
              <Button onClick={() => setForm('edit')}>{t('verb.edit')}</Button>
              {volunteer.left ? (
                <Button pending={edit.pending} onClick={() => void stay(false)}>
                  {t('verb.comeBack')}
                </Button>
              ) : (
                <Confirm
                  label={t('verb.leave')}
                  verb={t('verb.leave')}
                  question={t('form.leaveQuestion', { name: volunteer.name })}
                  onConfirm={() => stay(true)}
                />
              )}
            </>
          )
        }
      />
      <RefusalNote refused={edit.refused} />
      <Columns>
        <Stack>
          <About volunteer={volunteer} />
          <DutyCard volunteer={volunteer} maySet={maySet} />
        </Stack>
        <Stack>
          <Insurances volunteer={volunteer} onAdd={mayRecord ? () => setForm('insurance') : null} />
          <Skills volunteer={volunteer} onAdd={mayRecord ? () => setForm('skill') : null} />
        </Stack>
      </Columns>
      <Sheet open={form === 'edit'} title={t('verb.edit')} onClose={close}>
        <EditForm volunteer={volunteer} onDone={close} />
      </Sheet>
      <Sheet open={form === 'skill'} title={t('verb.recordSkill')} onClose={close}>
        <SkillForm personId={personId} onDone={close} />
      </Sheet>
      <Sheet open={form === 'insurance'} title={t('verb.recordInsurance')} onClose={close}>
        <InsuranceForm personId={personId} onDone={close} />
      </Sheet>
    </>
  )
}
