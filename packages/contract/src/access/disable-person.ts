import type { z } from 'zod'
import { command } from '../kernel/commands'
import { PersonId } from '../kernel/ids'

/** From now on the person signs in nowhere and is offered for no visit; what they did stays theirs. */
export const DisablePerson = command({ personId: PersonId })
export type DisablePerson = z.infer<typeof DisablePerson>

/** They are back, with the roles they held. */
export const EnablePerson = command({ personId: PersonId })
export type EnablePerson = z.infer<typeof EnablePerson>
