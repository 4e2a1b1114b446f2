import type { z } from 'zod'

/**
 * An event's payload carries ids, codes and values that are not personal: it can never be erased.
 * Names, phones and free text stay in rows that can be.
 */
export const defineEvents = <const Kinds extends Record<string, z.ZodType>>(kinds: Kinds): Kinds => kinds
