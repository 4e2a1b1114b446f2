-- A month's hazards are found by the day they were found, verified or due; what the counts look at stands in the index.
CREATE INDEX hazard_found_on ON "hazard" ("foundOn") INCLUDE ("status", "grade");
CREATE INDEX hazard_deadline_on ON "hazard" ("deadlineOn") INCLUDE ("status", "verifiedAt");
CREATE INDEX mission_person_checked_in ON "mission_person" ("checkedInAt") WHERE "checkedInAt" IS NOT NULL;
