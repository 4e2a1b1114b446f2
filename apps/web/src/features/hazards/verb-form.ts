import type { HazardView } from '@huhang/contract/hazards'

/** What every form about a hazard is given. */
export type HazardVerbProps = { hazard: HazardView; onDone(): void }

/** What a command on a hazard is based on. */
export const basedOn = ({ id, revision }: HazardView) => ({ hazardId: id, revision })

export const isBlank = (text: string): boolean => text.trim() === ''
