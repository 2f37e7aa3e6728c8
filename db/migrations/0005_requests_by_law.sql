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
ALTER TABLE "request_files" DROP CONSTRAINT "request_files_of_one";--> statement-breakpoint
ALTER TABLE "follow_sessions" ADD COLUMN "representative_id" uuid;--> statement-breakpoint
ALTER TABLE "request_files" ADD COLUMN "guest_draft_id" uuid;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representatives" ADD CONSTRAINT "representatives_accepted_by_staff_members_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "representatives_request" ON "representatives" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "representatives_token" ON "representatives" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "representatives_subject" ON "representatives" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "representatives_address" ON "representatives" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "representatives_waiting" ON "representatives" USING btree ("permission_asked_at") WHERE "representatives"."permission_given_at" is null and "representatives"."permission_reminded_at" is null;--> statement-breakpoint
ALTER TABLE "follow_sessions" ADD CONSTRAINT "follow_sessions_representative_id_representatives_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_guest_draft_id_guest_drafts_id_fk" FOREIGN KEY ("guest_draft_id") REFERENCES "public"."guest_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_sessions_representative" ON "follow_sessions" USING btree ("representative_id");--> statement-breakpoint
CREATE INDEX "request_files_guest_draft" ON "request_files" USING btree ("guest_draft_id");--> statement-breakpoint
ALTER TABLE "request_files" ADD CONSTRAINT "request_files_of_one" CHECK (num_nonnulls("request_files"."request_id", "request_files"."draft_id", "request_files"."guest_draft_id") = 1);--> statement-breakpoint
UPDATE "decisions" SET "settles_at" = coalesce("decisions"."approved_at", "decisions"."decided_at"), "settled_at" = coalesce("decisions"."approved_at", "decisions"."decided_at") FROM "requests" WHERE "requests"."id" = "decisions"."request_id" AND "decisions"."set_aside_at" IS NULL AND "requests"."decided_at" IS NOT NULL;--> statement-breakpoint
UPDATE "decisions" SET "set_aside_as" = 'sent-back' WHERE "set_aside_at" IS NOT NULL;
