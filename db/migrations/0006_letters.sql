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
ALTER TABLE "accounts" ADD COLUMN "quiet_letters_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "delayed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_code" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_cleared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "again_of" uuid;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispatches" ADD CONSTRAINT "dispatches_dispatched_by_staff_members_id_fk" FOREIGN KEY ("dispatched_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dispatches_outbox" ON "dispatches" USING btree ("outbox_id");--> statement-breakpoint
CREATE INDEX "dispatches_request" ON "dispatches" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "dispatches_subject" ON "dispatches" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "outbox_bounced" ON "outbox" USING btree ("bounced_at");--> statement-breakpoint
CREATE INDEX "outbox_reference" ON "outbox" USING btree ("reference");