CREATE TABLE "entry_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"subject_id" uuid,
	"content" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "entered_on" date;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "letter_id" uuid;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "late_reason" text;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD CONSTRAINT "entry_drafts_staff_id_staff_members_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_drafts" ADD CONSTRAINT "entry_drafts_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_drafts_subject" ON "entry_drafts" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "entry_drafts_expires" ON "entry_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "requests_letter" ON "requests" USING btree ("letter_id");