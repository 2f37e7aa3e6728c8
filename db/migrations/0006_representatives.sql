CREATE TABLE "representatives" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"role" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"address_hash" text NOT NULL,
	"statement" text,
	"named" text,
	"confirmed_at" timestamp with time zone,
	"token_hash" text NOT NULL,
	"permission_asked_at" timestamp with time zone,
	"permission_reminded_at" timestamp with time zone,
	"permission_given_at" timestamp with time zone,
	"permission_refused_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"accepted_by" uuid,
	"accepted_for" text
);
--> statement-breakpoint
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
ALTER TABLE "request_files" DROP CONSTRAINT "request_files_of_one";--> statement-breakpoint
ALTER TABLE "follow_sessions" ADD COLUMN "representative_id" uuid;--> statement-breakpoint
ALTER TABLE "request_files" ADD COLUMN "guest_draft_id" uuid;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_accepted_by_staff_members_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_recoveries" ADD CONSTRAINT "address_recoveries_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_recoveries" ADD CONSTRAINT "address_recoveries_closed_by_staff_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safeguard_entries" ADD CONSTRAINT "safeguard_entries_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "representatives_request" ON "representatives" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "representatives_token" ON "representatives" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "representatives_subject" ON "representatives" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "representatives_address" ON "representatives" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "representatives_waiting" ON "representatives" USING btree ("permission_asked_at") WHERE "representatives"."permission_given_at" is null and "representatives"."permission_reminded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_reference" ON "address_recoveries" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_stop" ON "address_recoveries" USING btree ("stop_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_waiting" ON "address_recoveries" USING btree ("subject_id") WHERE "address_recoveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "address_recoveries_subject" ON "address_recoveries" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "address_recoveries_address" ON "address_recoveries" USING btree ("new_address_hash");--> statement-breakpoint
CREATE INDEX "address_recoveries_open" ON "address_recoveries" USING btree ("state","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_hash" ON "recovery_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "recovery_codes_subject" ON "recovery_codes" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "safeguard_entries_subject" ON "safeguard_entries" USING btree ("subject_id","sequence");--> statement-breakpoint
ALTER TABLE "follow_sessions" ADD CONSTRAINT "follow_sessions_representative_id_representatives_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_guest_draft_id_guest_drafts_id_fk" FOREIGN KEY ("guest_draft_id") REFERENCES "public"."guest_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_sessions_representative" ON "follow_sessions" USING btree ("representative_id");--> statement-breakpoint
CREATE INDEX "request_files_guest_draft" ON "request_files" USING btree ("guest_draft_id");--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_of_one" CHECK (num_nonnulls("request_files"."request_id", "request_files"."draft_id", "request_files"."guest_draft_id") = 1);