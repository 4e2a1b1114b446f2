import type { Row } from '@huhang/db/stores'

/** What the one who edited an older revision is shown: the record as it is now, nothing personal. */
export const currentEnterprise = (row: Row<'enterprise'>) => ({
  enterpriseId: row.id,
  revision: row.revision,
  name: row.name,
  uscc: row.uscc,
  areaId: row.areaId,
  industry: row.industry,
  family: row.family,
  riskColour: row.riskColour,
  creditGrade: row.creditGrade,
  status: row.status,
})

export const currentPremises = (row: Row<'premises'>) => ({
  premisesId: row.id,
  enterpriseId: row.enterpriseId,
  revision: row.revision,
  name: row.name,
  address: row.address,
  areaId: row.areaId,
  place: { lat: row.lat, lng: row.lng },
  riskColour: row.riskColour,
  headcount: row.headcount,
  isMain: row.isMain,
  isClosed: row.closedAt !== null,
})
