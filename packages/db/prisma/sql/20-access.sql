-- Name as written, initials and pinyin without gaps: what a search may be part of.
ALTER TABLE "person" ADD COLUMN "searchKey" text GENERATED ALWAYS AS
  (lower("name") || ' ' || huhang_initials("pinyin") || ' ' || replace("pinyin", ' ', '')) STORED;
CREATE INDEX person_search ON "person" USING gin (huhang_grams("searchKey"));
CREATE INDEX person_pinyin ON "person" ("pinyin", "id");
CREATE INDEX role_grant_held ON "role_grant" ("role", "areaId") WHERE "until" IS NULL;
ALTER TABLE "inspector_certificate" ADD CONSTRAINT inspector_certificate_span CHECK ("validTo" >= "validFrom");
