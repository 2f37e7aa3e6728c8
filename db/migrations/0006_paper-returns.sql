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
DROP INDEX "dispatches_outbox";--> statement-breakpoint
ALTER TABLE "paper_returns" ADD CONSTRAINT "paper_returns_dispatch_id_dispatches_id_fk" FOREIGN KEY ("dispatch_id") REFERENCES "public"."dispatches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_returns" ADD CONSTRAINT "paper_returns_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_returns" ADD CONSTRAINT "paper_returns_recorded_by_staff_members_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "paper_returns_dispatch" ON "paper_returns" USING btree ("dispatch_id");--> statement-breakpoint
CREATE INDEX "paper_returns_subject" ON "paper_returns" USING btree ("subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dispatches_left" ON "dispatches" USING btree ("outbox_id") WHERE way <> 'phone';--> statement-breakpoint
CREATE INDEX "dispatches_outbox" ON "dispatches" USING btree ("outbox_id");