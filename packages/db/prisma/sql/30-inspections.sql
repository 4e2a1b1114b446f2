-- A file is reached through the record it signs or shows.
CREATE INDEX inspection_signature_file ON "inspection" ("signatureFileId") WHERE "signatureFileId" IS NOT NULL;
CREATE INDEX hazard_file_file ON "hazard_file" ("fileId");
CREATE INDEX inspection_kind_day ON "inspection" ("kind", "day" DESC, "id" DESC);
CREATE INDEX inspection_enterprise_day ON "inspection" ("enterpriseId", "day" DESC, "id" DESC);
