CREATE TABLE "paper_returns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dispatch_id" uuid NOT NULL,
	"subject_id" uuid,
	"why" text NOT NULL,
	"on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "appeal_drafts_request";--> statement-breakpoint
DROP INDEX "dispatches_outbox";--> statement-breakpoint
ALTER TABLE "representatives" ALTER COLUMN "token_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "appeal_drafts" ADD COLUMN "representative_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "representative_id" uuid;--> statement-breakpoint
ALTER TABLE "child_reports" ADD COLUMN "kept_in" uuid;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD COLUMN "stop_hash" text;--> statement-breakpoint
ALTER TABLE "paper_returns" ADD CONSTRAINT "paper_returns_dispatch_id_dispatches_id_fk" FOREIGN KEY ("dispatch_id") REFERENCES "public"."dispatches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_returns" ADD CONSTRAINT "paper_returns_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_returns" ADD CONSTRAINT "paper_returns_recorded_by_staff_members_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "paper_returns_dispatch" ON "paper_returns" USING btree ("dispatch_id");--> statement-breakpoint
CREATE INDEX "paper_returns_subject" ON "paper_returns" USING btree ("subject_id");--> statement-breakpoint
ALTER TABLE "appeal_drafts" ADD CONSTRAINT "appeal_drafts_representative_id_representatives_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_representative_id_representatives_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_kept_in_requests_id_fk" FOREIGN KEY ("kept_in") REFERENCES "public"."requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_drafts_representative" ON "appeal_drafts" USING btree ("representative_id");--> statement-breakpoint
CREATE INDEX "child_reports_kept" ON "child_reports" USING btree ("kept_in");--> statement-breakpoint
CREATE UNIQUE INDEX "dispatches_left" ON "dispatches" USING btree ("outbox_id") WHERE way <> 'phone';--> statement-breakpoint
CREATE INDEX "recovery_codes_stop" ON "recovery_codes" USING btree ("stop_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_drafts_request" ON "appeal_drafts" USING btree ("request_id") WHERE representative_id is null;--> statement-breakpoint
CREATE INDEX "dispatches_outbox" ON "dispatches" USING btree ("outbox_id");