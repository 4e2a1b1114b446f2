import type { SameKeys } from './catalogue'
import type * as zh from './outbox.zh-CN'

export const outbox: SameKeys<typeof zh.outbox> = {
  title: 'Outbox',
  subtitle:
    'What was said on this device: kept here first, sent by itself in order once there is a network, each once.',
  empty: 'Nothing waits',
  emptyText: 'Visits, hazards and answers recorded without a network stand here and are sent by themselves.',
  unreadable: '(a record that does not open)',
  cameBack: 'Something you just said was sent back; it is kept whole in the outbox',
  unsure:
    'It was sent once and no answer came: the server may have it. You will know once there is a network; until then it can’t be given up.',
  keptHere: 'Kept on this device; it is sent once there is a network',
  sendNow: 'Send now',
  here: 'Said on this device, not through yet',
  sentBack: '{{verb}}: {{state}}, needs you',
  notListed: '{{count}} waiting, not in this list',
  noAnswer: 'The server still cannot be reached. It is tried again by itself.',
  notSignedIn: 'Your sign-in has ended. It is sent once you sign in.',
  exportAll: 'Export to file',
  export: 'Export to file',
  print: 'Print',
  photos: 'photos {{arrived}}/{{count}}',
  textThere: 'text arrived · photos {{arrived}}/{{count}}',
  clockSlow:
    "This device's clock is {{hours}} h {{minutes}} min slow: times of records are set right, both times are kept. Correct it in the system settings.",
  clockFast:
    "This device's clock is {{hours}} h {{minutes}} min fast: times of records are set right, both times are kept. Correct it in the system settings.",
  groups: {
    troubled: 'Needs you',
    waiting: 'Waiting to be sent',
    accepted: 'Arrived (kept seven days)',
    dropped: 'Given up (kept thirty days)',
  },
  state: {
    waiting: 'waiting',
    accepted: 'arrived',
    refused: 'sent back',
    changed: 'changed meanwhile',
    dropped: 'given up',
    handed: 'handed over',
  },
  means: {
    waiting: 'Safe on this device, not there yet. It is sent by itself once there is a network; nothing to do for you.',
    accepted: 'The server has it.',
    refused: 'The server did not take it; all of it is kept on this device. Why, and what can be done:',
    changed: 'While you wrote, someone else changed this record. See what differs, then choose.',
    dropped: 'You gave this record up; it was not sent.',
    handed: 'Handed to a colleague, who sees to it.',
  },
  verbs: {
    inspections: { record: 'Record a visit', announceFile: 'Photo' },
    hazards: {
      report: 'Report a hazard',
      correctOnSpot: 'Corrected on the spot',
      issueOrder: 'Rectification order',
      verifyFix: 'Re-inspection passed',
      rejectFix: 'Re-inspection not passed',
      submitFix: 'Fix submitted',
      attachPhoto: 'Photo added',
    },
    dispatch: {
      answerCall: 'Answer to a call-out',
      checkIn: 'Checked in',
      arriveOnScene: 'On scene',
      reachHome: 'Safely home',
    },
  },
  actions: 'What you can do',
  edit: 'Edit and send again',
  otherDraft: 'That form holds something that was not sent; this one takes its place.',
  sayAgain: 'Send again as it is',
  giveUp: 'Give this record up',
  giveUpQuestion: 'Once given up, “{{what}}” is sent to nobody; it can be seen and exported here for thirty days.',
  said: 'What was recorded',
  madeAt: 'Recorded',
  recordId: 'Record {{id}}',
  noNumberYet: 'Number to follow: the server gives it on arrival',
  order: 'Rectification order',
  orderOffline:
    'You can issue it now: without a number at first, numbered on arrival. Write the record id on the paper copy.',
  onServer: 'On the server',
  number: 'Number {{number}}',
  openVisit: 'Open the visit',
  openHazard: 'Open the hazard',
  openOrder: 'Open the order',
  openCalls: 'Open my call-outs',
  bothVersions: 'Both versions',
  mine: 'Mine',
  theirs: 'As it is now',
  differs: 'differs',
  takeMine: 'Send mine all the same',
  takeTheirs: 'Keep what is there, give mine up',
  takeTheirsQuestion: 'Gives up your step about “{{what}}”; what is on the server now stays.',
  fields: {
    status: 'State',
    grade: 'Grade',
    description: 'Description',
    spot: 'Spot',
    deadlineOn: 'Deadline',
    responsible: 'Responsible',
    measures: 'Measures',
    words: 'Note',
    reason: 'Reason',
    eta: 'Expected there',
    items: 'Hazards ordered',
    photos: 'Photos',
    acceptedBy: 'Accepted by',
    acceptedOn: 'Accepted on',
  },
  handOver: {
    title: 'Hand over to a colleague',
    to: 'To',
    search: 'Find by name or pinyin',
    nobody: 'No colleague in office was found',
    note: 'Note',
    done: 'Handed to {{name}}',
    mine: 'Handed to me',
    past: 'Handed over before',
    from: 'from {{name}}',
    toWhom: 'to {{name}}',
    why: 'Why it was sent back',
    settle: 'Done',
    how: 'What was done about it',
    howMissing: 'Say what was done about it',
    settled: 'Seen to',
    adopt: 'Fill in a form from it',
    content: 'As it was said',
  },
  stuck: {
    title: 'Photos that could not be sent',
    giveUp: 'Give up this photo',
    question:
      'The photo is deleted from this device and not sent any more. Records that name it go on saying that it is missing; take it out as a file first, or take it anew.',
    lost: 'This photo can no longer be opened on this device. Take it anew and add it with “Add a photo” on the hazard’s page.',
  },
  bar: {
    waiting: '{{count}} waiting',
    troubled: '{{count, plural(one: needs you; other: need you)}}: {{count}}',
    photos: '{{count}} {{count, plural(one: photo waits; other: photos wait)}}',
    offline: 'Offline',
    full: 'No room left: clear space on this device, or nothing more can be recorded.',
    expired: 'Your sign-in has ended · go on recording, it is sent after you sign in',
    signIn: 'Sign in',
    notKept: 'This device can keep no records just now; nothing can be recorded without a network.',
  },
  closed: {
    title: 'This device can keep no records just now',
    text: 'With a network go on as usual: what you send goes straight to the server. Without one write it on paper for now. What was kept here before is not lost; it is sent once it opens.',
    notHttps:
      'This connection is not https, so no records are kept on this device; what you send goes straight to the server.',
    again: 'Try again',
  },
  pin: {
    title: 'Offline PIN',
    text: 'Six digits. When your sign-in has ended and there is no network they open this device, so that you can go on recording. Five wrong ones void it; signing in brings everything back.',
    set: 'Set an offline PIN',
    change: 'Change the offline PIN',
    field: 'Six digits',
    again: 'Once more',
    digits: 'Type six digits',
    differs: 'The two differ',
    saved: 'The offline PIN is set',
    open: 'Open by offline PIN',
    wrong: 'Wrong PIN; {{count}} tries left.',
    gone: 'The PIN is void. Sign in with a network; everything that waits is still here.',
  },
  signOut: {
    question:
      '{{count}} not sent yet. After signing out they stay on this device, encrypted; nobody else can see them, and they are sent when you sign in again.',
    verb: 'Sign out',
    stay: 'Stay',
  },
}

export const outboxErrors: SameKeys<typeof zh.outboxErrors> = {
  'command.of-another': "These are somebody else's records; they are sent once that person signs in.",
  'handover.recipient': 'Choose another inspector, manager or dispatcher in office.',
  'handover.too-many':
    '{{most}} of your records wait with this colleague already. Choose somebody else, or ask them to see to those first.',
  'handover.settled': 'This has been seen to already.',
  'device.storage-full':
    'This device is full, nothing was saved. What you typed is still in the form: make room, or send it with a network.',
  'device.storage-failed':
    'This device could not keep it, and it did not reach the server. The form still holds it: submit it where there is a network, or close the browser and open it again.',
  'device.keeps-nothing':
    'The browser lets the app keep nothing on this device ({{reason}}). Leave private browsing or make room, then try again.',
  'photo.not-an-image': 'This is not a picture and was not added. Take a photo, or choose one from the album.',
  'photo.too-many-pixels':
    'This picture has about {{megapixels}} million pixels, more than the 120 that are taken. Take it again with a lower resolution, or cut out what matters.',
  'photo.too-large':
    'This picture has {{megabytes}} MB, more than the 30 that are taken. Take it again with a lower resolution, or cut out what matters.',
  'photo.heic-unreadable':
    'This browser can’t open HEIC photos. Take the photo here on the phone, or set the camera to “Most Compatible” (JPEG).',
  'photo.unreadable': 'This picture can’t be opened; it may be damaged. Take it again, or choose another one.',
  'photo.not-kept':
    'This device can’t keep photos just now. Open the app at its https address, sign in again, and take it then.',
  'photo.file-unread':
    'The file of this photo can’t be read; it was not added. If it lies in a cloud, download it to this device first, or take the photo here.',
  'photo.not-written':
    'This photo could not be saved ({{reason}}) and was not added. Choose it again; if that doesn’t help, open the page anew and try then.',
  'device.unreadable':
    'What this device keeps can’t be read. Try again; if that doesn’t help, open the page anew: what you typed is still there.',
  'outbox.unreadable':
    'This record was altered on the device and does not open; it was not sent. Export it and give it to an administrator.',
  'access.device-key-foreign': 'The key on this device is not yours. Sign in again.',
}
