-- What a Today page asks for among the many: the few that wait.
CREATE INDEX hazard_submitted ON "hazard" ("fixedAt", "areaId") WHERE "status" = 'submitted';
CREATE INDEX hazard_verified ON "hazard" ("verifiedAt") WHERE "status" = 'verified';
CREATE INDEX hazard_major_open ON "hazard" ("areaId", "deadlineOn") INCLUDE ("grade", "id")
  WHERE "grade" = 'major' AND "status" IN ('found', 'assigned', 'rectifying', 'submitted', 'case');
CREATE INDEX rectification_order_issuer ON "rectification_order" ("issuedById", "issuedAt" DESC);
CREATE INDEX mission_open ON "mission" ("openedAt") WHERE "status" <> 'closed';
CREATE INDEX inspector_certificate_until ON "inspector_certificate" ("validTo");
CREATE INDEX insurance_until ON "insurance" ("validTo");
CREATE INDEX volunteer_certificate_until ON "volunteer_certificate" ("validTo");
