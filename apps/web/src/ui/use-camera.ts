import { type RefObject, useEffect, useState } from 'react'
import { codeReader } from './read-code'

export type Camera = 'starting' | 'on' | 'refused' | 'none'

const betweenLooksMs = 150
const turnedOff = (stream: MediaStream) => stream.getTracks().forEach((track) => void track.stop())

/** `torch` is in the standard of image capture, which the types of the DOM leave out. */
const hasTorch = (track: MediaStreamTrack) => Reflect.get(track.getCapabilities?.() ?? {}, 'torch') === true

/** The camera at the back, shown in `video` while this stands, and off again after; each code that it sees is told. */
export function useCamera(video: RefObject<HTMLVideoElement | null>, onRead: (text: string) => void) {
  const [camera, setCamera] = useState<Camera>('starting')
  const [torch, setTorch] = useState<{ track: MediaStreamTrack; isLit: boolean } | null>(null)

  useEffect(() => {
    let left = false
    let stream: MediaStream | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    async function start(): Promise<void> {
      const element = video.current
      if (element === null) return
      const [read, opened] = await Promise.all([
        codeReader(),
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } }),
      ])
      stream = opened
      // The person went away while the browser asked.
      if (left) return turnedOff(opened)
      element.srcObject = opened
      await element.play()
      setCamera('on')
      const [track] = opened.getVideoTracks()
      if (track !== undefined && hasTorch(track)) setTorch({ track, isLit: false })
      const look = async () => {
        const text = await read(element).catch(() => null)
        if (left) return
        if (text !== null) onRead(text)
        timer = setTimeout(() => void look(), betweenLooksMs)
      }
      await look()
    }
    start().catch((error: unknown) => {
      if (!left) setCamera(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none')
    })
    return () => {
      left = true
      clearTimeout(timer)
      if (stream !== null) turnedOff(stream)
    }
  }, [video, onRead])

  async function light(): Promise<void> {
    if (torch === null) return
    const isLit = !torch.isLit
    await torch.track.applyConstraints({ advanced: [{ torch: isLit } as MediaTrackConstraintSet] })
    setTorch({ ...torch, isLit })
  }
  return { camera, isLit: torch?.isLit ?? null, light }
}
