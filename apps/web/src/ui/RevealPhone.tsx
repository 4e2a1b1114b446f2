import { Eye } from 'lucide-react'
import { useState } from 'react'
import { type Refusal, refusalOf } from '../app/failure'
import { Button } from './Button'
import { RefusalNote } from './ErrorState'
import { PhoneLink } from './PhoneLink'

type RevealPhoneProps = {
  mask: string
  name: string
  label: string
  /** Says that looking is logged. */
  note: string
  /** Absent: this viewer sees the mask only. */
  ask?: (() => Promise<{ phone: string | null }>) | undefined
}

/** A masked number that opens when asked for; each opening is kept in the access log. */
export function RevealPhone({ mask, name, label, note, ask }: RevealPhoneProps) {
  const [phone, setPhone] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)

  async function open(question: () => Promise<{ phone: string | null }>) {
    setPending(true)
    try {
      setPhone((await question()).phone)
      setRefused(null)
    } catch (error) {
      setRefused(refusalOf(error))
    } finally {
      setPending(false)
    }
  }

  if (phone !== null)
    return (
      <>
        <span className="number">{phone}</span>
        <PhoneLink phone={phone} name={name} small />
      </>
    )
  return (
    <>
      <span className="number">{mask}</span>
      {ask && (
        <Button size="small" kind="quiet" icon={Eye} title={note} pending={pending} onClick={() => void open(ask)}>
          {label}
        </Button>
      )}
      <RefusalNote refused={refused} />
    </>
  )
}
