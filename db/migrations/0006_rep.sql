DROP INDEX "appeal_drafts_request";--> statement-breakpoint
ALTER TABLE "representatives" ALTER COLUMN "token_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "appeal_drafts" ADD COLUMN "representative_id" uuid;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "representative_id" uuid;--> statement-breakpoint
ALTER TABLE "child_reports" ADD COLUMN "kept_in" uuid;--> statement-breakpoint
ALTER TABLE "appeal_drafts" ADD CONSTRAINT "appeal_drafts_representative_id_representatives_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_representative_id_representatives_id_fk" FOREIGN KEY ("representative_id") REFERENCES "public"."representatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_kept_in_requests_id_fk" FOREIGN KEY ("kept_in") REFERENCES "public"."requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_drafts_representative" ON "appeal_drafts" USING btree ("representative_id");--> statement-breakpoint
CREATE INDEX "child_reports_kept" ON "child_reports" USING btree ("kept_in");--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_drafts_request" ON "appeal_drafts" USING btree ("request_id") WHERE representative_id is null;