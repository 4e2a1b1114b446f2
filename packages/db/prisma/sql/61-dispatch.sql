-- One active mission a person: two dispatchers, one volunteer, one winner.
CREATE UNIQUE INDEX mission_person_one_active ON "mission_person" ("personId")
  WHERE "status" IN ('committed', 'checked-in', 'on-scene', 'released');

ALTER TABLE "incident_need" ADD CONSTRAINT incident_need_count CHECK ("count" > 0);
ALTER TABLE "mission_person" ADD CONSTRAINT mission_person_times CHECK (
  ("onSceneAt" IS NULL OR "checkedInAt" <= "onSceneAt")
  AND ("homeAt" IS NULL OR "releasedAt" <= "homeAt")
);

CREATE INDEX incident_open ON "incident" ("receivedAt" DESC, "id") WHERE "closedAt" IS NULL;
