import { Phone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { refusalOf } from '../app/failure'
import { useWordedRefusal } from '../app/worded'
import { Button, ButtonHref } from './Button'
import { showToast } from './Toast'

type CallButtonProps = { name: string; mask: string; ask(): Promise<{ phone: string | null }> }

/** Opens one number and calls it: the server keeps who looked (个人信息保护法 §51), so it isn't opened beforehand. */
export function CallButton({ name, mask, ask }: CallButtonProps) {
  const { t } = useTranslation('ui')
  const worded = useWordedRefusal()
  const [phone, setPhone] = useState<string | null>(null)
  const [pending, setPending] = useState(false)

  async function open() {
    setPending(true)
    try {
      const { phone: number } = await ask()
      setPhone(number)
      if (number === null) showToast(t('noPhone'), { tone: 'warning' })
      else window.location.assign(`tel:${number}`)
    } catch (error) {
      showToast(worded(refusalOf(error)), { tone: 'warning' })
    } finally {
      setPending(false)
    }
  }

  const label = t('call', { phone: name })
  return phone ? (
    <ButtonHref kind="quiet" icon={Phone} href={`tel:${phone}`} title={label}>
      <span className="number">{phone}</span>
    </ButtonHref>
  ) : (
    <Button icon={Phone} pending={pending} aria-label={label} title={`${label} ${mask}`} onClick={() => void open()} />
  )
}
