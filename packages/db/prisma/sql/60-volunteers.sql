ALTER TABLE "volunteer" ADD CONSTRAINT volunteer_availability CHECK ("availability" IN ('available', 'off-duty'));
ALTER TABLE "insurance" ADD CONSTRAINT insurance_period CHECK ("validFrom" <= "validTo");
