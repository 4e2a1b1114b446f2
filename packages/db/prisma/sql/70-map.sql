-- The map's counts. Writers only add lines to map_delta, so two of them never wait for each other; one line in
-- about five hundred statements folds the lines into map_tally. A count is the tally plus the lines not yet folded,
-- so it is exact at any moment and in any transaction.
CREATE TABLE map_tally (
  "layer" text NOT NULL,
  -- H3 resolution of "cell": 7 for the city and its counties, 9 for a town.
  "level" smallint NOT NULL,
  "cell" bigint NOT NULL,
  "areaId" text NOT NULL,
  "tint" text NOT NULL,
  "isMajor" boolean NOT NULL,
  "n" int NOT NULL,
  -- Sums of degrees: with "n" the middle of what is counted.
  "lat" double precision NOT NULL,
  "lng" double precision NOT NULL,
  PRIMARY KEY ("layer", "level", "cell", "areaId", "tint", "isMajor")
);
CREATE TABLE map_delta (
  "layer" text NOT NULL,
  "cell" bigint NOT NULL,
  "areaId" text NOT NULL,
  "tint" text NOT NULL,
  "isMajor" boolean NOT NULL,
  "n" int NOT NULL,
  "lat" double precision NOT NULL,
  "lng" double precision NOT NULL
);

-- Lets go of nothing: lines of transactions that are still open are not seen and wait for the next fold.
CREATE FUNCTION huhang_fold_map() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtextextended(current_schema() || ' map tally', 0)) THEN
    RETURN;
  END IF;
  WITH folded AS (DELETE FROM map_delta RETURNING *)
  INSERT INTO map_tally AS t ("layer", "level", "cell", "areaId", "tint", "isMajor", "n", "lat", "lng")
  SELECT "layer", l."level", "cell" & l."mask", "areaId", "tint", "isMajor", sum("n"), sum("lat"), sum("lng")
  FROM folded, (VALUES (7::smallint, -16777216::bigint), (9::smallint, -262144::bigint)) AS l("level", "mask")
  GROUP BY 1, 2, 3, 4, 5, 6
  ON CONFLICT ("layer", "level", "cell", "areaId", "tint", "isMajor")
  DO UPDATE SET "n" = t."n" + EXCLUDED."n", "lat" = t."lat" + EXCLUDED."lat", "lng" = t."lng" + EXCLUDED."lng";
END $$;

-- A load of many rows folds at once; else chance decides, which needs no process of its own.
CREATE FUNCTION huhang_fold_map_sometimes(lines bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF lines > 1000 OR random() < 0.002 THEN
    PERFORM huhang_fold_map();
  END IF;
END $$;

CREATE FUNCTION huhang_tally_hazard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lines bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO map_delta
    SELECT 'hazards', "cell" & -262144, "areaId", "status", "grade" = 'major', count(*), sum("lat"), sum("lng")
    FROM new_rows WHERE "status" <> 'void' GROUP BY 2, 3, 4, 5;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO map_delta
    SELECT 'hazards', "cell" & -262144, "areaId", "status", "grade" = 'major', -count(*), -sum("lat"), -sum("lng")
    FROM old_rows WHERE "status" <> 'void' GROUP BY 2, 3, 4, 5;
  ELSE
    INSERT INTO map_delta
    SELECT 'hazards', "cell" & -262144, "areaId", "status", "grade" = 'major', sum("n"), sum("n" * "lat"), sum("n" * "lng")
    FROM (
      SELECT "cell", "areaId", "status", "grade", "lat", "lng", 1 AS "n" FROM new_rows
      UNION ALL SELECT "cell", "areaId", "status", "grade", "lat", "lng", -1 FROM old_rows
    ) moved WHERE "status" <> 'void' GROUP BY 2, 3, 4, 5 HAVING sum("n") <> 0 OR sum("n" * "lat") <> 0 OR sum("n" * "lng") <> 0;
  END IF;
  GET DIAGNOSTICS lines = ROW_COUNT;
  PERFORM huhang_fold_map_sometimes(lines);
  RETURN NULL;
END $$;
CREATE TRIGGER hazard_tally_insert AFTER INSERT ON "hazard" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_hazard();
CREATE TRIGGER hazard_tally_update AFTER UPDATE ON "hazard" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_hazard();
CREATE TRIGGER hazard_tally_delete AFTER DELETE ON "hazard" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_hazard();

CREATE FUNCTION huhang_tally_premises() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lines bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO map_delta
    SELECT 'premises', "cell" & -262144, "areaId", "riskColour", false, count(*), sum("lat"), sum("lng")
    FROM new_rows WHERE "closedAt" IS NULL GROUP BY 2, 3, 4;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO map_delta
    SELECT 'premises', "cell" & -262144, "areaId", "riskColour", false, -count(*), -sum("lat"), -sum("lng")
    FROM old_rows WHERE "closedAt" IS NULL GROUP BY 2, 3, 4;
  ELSE
    INSERT INTO map_delta
    SELECT 'premises', "cell" & -262144, "areaId", "riskColour", false, sum("n"), sum("n" * "lat"), sum("n" * "lng")
    FROM (
      SELECT "cell", "areaId", "riskColour", "closedAt", "lat", "lng", 1 AS "n" FROM new_rows
      UNION ALL SELECT "cell", "areaId", "riskColour", "closedAt", "lat", "lng", -1 FROM old_rows
    ) moved WHERE "closedAt" IS NULL GROUP BY 2, 3, 4 HAVING sum("n") <> 0 OR sum("n" * "lat") <> 0 OR sum("n" * "lng") <> 0;
  END IF;
  GET DIAGNOSTICS lines = ROW_COUNT;
  PERFORM huhang_fold_map_sometimes(lines);
  RETURN NULL;
END $$;
CREATE TRIGGER premises_tally_insert AFTER INSERT ON "premises" REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_premises();
CREATE TRIGGER premises_tally_update AFTER UPDATE ON "premises" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_premises();
CREATE TRIGGER premises_tally_delete AFTER DELETE ON "premises" REFERENCING OLD TABLE AS old_rows
  FOR EACH STATEMENT EXECUTE FUNCTION huhang_tally_premises();
