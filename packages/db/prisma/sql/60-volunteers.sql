ALTER TABLE "volunteer" ADD CONSTRAINT volunteer_availability CHECK ("availability" IN ('available', 'off-duty'));
ALTER TABLE "insurance" ADD CONSTRAINT insurance_period CHECK ("validFrom" <= "validTo");

-- Who may be asked, by place: the candidates' first question, and never those who left.
CREATE INDEX volunteer_callable ON "volunteer" ("cell") WHERE "leftAt" IS NULL AND "availability" = 'available';
