import type { Role } from '@huhang/contract'

/**
 * How far a role's permission reaches: `area` – the subtree of the grant's area; `own` – records the
 * person made, is named in, or of an enterprise or mission that is theirs.
 */
export type Reach = 'area' | 'own'

/**
 * Roles and permissions, one table of data. An action or a read is named after its row here, and
 * `defineAction`/`defineRead` take no other names: a new one without a row does not compile.
 */
export const permissions = {
  // access
  'access.me': {
    inspector: 'own',
    dispatcher: 'own',
    manager: 'own',
    'team-lead': 'own',
    volunteer: 'own',
    'company-contact': 'own',
    administrator: 'own',
  },
  'access.registerPerson': { administrator: 'area' },
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
  'enterprises.list': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'own',
  },
  'enterprises.open': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'own',
  },
  'enterprises.revealPhone': { inspector: 'area', dispatcher: 'area', administrator: 'area' },
  'enterprises.history': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'own',
  },
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
  'hazards.list': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'own',
  },
  'hazards.open': {
    inspector: 'area',
    dispatcher: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'own',
  },
  'hazards.searchClauses': {
    inspector: 'area',
    manager: 'area',
    administrator: 'area',
    'company-contact': 'area',
    dispatcher: 'area',
  },
  'hazards.openOrder': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  // inspections
  'inspections.record': { inspector: 'area' },
  'inspections.sendTeam': { manager: 'area', inspector: 'area' },
  'inspections.startCampaign': { manager: 'area' },
  'inspections.list': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  'inspections.open': { inspector: 'area', manager: 'area', administrator: 'area', 'company-contact': 'own' },
  'inspections.addFile': { inspector: 'area', 'company-contact': 'own', 'team-lead': 'area', dispatcher: 'area' },
  'inspections.openFile': {
    inspector: 'area',
    manager: 'area',
    administrator: 'area',
    dispatcher: 'area',
    'company-contact': 'own',
  },
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
  'dispatch.myHours': { volunteer: 'own', 'team-lead': 'own' },
  // map
  'map.clusters': {
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
  'statistics.report': { manager: 'area', administrator: 'area' },
  // today
  'today.mine': {
    inspector: 'own',
    dispatcher: 'own',
    manager: 'own',
    'team-lead': 'own',
    volunteer: 'own',
    'company-contact': 'own',
    administrator: 'own',
  },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Permission = keyof typeof permissions
