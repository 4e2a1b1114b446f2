import type { SameKeys } from './catalogue'
import type * as zh from './pack.zh-CN'

export const pack: SameKeys<typeof zh.pack> = {
  title: 'Work pack',
  back: 'Today',
  enterprises: '{{count}} enterprises',
  none: 'No work pack on this device yet',
  noneText:
    'Press “Refresh” where there is a network: enterprises, open hazards and visits are then on this device, and can be read without a signal.',
  asking: 'Checking…',
  taking: 'Downloading {{done}} / {{all}}',
  refresh: 'Refresh',
  refreshPack: 'Refresh the work pack',
  cannot: 'This connection is not https, so no work pack can be kept on this device.',
  clear: 'Remove',
  clearQuestion:
    'The work pack will be removed from this device. Records that wait to be sent are not touched; it can be downloaded again.',
  inside: 'Enterprises inside',
  find: 'Name, pinyin initials or credit code',
  nothingFound: 'No such enterprise in the pack',
  openHazards: '{{count}} open',
  pin: 'Take along',
  unpin: 'Leave out',
  pinNamed: 'Take {{name}} along',
  unpinNamed: 'Leave {{name}} out',
  pinned: 'Chosen',
  storage: 'This app uses {{usage}} of at most {{quota}} on this device.',
  notPersisted:
    'The browser does not promise to keep this: short of room, it may throw it away. Install the app on the home screen, and send records soon.',
  mayVanish: 'The browser does not promise to keep what waits here: go online soon and send it.',
  nearlyFull: 'This device is nearly full, and photos may not fit. Make room before you leave.',
  fromDevice: 'Offline · as of {{time}}',
  map: {
    title: 'Map',
    size: '{{size}}',
    large: '{{size}}, too large to take along',
    take: 'Take the map along',
    taking: 'Downloading {{done}} / {{all}}',
    cancel: 'Cancel',
    kept: 'Taken along, {{size}}',
    drop: 'Remove the map',
  },
}
