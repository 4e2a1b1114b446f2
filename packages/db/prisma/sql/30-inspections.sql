-- A file is reached through the record it signs or shows.
CREATE INDEX inspection_signature_file ON "inspection" ("signatureFileId") WHERE "signatureFileId" IS NOT NULL;
CREATE INDEX hazard_file_file ON "hazard_file" ("fileId");
CREATE INDEX inspection_kind_day ON "inspection" ("kind", "day" DESC, "id" DESC);
CREATE INDEX inspection_enterprise_day ON "inspection" ("enterpriseId", "day" DESC, "id" DESC);
-- Pages by key, and all that a month counts of its visits, from the index alone.
CREATE INDEX inspection_day ON "inspection" ("day", "id")
  INCLUDE ("enterpriseId", "areaId", "kind", "tripId", "inspectorCount");

-- A visit says how many inspectors came, in the statement that names them: months add that up instead of their rows.
CREATE FUNCTION huhang_expect_inspectors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT "inspectionId" FROM changed) c JOIN "inspection" i ON i."id" = c."inspectionId"
    WHERE i."inspectorCount" <> (SELECT count(*) FROM "inspection_inspector" m WHERE m."inspectionId" = i."id")
  ) THEN
    RAISE EXCEPTION 'a visit counts other inspectors than it names' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER inspection_inspector_counted AFTER INSERT ON "inspection_inspector" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_expect_inspectors();
CREATE TRIGGER inspection_inspector_uncounted AFTER DELETE ON "inspection_inspector" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_expect_inspectors();
