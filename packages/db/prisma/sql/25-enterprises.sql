ALTER TABLE "enterprise" ADD COLUMN "searchKey" text GENERATED ALWAYS AS
  ("nameKey" || ' ' || "initials" || ' ' || replace("pinyin", ' ', '')) STORED;
CREATE INDEX enterprise_search ON "enterprise" USING gin (huhang_grams("searchKey"));
ALTER TABLE "enterprise" ADD CONSTRAINT enterprise_status CHECK ("status" IN ('active', 'closed', 'merged'));
ALTER TABLE "enterprise" ADD CONSTRAINT enterprise_merged CHECK (("status" = 'merged') = ("mergedIntoId" IS NOT NULL));

-- One standing record a code. A merged duplicate keeps its own.
CREATE UNIQUE INDEX enterprise_uscc ON "enterprise" ("uscc") WHERE "status" <> 'merged';
-- Prefixes of a code: comparison by bytes, whatever the database's collation.
CREATE INDEX enterprise_uscc_prefix ON "enterprise" ("uscc" text_pattern_ops);
-- Perhaps the same subject twice: the same name, or the same organisation under another registration.
CREATE INDEX enterprise_name_key ON "enterprise" ("nameKey");
CREATE INDEX enterprise_organisation ON "enterprise" (substr("uscc", 9, 9));
CREATE INDEX enterprise_merged_into ON "enterprise" ("mergedIntoId") WHERE "mergedIntoId" IS NOT NULL;

-- The main place is looked for first on every page and list.
CREATE INDEX premises_main ON "premises" ("enterpriseId") WHERE "isMain";

-- A premises that moves to another enterprise takes all that was ever recorded there along, in the same
-- statement; a record made at that very moment with the old enterprise does not get in.
ALTER TABLE "premises" ADD CONSTRAINT premises_of_enterprise UNIQUE ("id", "enterpriseId");
ALTER TABLE "inspection" ADD CONSTRAINT inspection_premises FOREIGN KEY ("premisesId", "enterpriseId")
  REFERENCES "premises" ("id", "enterpriseId") ON UPDATE CASCADE;
ALTER TABLE "hazard" ADD CONSTRAINT hazard_premises FOREIGN KEY ("premisesId", "enterpriseId")
  REFERENCES "premises" ("id", "enterpriseId") ON UPDATE CASCADE;
ALTER TABLE "rectification_order" ADD CONSTRAINT rectification_order_premises FOREIGN KEY ("premisesId", "enterpriseId")
  REFERENCES "premises" ("id", "enterpriseId") ON UPDATE CASCADE;
ALTER TABLE "conflict_of_interest" ADD CONSTRAINT conflict_of_interest_enterprise FOREIGN KEY ("enterpriseId")
  REFERENCES "enterprise" ("id");
