/** Reads a QR code out of a picture or a video's frame; null: there is none in it. */
export type ReadCode = (source: ImageBitmapSource) => Promise<string | null>

type Detector = { detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]> }
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> }

/** The browser's own where it has one that knows QR codes, else one in JavaScript, loaded when it is needed. */
export async function codeReader(): Promise<ReadCode> {
  const own = Reflect.get(globalThis, 'BarcodeDetector') as DetectorClass | undefined
  const knows = own !== undefined && (await own.getSupportedFormats()).includes('qr_code')
  const detector: Detector = knows
    ? new own({ formats: ['qr_code'] })
    : new (await import('qr/decode.js')).BarcodeDetector({ formats: ['qr_code'] })
  return async (source) => (await detector.detect(source))[0]?.rawValue ?? null
}
