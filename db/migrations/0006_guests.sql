CREATE TABLE "follow_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"request_id" uuid NOT NULL,
	"proved_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guest_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"answers" text,
	"address_hash" text,
	"reference" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "follow_sessions" ADD CONSTRAINT "follow_sessions_request_id_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follow_sessions_token" ON "follow_sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "follow_sessions_request" ON "follow_sessions" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "follow_sessions_expires" ON "follow_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "guest_drafts_token" ON "guest_drafts" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "guest_drafts_address" ON "guest_drafts" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "guest_drafts_expires" ON "guest_drafts" USING btree ("expires_at");