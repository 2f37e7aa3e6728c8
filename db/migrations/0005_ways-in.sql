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
ALTER TABLE "outbox" ADD COLUMN "channel" text DEFAULT 'mail' NOT NULL;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "answer_by" text DEFAULT 'mail' NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_confirmations" ADD CONSTRAINT "mail_confirmations_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_confirmations_link" ON "mail_confirmations" USING btree ("link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "mail_confirmations_reminder" ON "mail_confirmations" USING btree ("reminder_hash");--> statement-breakpoint
CREATE INDEX "mail_confirmations_address" ON "mail_confirmations" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "mail_confirmations_subject" ON "mail_confirmations" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "mail_confirmations_expires" ON "mail_confirmations" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "contacts_email_hash" ON "contacts" USING btree ("email_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_proven" ON "contacts" USING btree ("email_hash") WHERE "contacts"."proven_at" is not null;--> statement-breakpoint
CREATE INDEX "contacts_name" ON "contacts" USING btree ("name");