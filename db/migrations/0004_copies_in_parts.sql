CREATE TABLE "copy_parts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"preparation_id" uuid NOT NULL,
	"category" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"attempt" uuid,
	"records" bigint,
	"bytes" bigint,
	"fault" text,
	"next_try_at" timestamp with time zone,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "copy_preparations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"file_key" text,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "packages" ALTER COLUMN "bytes" SET DATA TYPE bigint;--> statement-breakpoint
ALTER TABLE "packages" ADD COLUMN "stem" text;--> statement-breakpoint
ALTER TABLE "copy_parts" ADD CONSTRAINT "copy_parts_preparation_id_copy_preparations_id_fk" FOREIGN KEY ("preparation_id") REFERENCES "public"."copy_preparations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "copy_preparations" ADD CONSTRAINT "copy_preparations_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "copy_preparations" ADD CONSTRAINT "copy_preparations_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "copy_parts_category" ON "copy_parts" USING btree ("preparation_id","category");--> statement-breakpoint
CREATE UNIQUE INDEX "copy_preparations_open" ON "copy_preparations" USING btree ("request_id") WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX "copy_preparations_request" ON "copy_preparations" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "copy_preparations_subject" ON "copy_preparations" USING btree ("subject_id");