import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileMessages } from './file-messages'

test('a message is one line of the day’s file; who has no phone is unreachable', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'huhang-messages-'))
  const messages = fileMessages(join(folder, 'messages'), () => new Date(Date.UTC(2025, 4, 1)))
  const to = { personId: 'p', phone: '100' }
  const about = { missionId: 'm' }
  expect(await messages.send({ id: '1', to, text: '召集\n第二行', about })).toEqual({ state: 'sent', channel: 'file' })
  expect(await messages.send({ id: '2', to: { ...to, phone: null }, text: 'x', about })).toEqual({
    state: 'unreachable',
    channel: 'file',
  })
  const lines = (await readFile(join(folder, 'messages/2025-05-01.jsonl'), 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: '2025-05-01T00:00:00.000Z', id: '1', to, text: '召集\n第二行', about },
  ])
  await rm(folder, { recursive: true })
})
