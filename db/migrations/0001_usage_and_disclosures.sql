CREATE TABLE "cookie_choices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"subject_id" uuid,
	"visitor" text,
	"category" text NOT NULL,
	"choice" text NOT NULL,
	"wording_version" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid,
	"recipient" text NOT NULL,
	"recipient_name" text NOT NULL,
	"category" text NOT NULL,
	"purpose" text NOT NULL,
	"what" text NOT NULL,
	"reason" text NOT NULL,
	"source" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "usage_events" ADD COLUMN "region" text;--> statement-breakpoint
ALTER TABLE "usage_events" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "usage_events" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "cookie_choices" ADD CONSTRAINT "cookie_choices_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cookie_choices_subject" ON "cookie_choices" USING btree ("subject_id","sequence");--> statement-breakpoint
CREATE INDEX "cookie_choices_visitor" ON "cookie_choices" USING btree ("visitor","sequence");--> statement-breakpoint
CREATE INDEX "cookie_choices_at" ON "cookie_choices" USING btree ("at");--> statement-breakpoint
CREATE INDEX "disclosures_subject" ON "disclosures" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "disclosures_at" ON "disclosures" USING btree ("at");--> statement-breakpoint
CREATE INDEX "usage_events_unlinked_device" ON "usage_events" USING btree ("device") WHERE "usage_events"."subject_id" is null;