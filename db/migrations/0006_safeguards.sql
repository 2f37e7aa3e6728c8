CREATE TABLE "address_recoveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"subject_id" uuid,
	"old_address" text,
	"new_address" text,
	"new_address_hash" text,
	"name" text,
	"words" text,
	"passkey_lost" boolean NOT NULL,
	"state" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"waits_until" timestamp with time zone,
	"stop_hash" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"declined" text
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "safeguard_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"choice" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "address_recoveries" ADD CONSTRAINT "address_recoveries_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_recoveries" ADD CONSTRAINT "address_recoveries_closed_by_staff_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safeguard_entries" ADD CONSTRAINT "safeguard_entries_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_reference" ON "address_recoveries" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_stop" ON "address_recoveries" USING btree ("stop_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_waiting" ON "address_recoveries" USING btree ("subject_id") WHERE "address_recoveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "address_recoveries_subject" ON "address_recoveries" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "address_recoveries_address" ON "address_recoveries" USING btree ("new_address_hash");--> statement-breakpoint
CREATE INDEX "address_recoveries_open" ON "address_recoveries" USING btree ("state","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_hash" ON "recovery_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "recovery_codes_subject" ON "recovery_codes" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "safeguard_entries_subject" ON "safeguard_entries" USING btree ("subject_id","sequence");