CREATE TABLE "appeal_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"about" text NOT NULL,
	"text" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"against" text NOT NULL,
	"about" text NOT NULL,
	"text" text,
	"channel" text NOT NULL,
	"entered_by" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"received_on" date NOT NULL,
	"due_on" date NOT NULL,
	"extended_on" date,
	"extension_reason" text,
	"late_since" date,
	"admitted_by" uuid,
	"admitted_at" timestamp with time zone,
	"note" text,
	"outcome" text,
	"explanation" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mail_confirmations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"address" text NOT NULL,
	"address_hash" text NOT NULL,
	"subject_id" uuid,
	"payload" text,
	"reference" text,
	"link_hash" text NOT NULL,
	"reminder_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "child_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"reporter_id" uuid NOT NULL,
	"role" text NOT NULL,
	"named" text,
	"request_id" uuid,
	"found_by" text,
	"linked_by" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"because" text NOT NULL,
	"request_id" uuid,
	"placed_at" timestamp with time zone NOT NULL,
	"placed_by" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid
);
--> statement-breakpoint
CREATE TABLE "dispatches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid,
	"request_id" uuid,
	"outbox_id" uuid,
	"what" text NOT NULL,
	"way" text NOT NULL,
	"on" date NOT NULL,
	"note" text,
	"dispatched_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"subject_id" uuid,
	"content" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"request_id" uuid NOT NULL,
	"representative_id" uuid,
	"proved_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"answers" text,
	"address_hash" text,
	"reference" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"subject_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"email_hash" text,
	"mailing_address" text,
	"region" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"proven_at" timestamp with time zone
);
--> statement-breakpoint
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
CREATE TABLE "clock_warnings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"at" timestamp with time zone NOT NULL
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
CREATE TABLE "note_strikes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"note_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"assignee_id" uuid,
	"assigned_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"assignment_id" uuid,
	"staff_id" uuid NOT NULL,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "request_files" DROP CONSTRAINT "request_files_of_one";--> statement-breakpoint
ALTER TABLE "holds" ALTER COLUMN "placed_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "quiet_letters_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "channel" text DEFAULT 'mail' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "delayed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_code" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_cleared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "again_of" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "left_out" jsonb;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "settles_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "set_aside_as" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "set_aside_by" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "concerns_child" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_by" text DEFAULT 'mail' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "recourse_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "entered_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "letter_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "late_reason" text;--> statement-breakpoint
ALTER TABLE "request_files" ADD COLUMN "guest_draft_id" uuid;--> statement-breakpoint
ALTER TABLE "request_files" ADD COLUMN "message_id" uuid;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appeal_drafts" ADD CONSTRAINT "appeal_drafts_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_entered_by_staff_members_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_admitted_by_staff_members_id_fk" FOREIGN KEY ("admitted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_staff_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_confirmations" ADD CONSTRAINT "mail_confirmations_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_reporter_id_subjects_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_linked_by_staff_members_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_closed_by_staff_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_placed_by_staff_members_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_lifted_by_staff_members_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_dispatched_by_staff_members_id_fk" FOREIGN KEY ("dispatched_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD CONSTRAINT "entry_drafts_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD CONSTRAINT "entry_drafts_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_sessions" ADD CONSTRAINT "follow_sessions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_sessions" ADD CONSTRAINT "follow_sessions_representative_id_representatives_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_accepted_by_staff_members_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_warnings" ADD CONSTRAINT "clock_warnings_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_recoveries" ADD CONSTRAINT "address_recoveries_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address_recoveries" ADD CONSTRAINT "address_recoveries_closed_by_staff_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safeguard_entries" ADD CONSTRAINT "safeguard_entries_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_strikes" ADD CONSTRAINT "note_strikes_note_id_request_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."request_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_strikes" ADD CONSTRAINT "note_strikes_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_assignments" ADD CONSTRAINT "request_assignments_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_assignments" ADD CONSTRAINT "request_assignments_assignee_id_staff_members_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_assignments" ADD CONSTRAINT "request_assignments_assigned_by_staff_members_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_notes" ADD CONSTRAINT "request_notes_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_notes" ADD CONSTRAINT "request_notes_assignment_id_request_assignments_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."request_assignments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_notes" ADD CONSTRAINT "request_notes_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_drafts_request" ON "appeal_drafts" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "appeal_drafts_expires" ON "appeal_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_open" ON "appeals" USING btree ("request_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "appeals_request" ON "appeals" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "appeals_due" ON "appeals" USING btree ("due_on") WHERE decided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_confirmations_link" ON "mail_confirmations" USING btree ("link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_confirmations_reminder" ON "mail_confirmations" USING btree ("reminder_hash");--> statement-breakpoint
CREATE INDEX "mail_confirmations_address" ON "mail_confirmations" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "mail_confirmations_subject" ON "mail_confirmations" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "mail_confirmations_expires" ON "mail_confirmations" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "child_reports_reference" ON "child_reports" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "child_reports_reporter" ON "child_reports" USING btree ("reporter_id");--> statement-breakpoint
CREATE INDEX "child_reports_request" ON "child_reports" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "child_reports_open" ON "child_reports" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "restrictions_subject" ON "restrictions" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "restrictions_request" ON "restrictions" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dispatches_outbox" ON "dispatches" USING btree ("outbox_id");--> statement-breakpoint
CREATE INDEX "dispatches_request" ON "dispatches" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "dispatches_subject" ON "dispatches" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "entry_drafts_subject" ON "entry_drafts" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "entry_drafts_expires" ON "entry_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_sessions_token" ON "follow_sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "follow_sessions_request" ON "follow_sessions" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "follow_sessions_representative" ON "follow_sessions" USING btree ("representative_id");--> statement-breakpoint
CREATE INDEX "follow_sessions_expires" ON "follow_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_drafts_token" ON "guest_drafts" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "guest_drafts_address" ON "guest_drafts" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "guest_drafts_expires" ON "guest_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "contacts_email_hash" ON "contacts" USING btree ("email_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_proven" ON "contacts" USING btree ("email_hash") WHERE "contacts"."proven_at" is not null;--> statement-breakpoint
CREATE INDEX "contacts_name" ON "contacts" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "representatives_request" ON "representatives" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "representatives_token" ON "representatives" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "representatives_subject" ON "representatives" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "representatives_address" ON "representatives" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "representatives_waiting" ON "representatives" USING btree ("permission_asked_at") WHERE "representatives"."permission_given_at" is null and "representatives"."permission_reminded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "clock_warnings_once" ON "clock_warnings" USING btree ("request_id","kind","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_reference" ON "address_recoveries" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_stop" ON "address_recoveries" USING btree ("stop_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "address_recoveries_waiting" ON "address_recoveries" USING btree ("subject_id") WHERE "address_recoveries"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "address_recoveries_subject" ON "address_recoveries" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "address_recoveries_address" ON "address_recoveries" USING btree ("new_address_hash");--> statement-breakpoint
CREATE INDEX "address_recoveries_open" ON "address_recoveries" USING btree ("state","received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_hash" ON "recovery_codes" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "recovery_codes_subject" ON "recovery_codes" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "safeguard_entries_subject" ON "safeguard_entries" USING btree ("subject_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "note_strikes_once" ON "note_strikes" USING btree ("note_id");--> statement-breakpoint
CREATE UNIQUE INDEX "request_assignments_turn" ON "request_assignments" USING btree ("request_id","turn");--> statement-breakpoint
CREATE INDEX "request_notes_request" ON "request_notes" USING btree ("request_id","at");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_set_aside_by_staff_members_id_fk" FOREIGN KEY ("set_aside_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_guest_draft_id_guest_drafts_id_fk" FOREIGN KEY ("guest_draft_id") REFERENCES "public"."guest_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_message_id_thread_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."thread_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_bounced" ON "outbox" USING btree ("bounced_at");--> statement-breakpoint
CREATE INDEX "outbox_reference" ON "outbox" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "decisions_settle" ON "decisions" USING btree ("settles_at") WHERE "decisions"."settled_at" is null and "decisions"."set_aside_at" is null;--> statement-breakpoint
CREATE INDEX "requests_letter" ON "requests" USING btree ("letter_id");--> statement-breakpoint
CREATE INDEX "request_files_guest_draft" ON "request_files" USING btree ("guest_draft_id");--> statement-breakpoint
CREATE INDEX "request_files_message" ON "request_files" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "threads_due" ON "threads" USING btree ("kind","due_on");--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_of_one" CHECK (num_nonnulls("request_files"."request_id", "request_files"."draft_id", "request_files"."guest_draft_id") = 1);
--> statement-breakpoint
UPDATE "decisions" SET "settles_at" = coalesce("decisions"."approved_at", "decisions"."decided_at"), "settled_at" = coalesce("decisions"."approved_at", "decisions"."decided_at") FROM "requests" WHERE "requests"."id" = "decisions"."request_id" AND "decisions"."set_aside_at" IS NULL AND "requests"."decided_at" IS NOT NULL;--> statement-breakpoint
UPDATE "decisions" SET "set_aside_as" = 'sent-back' WHERE "set_aside_at" IS NOT NULL;
