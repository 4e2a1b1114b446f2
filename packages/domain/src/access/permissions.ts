import type { Role } from '@huhang/contract'

/**
 * How far a role's permission reaches: `area` – the subtree of the grant's area; `own` – records the
 * person made, is named in, or of an enterprise or mission that is theirs.
 */
export type Reach = 'area' | 'own'

/** What concerns nobody but oneself. */
const everybodyOwn = {
  inspector: 'own',
  dispatcher: 'own',
  manager: 'own',
  'team-lead': 'own',
  volunteer: 'own',
  'company-contact': 'own',
  administrator: 'own',
} as const satisfies Partial<Record<Role, Reach>>

/** Those of a bureau who look enterprises and hazards up; a company, its own. */
const registerReaders = {
  inspector: 'area',
  dispatcher: 'area',
  manager: 'area',
  administrator: 'area',
  'company-contact': 'own',
} as const satisfies Partial<Record<Role, Reach>>

/**
 * Roles and permissions, one table of data. An action or a read is named after its row here, and
 * `defineAction`/`defineRead` take no other names: a new one without a row does not compile.
 */
export const permissions = {
  // access
  'access.me': everybodyOwn,
  'access.deviceKey': everybodyOwn,
  'access.registerPerson': { administrator: 'area' },
  'access.openAccount': { administrator: 'area' },
  'access.resetPassword': { administrator: 'area' },
  'access.disablePerson': { administrator: 'area' },
  'access.enablePerson': { administrator: 'area' },
  'access.grantRole': { administrator: 'area' },
  'access.endRole': { administrator: 'area' },
  'access.recordCertificate': { administrator: 'area' },
  'access.declareConflict': { administrator: 'area' },
  'access.endConflict': { administrator: 'area' },
  'access.listPeople': { administrator: 'area', manager: 'area' },
  'access.openPerson': { administrator: 'area', manager: 'area' },
  'access.revealPhone': { administrator: 'area' },
  'access.listInspectors': { inspector: 'area', manager: 'area', administrator: 'area' },
  // areas
  'areas.tree': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    'team-lead': 'area',
    volunteer: 'area',
    'company-contact': 'area',
    administrator: 'area',
  },
  'areas.register': { administrator: 'area' },
  // enterprises
  'enterprises.register': { inspector: 'area', manager: 'area', administrator: 'area' },
  'enterprises.edit': { inspector: 'area', manager: 'area', administrator: 'area' },
  'enterprises.addPremises': { inspector: 'area', manager: 'area', administrator: 'area' },
  'enterprises.editPremises': { inspector: 'area', manager: 'area', administrator: 'area' },
  'enterprises.editContacts': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  'enterprises.merge': { manager: 'area', administrator: 'area' },
  'enterprises.list': registerReaders,
  'enterprises.open': registerReaders,
  'enterprises.revealPhone': { inspector: 'area', dispatcher: 'area', administrator: 'area' },
  'enterprises.history': registerReaders,
  'enterprises.families': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'area',
  },
  'enterprises.findPremises': registerReaders,
  'enterprises.listCodes': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  'enterprises.nearby': { inspector: 'area', dispatcher: 'area', manager: 'area', administrator: 'area' },
  // hazards
  'hazards.report': { inspector: 'area' },
  'hazards.correctOnSpot': { inspector: 'area' },
  'hazards.plan': { inspector: 'area', 'company-contact': 'own' },
  'hazards.issueOrder': { inspector: 'area' },
  'hazards.submitFix': { 'company-contact': 'own', inspector: 'area' },
  'hazards.verifyFix': { inspector: 'area' },
  'hazards.rejectFix': { inspector: 'area' },
  'hazards.askExtension': { 'company-contact': 'own' },
  'hazards.decideExtension': { inspector: 'area', manager: 'area' },
  'hazards.attachPhoto': { inspector: 'area', 'company-contact': 'own' },
  'hazards.annul': { manager: 'area' },
  'hazards.takeMeasures': { inspector: 'area' },
  'hazards.consentToResume': { manager: 'area' },
  'hazards.openCase': { inspector: 'area' },
  'hazards.transfer': { inspector: 'area', manager: 'area' },
  'hazards.issueOpinion': { inspector: 'area' },
  'hazards.putUnderSupervision': { manager: 'area' },
  'hazards.reportProgress': { inspector: 'area', 'company-contact': 'own' },
  'hazards.endSupervision': { manager: 'area' },
  'hazards.list': registerReaders,
  'hazards.open': registerReaders,
  'hazards.searchClauses': {
    inspector: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'area',
    dispatcher: 'area',
  },
  'hazards.openDocument': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  'hazards.openOrder': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  // checklists
  'checklists.publish': { manager: 'area', administrator: 'area' },
  'checklists.retire': { manager: 'area', administrator: 'area' },
  'checklists.list': { inspector: 'area', manager: 'area', administrator: 'area' },
  'checklists.open': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'area' },
  'checklists.versions': { inspector: 'area', manager: 'area', administrator: 'area' },
  // inspections
  'inspections.record': { inspector: 'area' },
  'inspections.giveNumbers': {},
  'inspections.sendTeam': { manager: 'area', inspector: 'area' },
  'inspections.startCampaign': { manager: 'area' },
  'inspections.list': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  'inspections.open': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  'inspections.announceFile': { inspector: 'area', 'company-contact': 'own', 'team-lead': 'area', dispatcher: 'area' },
  'inspections.addFile': {},
  'inspections.openFile': {
    inspector: 'area',
    manager: 'area',
    administrator: 'area',
    dispatcher: 'area',
    'company-contact': 'own',
  },
  // The camera's own notes are in it: where else the person was, and with which device.
  'inspections.openOriginal': { inspector: 'area', manager: 'area', administrator: 'area' },
  // volunteers
  'volunteers.register': { administrator: 'area', 'team-lead': 'area', dispatcher: 'area' },
  'volunteers.edit': { administrator: 'area', 'team-lead': 'area', dispatcher: 'area' },
  'volunteers.recordSkill': { administrator: 'area', 'team-lead': 'area' },
  'volunteers.recordInsurance': { administrator: 'area', 'team-lead': 'area' },
  'volunteers.setAvailability': { volunteer: 'own', 'team-lead': 'area', dispatcher: 'area' },
  'volunteers.list': { dispatcher: 'area', 'team-lead': 'area', manager: 'area', administrator: 'area' },
  'volunteers.open': {
    dispatcher: 'area',
    'team-lead': 'area',
    manager: 'area',
    administrator: 'area',
    volunteer: 'own',
  },
  'volunteers.ranks': { dispatcher: 'area', 'team-lead': 'area', administrator: 'area' },
  'volunteers.teams': {
    dispatcher: 'area',
    'team-lead': 'area',
    manager: 'area',
    administrator: 'area',
    volunteer: 'area',
  },
  'volunteers.registerTeam': { administrator: 'area' },
  // dispatch
  'dispatch.reportIncident': { dispatcher: 'area' },
  'dispatch.editIncident': { dispatcher: 'area' },
  'dispatch.acceptIncident': { dispatcher: 'area' },
  'dispatch.rejectIncident': { dispatcher: 'area' },
  'dispatch.cancelIncident': { dispatcher: 'area' },
  'dispatch.closeIncident': { dispatcher: 'area' },
  'dispatch.openMission': { dispatcher: 'area' },
  'dispatch.assignPost': { dispatcher: 'area', 'team-lead': 'own' },
  'dispatch.recordDelivery': {},
  'dispatch.callOut': { dispatcher: 'area' },
  'dispatch.answerCall': { volunteer: 'own', 'team-lead': 'own', dispatcher: 'area' },
  'dispatch.checkIn': { volunteer: 'own', 'team-lead': 'own', dispatcher: 'area' },
  'dispatch.arriveOnScene': { volunteer: 'own', 'team-lead': 'own', dispatcher: 'area' },
  'dispatch.release': { dispatcher: 'area', 'team-lead': 'own' },
  'dispatch.reachHome': { volunteer: 'own', 'team-lead': 'own', dispatcher: 'area' },
  'dispatch.closeMission': { dispatcher: 'area' },
  'dispatch.listIncidents': { dispatcher: 'area', manager: 'area', administrator: 'area', 'team-lead': 'area' },
  'dispatch.openIncident': {
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'team-lead': 'area',
    volunteer: 'own',
  },
  'dispatch.candidates': { dispatcher: 'area' },
  'dispatch.myCalls': { volunteer: 'own', 'team-lead': 'own' },
  'dispatch.revealLeaderPhone': { volunteer: 'own', 'team-lead': 'own' },
  'dispatch.myHours': { volunteer: 'own', 'team-lead': 'own' },
  // map
  'map.clusters': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'team-lead': 'area',
  },
  'map.open': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'team-lead': 'area',
  },
  'map.live': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'team-lead': 'area',
    volunteer: 'own',
    'company-contact': 'own',
  },
  // statistics
  'statistics.month': { manager: 'area', administrator: 'area', inspector: 'area', dispatcher: 'area' },
  'statistics.rows': { manager: 'area', administrator: 'area', inspector: 'area', dispatcher: 'area' },
  'statistics.importInspections': {},
  'statistics.importCallouts': {},
  'statistics.reportMonthly': { manager: 'area', administrator: 'area' },
  'statistics.reportCallouts': { manager: 'area', administrator: 'area' },
  'statistics.reportResponse': { manager: 'area', administrator: 'area' },
  'statistics.reportCampaign': { manager: 'area', administrator: 'area' },
  'statistics.reportSupervision': { manager: 'area', administrator: 'area' },
  'statistics.reportRescue': { manager: 'area', administrator: 'area' },
  // fieldwork: a volunteer's pack has the areas and no enterprise, a company's its own
  'fieldwork.handOver': everybodyOwn,
  'fieldwork.settleHandOver': everybodyOwn,
  'fieldwork.handedOver': everybodyOwn,
  'fieldwork.recipients': everybodyOwn,
  'fieldwork.packIndex': { inspector: 'area', 'team-lead': 'own', volunteer: 'own', 'company-contact': 'own' },
  'fieldwork.packEntries': { inspector: 'area', 'company-contact': 'own' },
  'fieldwork.packParts': { inspector: 'area', 'team-lead': 'own', volunteer: 'own', 'company-contact': 'own' },
  // today
  'today.mine': everybodyOwn,
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Permission = keyof typeof permissions
