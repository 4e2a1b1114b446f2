import type { MapLayer, MapTint } from '@huhang/contract/map'
import type { Tone } from '../ui/Badge'

/** The tone that goes with each tint; the word always stands with it. */
export const toneOf: Readonly<Record<MapTint, Tone>> = {
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  blue: 'blue',
  found: 'red',
  assigned: 'orange',
  rectifying: 'yellow',
  submitted: 'blue',
  case: 'red',
  verified: 'green',
  transferred: 'grey',
  void: 'grey',
  received: 'red',
  accepted: 'orange',
  alerted: 'orange',
  operating: 'red',
  closed: 'grey',
  rejected: 'grey',
  'referred-out': 'grey',
  cancelled: 'grey',
  available: 'green',
  'off-duty': 'grey',
  'on-mission': 'blue',
}

/** A letter-sized outline for each layer, so that a mark's kind is seen without its colour. */
export const glyphOf: Readonly<Record<MapLayer, string>> = {
  premises: '<path d="M4 17V8l6-4 6 4v9h-4v-5H8v5z"/>',
  hazards: '<path d="M10 3 18.500 17.500H1.500z"/>',
  incidents:
    '<path d="M10 2l2.400 5.200 5.600.6-4.200 3.800 1.200 5.600-5-2.900-5 2.900 1.200-5.600L2 7.800l5.600-.6z"/>',
  volunteers: '<circle cx="10" cy="6.500" r="3.500"/><path d="M3 17.500c0-4 3-6 7-6s7 2 7 6z"/>',
}
