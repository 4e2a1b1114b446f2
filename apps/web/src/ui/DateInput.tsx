import type { Instant, LocalDay, LocalMonth } from '@huhang/contract'
import { instantOf } from '@huhang/contract'
import type { ComponentProps } from 'react'
import { classes } from './classes'
import { useField } from './Field'
import styles from './Field.module.css'

type Rest = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'>

/** A day in the city's zone, by the device's own picker. */
export function DateInput({
  value,
  onChange,
  className,
  ...rest
}: Rest & { value: LocalDay | ''; onChange(value: LocalDay | ''): void }) {
  return (
    <input
      {...useField()}
      {...rest}
      type="date"
      value={value}
      className={classes(styles.input, className)}
      onChange={(event) => onChange(event.target.value as LocalDay | '')}
    />
  )
}

export function MonthInput({
  value,
  onChange,
  className,
  ...rest
}: Rest & { value: LocalMonth | ''; onChange(value: LocalMonth | ''): void }) {
  return (
    <input
      {...useField()}
      {...rest}
      type="month"
      value={value}
      className={classes(styles.input, className)}
      onChange={(event) => onChange(event.target.value as LocalMonth | '')}
    />
  )
}

/** The city has no daylight saving: a fixed offset is exact (GB/T 7408 local time, UTC+8). */
const cityOffsetMinutes = 480
const toCity = (at: Instant) => new Date(Date.parse(at) + cityOffsetMinutes * 60_000).toISOString().slice(0, 16)
const fromCity = (text: string) => instantOf(Date.parse(`${text}:00+08:00`))

/** A moment, shown and typed in the city's zone whatever the device's zone is. */
export function InstantInput({
  value,
  onChange,
  className,
  ...rest
}: Rest & { value: Instant | null; onChange(value: Instant | null): void }) {
  return (
    <input
      {...useField()}
      {...rest}
      type="datetime-local"
      value={value ? toCity(value) : ''}
      className={classes(styles.input, className)}
      onChange={(event) => onChange(event.target.value === '' ? null : fromCity(event.target.value))}
    />
  )
}
