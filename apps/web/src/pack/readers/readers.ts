import type { InputOf, OutputOf, ProcedureName } from '../../app/look'
import type { PackInHand } from '../hand'

/** Answers to questions of a room from what a phone holds; undefined: that it can't be known from there. */
export type Readers = {
  readonly [Name in ProcedureName]?: (question: InputOf<Name>, pack: PackInHand) => OutputOf<Name> | undefined
}
