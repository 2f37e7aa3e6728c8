ALTER TABLE "representatives" ALTER COLUMN "token_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "child_reports" ADD COLUMN "kept_in" uuid;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_kept_in_requests_id_fk" FOREIGN KEY ("kept_in") REFERENCES "public"."requests"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "child_reports_kept" ON "child_reports" USING btree ("kept_in");