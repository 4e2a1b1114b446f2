import { RecordCertificate, RegisterPerson } from '@huhang/contract/access'
import { RegisterEnterprise } from '@huhang/contract/enterprises'
import { judgeUscc } from '@huhang/domain/enterprises'
import { expect, test } from 'vitest'
import {
  inventedUscc,
  people,
  recordCertificateCommand,
  registerEnterpriseCommand,
  registerPersonCommand,
} from './index'

test('invented credit codes are right in form, differ, and name a county that does not exist', () => {
  const codes = Array.from({ length: 3000 }, (_, number) => inventedUscc(number))
  expect(new Set(codes).size).toBe(3000)
  expect(codes.every((code) => judgeUscc(code).flaw === null && judgeUscc(code).warnings.length === 0)).toBe(true)
  expect(codes.every((code) => code.slice(2, 8) === '371599')).toBe(true)
})

test('what the builders make is what the contract takes', () => {
  expect(RegisterEnterprise.safeParse(registerEnterpriseCommand(7)).error).toBeUndefined()
  for (const person of Object.values(people)) {
    expect(RegisterPerson.safeParse(registerPersonCommand(person)).error).toBeUndefined()
    expect(RecordCertificate.safeParse(recordCertificateCommand(person)).error).toBeUndefined()
  }
})
