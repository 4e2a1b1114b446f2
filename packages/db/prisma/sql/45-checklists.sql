ALTER TABLE "checklist" ADD CONSTRAINT checklist_version CHECK ("version" >= 1);

-- What was published stays word for word: a finished visit is read by the version it was made with.
CREATE FUNCTION huhang_keep_checklist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published list does not change' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER checklist_kept BEFORE UPDATE OF "code", "version", "title", "about", "sections", "passPercent", "validFrom"
  ON "checklist" FOR EACH ROW EXECUTE FUNCTION huhang_keep_checklist();
CREATE TRIGGER checklist_stays BEFORE DELETE ON "checklist" FOR EACH ROW EXECUTE FUNCTION huhang_keep_checklist();

ALTER TABLE "inspection_checklist" ADD CONSTRAINT inspection_checklist_visit
  FOREIGN KEY ("inspectionId") REFERENCES "inspection" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "finding" ADD CONSTRAINT finding_seen CHECK (NOT "seenAgain" OR "hazardId" IS NOT NULL);
