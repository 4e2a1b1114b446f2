/** AC-5: a phone number shows its first three and last four digits (138****1234); a short one only its ends. */
export function maskPhone(phone: string): string {
  if (phone.length <= 6) return phone
  const head = phone.length >= 10 ? 3 : 2
  const tail = phone.length >= 10 ? 4 : 2
  return `${phone.slice(0, head)}${'*'.repeat(phone.length - head - tail)}${phone.slice(-tail)}`
}

/** AC-5: a name shows its first character (张*); of a name in Latin letters, its first letter. */
export function maskName(name: string): string {
  const [first, ...rest] = Array.from(name.trim())
  return first === undefined ? '' : `${first}${'*'.repeat(Math.min(Math.max(rest.length, 1), 2))}`
}
