import { Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonHref } from '../../ui/Button'
import { ErrorState } from '../../ui/ErrorState'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'

type Props<Opened> = {
  opened: { data: Opened | undefined; isError: boolean; error: unknown; refetch(): Promise<unknown> }
  /** What the page is called while its paper can't be shown. */
  name: string
  titles(opened: Opened): { title: string; subtitle: string | undefined; print: string }
  children(opened: Opened): ReactNode
}

/** The page of one paper of a bureau: its number, its kind, how it is printed, and what it says. */
export function PaperPage<Opened>({ opened, name, titles, children }: Props<Opened>) {
  const { t } = useTranslation('hazards')
  const back = <BackLink to="/hazards">{t('back')}</BackLink>
  if (opened.isError)
    return (
      <>
        <PageHeader title={name} back={back} />
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      </>
    )
  if (opened.data === undefined) return <PageSkeleton />
  const { print, ...title } = titles(opened.data)
  return (
    <>
      <PageHeader
        back={back}
        {...title}
        actions={
          <ButtonHref href={print} target="_blank" rel="noreferrer" icon={Printer}>
            {t('order.print')}
          </ButtonHref>
        }
      />
      <Stack>{children(opened.data)}</Stack>
    </>
  )
}
