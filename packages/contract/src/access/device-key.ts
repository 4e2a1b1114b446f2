import { z } from 'zod'

/**
 * Asks for the key under which one device keeps what one person said. `wrapped` is what the server gave before; without
 * it a new key is made. Errors: `access.device-key-foreign` when it was wrapped for someone else or another device.
 */
export const AskDeviceKey = z.strictObject({ deviceId: z.uuid(), wrapped: z.string().max(400).optional() })
export type AskDeviceKey = z.infer<typeof AskDeviceKey>

export const DeviceKeyView = z.object({
  /** 32 bytes, base64. */
  key: z.string(),
  /** The same key sealed by the server: worth nothing without this person's sign-in. */
  wrapped: z.string(),
})
export type DeviceKeyView = z.infer<typeof DeviceKeyView>
