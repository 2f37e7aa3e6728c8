ALTER TABLE "decisions" ADD COLUMN "left_out" jsonb;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "settles_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "set_aside_as" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "set_aside_by" uuid;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_set_aside_by_staff_members_id_fk" FOREIGN KEY ("set_aside_by") REFERENCES "public"."staff_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decisions_settle" ON "decisions" USING btree ("settles_at") WHERE "decisions"."settled_at" is null and "decisions"."set_aside_at" is null;--> statement-breakpoint
UPDATE "decisions" SET "settles_at" = coalesce("decisions"."approved_at", "decisions"."decided_at"), "settled_at" = coalesce("decisions"."approved_at", "decisions"."decided_at") FROM "requests" WHERE "requests"."id" = "decisions"."request_id" AND "decisions"."set_aside_at" IS NULL AND "requests"."decided_at" IS NOT NULL;--> statement-breakpoint
UPDATE "decisions" SET "set_aside_as" = 'sent-back' WHERE "set_aside_at" IS NOT NULL;
