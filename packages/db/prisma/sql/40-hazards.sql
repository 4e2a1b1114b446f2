ALTER TABLE "hazard" ADD CONSTRAINT hazard_status CHECK (
  "status" IN ('found', 'assigned', 'rectifying', 'submitted', 'case', 'verified', 'transferred', 'void')
);
ALTER TABLE "hazard" ADD CONSTRAINT hazard_grade CHECK ("grade" IN ('general', 'major'));
ALTER TABLE "hazard" ADD CONSTRAINT hazard_visit_kind CHECK (("inspectionId" IS NULL) = ("visitKind" IS NULL));
-- 谁整改谁不得销号: whoever fixed it did not verify it, whatever the program says.
ALTER TABLE "hazard" ADD CONSTRAINT hazard_other_person_verified CHECK ("verifiedById" <> "fixedById");
ALTER TABLE "extension" ADD CONSTRAINT extension_other_person_decided CHECK ("decidedById" <> "askedById");
ALTER TABLE "extension" ADD CONSTRAINT extension_later CHECK ("untilOn" > "fromOn");

-- One plea at a time.
CREATE UNIQUE INDEX extension_one_asked ON "extension" ("hazardId") WHERE "status" = 'asked';

-- The few that lists and the map ask for among the many.
CREATE INDEX hazard_major ON "hazard" ("foundAt", "id") WHERE "grade" = 'major';
CREATE INDEX hazard_due ON "hazard" ("deadlineOn", "areaId") INCLUDE ("grade", "id")
  WHERE "status" IN ('found', 'assigned', 'rectifying', 'submitted', 'case');
CREATE INDEX hazard_listed ON "hazard" ("foundAt", "id") WHERE "listedAt" IS NOT NULL;

-- 两名执法人员: whoever acted and the second inspector are two people.
ALTER TABLE "recheck" ADD CONSTRAINT recheck_two_people CHECK ("byId" <> "withId");
ALTER TABLE "document" ADD CONSTRAINT document_two_people CHECK ("issuedById" <> "withId");
ALTER TABLE "document" ADD CONSTRAINT document_about_one CHECK (("hazardId" IS NULL) <> ("orderId" IS NULL));

CREATE UNIQUE INDEX listing_one_standing ON "listing" ("hazardId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX document_one_case ON "document" ("hazardId") WHERE "kind" = 'case';
CREATE UNIQUE INDEX document_measures_standing ON "document" ("hazardId") WHERE "kind" = 'measures' AND "resumedAt" IS NULL;
