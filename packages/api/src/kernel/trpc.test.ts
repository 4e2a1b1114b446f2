import { Failure } from '@huhang/contract'
import { TRPCError } from '@trpc/server'
import { expect, it } from 'vitest'
import { convert } from './trpc'

const away = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })
const never = () => expect.unreachable('reported as a defect')

it('asks to come again while the database is away, and reports no defect', () => {
  for (const error of [away, new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: away })]) {
    const { code, http } = convert(error, never)
    expect({ code, http }).toEqual({ code: 'system.busy', http: 503 })
  }
})

it('keeps a refusal, and shows of a defect only the id it stands under', () => {
  const refusal = new Failure('record.not-found', { subject: 'hazard' })
  expect(convert(refusal, never)).toBe(refusal)
  expect(convert(new Error('secret'), () => 'id-1')).toMatchObject({ code: 'system.failed', details: { id: 'id-1' } })
})
