CREATE TABLE "child_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"reporter_id" uuid NOT NULL,
	"role" text NOT NULL,
	"named" text,
	"request_id" uuid,
	"found_by" text,
	"linked_by" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_id" uuid NOT NULL,
	"because" text NOT NULL,
	"request_id" uuid,
	"placed_at" timestamp with time zone NOT NULL,
	"placed_by" uuid,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid
);
--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "concerns_child" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_reporter_id_subjects_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_linked_by_staff_members_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "child_reports" ADD CONSTRAINT "child_reports_closed_by_staff_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_placed_by_staff_members_id_fk" FOREIGN KEY ("placed_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_lifted_by_staff_members_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "child_reports_reference" ON "child_reports" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "child_reports_reporter" ON "child_reports" USING btree ("reporter_id");--> statement-breakpoint
CREATE INDEX "child_reports_request" ON "child_reports" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "child_reports_open" ON "child_reports" USING btree ("closed_at");--> statement-breakpoint
CREATE INDEX "restrictions_subject" ON "restrictions" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "restrictions_request" ON "restrictions" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "threads_due" ON "threads" USING btree ("kind","due_on");