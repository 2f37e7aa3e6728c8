ALTER TABLE "erasure_steps" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "erasure_steps" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "erasures" ADD COLUMN "stopped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "holds" ADD COLUMN "lifted_by" uuid;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_lifted_by_staff_members_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_proofs_subject" ON "mail_proofs" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "passkey_challenges_subject" ON "passkey_challenges" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "erasures_subject" ON "erasures" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "invoices_purchase" ON "invoices" USING btree ("purchase_id");--> statement-breakpoint
CREATE INDEX "requests_address" ON "requests" USING btree ("address_hash");