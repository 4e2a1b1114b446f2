ALTER TABLE "checklist" ADD CONSTRAINT checklist_version CHECK ("version" >= 1);

-- What was published stays word for word: a finished visit is read by the version it was made with.
CREATE FUNCTION huhang_keep_checklist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published list does not change' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER checklist_kept BEFORE UPDATE OF "code", "version", "title", "about", "sections", "passPercent", "validFrom"
  ON "checklist" FOR EACH ROW EXECUTE FUNCTION huhang_keep_checklist();
CREATE TRIGGER checklist_stays BEFORE DELETE ON "checklist" FOR EACH ROW EXECUTE FUNCTION huhang_keep_checklist();

-- CL-10: one version of a list a day. At commit: a version is published before the one before it is ended.
CREATE FUNCTION huhang_one_checklist_a_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "checklist" me JOIN "checklist" other ON other."code" = me."code" AND other."id" <> me."id"
    WHERE me."id" = NEW."id"
      AND coalesce(me."validTo", 'infinity') >= greatest(me."validFrom", other."validFrom")
      AND coalesce(other."validTo", 'infinity') >= greatest(me."validFrom", other."validFrom")
  ) THEN
    RAISE EXCEPTION 'two versions of a list on one day' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER checklist_one_a_day AFTER INSERT OR UPDATE OF "validTo" ON "checklist"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION huhang_one_checklist_a_day();

ALTER TABLE "inspection_checklist" ADD CONSTRAINT inspection_checklist_visit
  FOREIGN KEY ("inspectionId") REFERENCES "inspection" ("id") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "finding" ADD CONSTRAINT finding_seen CHECK (NOT "seenAgain" OR "hazardId" IS NOT NULL);
