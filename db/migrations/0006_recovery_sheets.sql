ALTER TABLE "recovery_codes" ADD COLUMN "stop_hash" text;--> statement-breakpoint
CREATE INDEX "recovery_codes_stop" ON "recovery_codes" USING btree ("stop_hash");