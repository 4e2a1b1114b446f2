-- A guarded change that did not find all its rows undoes the whole statement; the kernel loads and judges anew.
CREATE FUNCTION huhang_expect(actual bigint, expected int, what text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF actual <> expected THEN
    RAISE EXCEPTION 'expected % rows of %, found %', expected, what, actual USING ERRCODE = 'HH001';
  END IF;
  RETURN true;
END $$;

-- What only the bytes can tell of a file is there with them.
ALTER TABLE "stored_file" ADD CONSTRAINT stored_file_arrived CHECK (
  ("arrivedAt" IS NULL) = ("sha256" IS NULL) AND ("arrivedAt" IS NULL) = ("mime" IS NULL)
);

-- The sequencer's work list: events that no reader has been shown yet.
CREATE INDEX event_unnumbered ON "event" ("id") WHERE "position" IS NULL;
