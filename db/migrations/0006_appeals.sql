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
ALTER TABLE "requests" ADD COLUMN "recourse_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appeal_drafts" ADD CONSTRAINT "appeal_drafts_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_entered_by_staff_members_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_admitted_by_staff_members_id_fk" FOREIGN KEY ("admitted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_staff_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeal_drafts_request" ON "appeal_drafts" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "appeal_drafts_expires" ON "appeal_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_open" ON "appeals" USING btree ("request_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "appeals_request" ON "appeals" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "appeals_due" ON "appeals" USING btree ("due_on") WHERE decided_at is null;