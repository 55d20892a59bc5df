CREATE TABLE "_sqlite_migrations" (
    "id" INTEGER PRIMARY KEY,
    "migration_set" TEXT,
    "name" TEXT,
    "applied_at" TEXT
);
CREATE UNIQUE INDEX "_sqlite_migrations_step"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT,
    "segment" TEXT,
    "industry" TEXT,
    "staff" INTEGER,
    "revenue_minor" INTEGER,
    "street" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "region" TEXT,
    "country" TEXT,
    "phone" TEXT,
    "relationship" TEXT,
    "tier" INTEGER,
    "strategy" TEXT,
    "sales_owner_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "marketing_owner_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "buying_stage" TEXT,
    "competitor" TEXT,
    "notes" TEXT,
    "is_archived" INTEGER NOT NULL
, "is_excluded" INTEGER NOT NULL DEFAULT 0, "exclusion_reason" TEXT, "sales_next_step" TEXT, "sales_next_on" TEXT, "marketing_next_step" TEXT, "marketing_next_on" TEXT) STRICT;
CREATE INDEX "accounts_marketing_owner_id" ON "accounts" ("marketing_owner_id");
CREATE INDEX "accounts_sales_owner_id" ON "accounts" ("sales_owner_id");
CREATE TABLE "activities" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "campaign_id" TEXT REFERENCES "campaigns" DEFERRABLE INITIALLY DEFERRED,
    "type" TEXT,
    "channel" TEXT,
    "side" TEXT,
    "owner_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "buying_stage" TEXT,
    "start" TEXT,
    "due" TEXT,
    "baseline_start" TEXT,
    "baseline_due" TEXT,
    "planned_quantity" TEXT,
    "unit" TEXT,
    "planned_cost_minor" INTEGER,
    "planned_hours" TEXT,
    "state" TEXT NOT NULL,
    "done_on" TEXT,
    "done_quantity" TEXT,
    "result" TEXT,
    "no_measure" INTEGER NOT NULL,
    "is_archived" INTEGER NOT NULL
) STRICT;
CREATE INDEX "activities_campaign_id" ON "activities" ("campaign_id");
CREATE INDEX "activities_owner_id" ON "activities" ("owner_id");
CREATE TABLE "activity_accounts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "activity_id" TEXT NOT NULL REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED,
    "account_id" TEXT NOT NULL REFERENCES "accounts" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "activity_accounts_account_id" ON "activity_accounts" ("account_id");
CREATE INDEX "activity_accounts_activity_id" ON "activity_accounts" ("activity_id");
CREATE TABLE "actuals" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "date" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "campaign_id" TEXT REFERENCES "campaigns" DEFERRABLE INITIALLY DEFERRED,
    "person_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "scope_value" TEXT,
    "activity_id" TEXT REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED,
    "value" TEXT NOT NULL,
    "note" TEXT
) STRICT;
CREATE INDEX "actuals_activity_id" ON "actuals" ("activity_id");
CREATE INDEX "actuals_campaign_id" ON "actuals" ("campaign_id");
CREATE INDEX "actuals_person_id" ON "actuals" ("person_id");
CREATE TABLE "assumptions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quarter" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL
) STRICT;
CREATE TABLE "budget_lines" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quarter" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "note" TEXT
) STRICT;
CREATE TABLE "budget_transfers" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "from_side" TEXT,
    "to_side" TEXT,
    "from_campaign_id" TEXT REFERENCES "campaigns" DEFERRABLE INITIALLY DEFERRED,
    "to_campaign_id" TEXT REFERENCES "campaigns" DEFERRABLE INITIALLY DEFERRED,
    "amount_minor" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "approver_id" TEXT NOT NULL REFERENCES "people" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "budget_transfers_approver_id" ON "budget_transfers" ("approver_id");
CREATE INDEX "budget_transfers_from_campaign_id"
    ON "budget_transfers" ("from_campaign_id");
CREATE INDEX "budget_transfers_to_campaign_id" ON "budget_transfers" ("to_campaign_id");
CREATE TABLE "campaign_accounts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "campaign_id" TEXT NOT NULL REFERENCES "campaigns" DEFERRABLE INITIALLY DEFERRED,
    "account_id" TEXT NOT NULL REFERENCES "accounts" DEFERRABLE INITIALLY DEFERRED,
    "status" TEXT NOT NULL
) STRICT;
CREATE INDEX "campaign_accounts_account_id" ON "campaign_accounts" ("account_id");
CREATE INDEX "campaign_accounts_campaign_id" ON "campaign_accounts" ("campaign_id");
CREATE TABLE "campaigns" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,
    "objective" TEXT,
    "strategy" TEXT,
    "segment" TEXT,
    "message" TEXT,
    "offer" TEXT,
    "start" TEXT,
    "end" TEXT,
    "sales_lead_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "marketing_lead_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "budget_minor" INTEGER,
    "state" TEXT NOT NULL,
    "has_all_accounts" INTEGER NOT NULL,
    "is_archived" INTEGER NOT NULL
, "notes" TEXT) STRICT;
CREATE INDEX "campaigns_marketing_lead_id" ON "campaigns" ("marketing_lead_id");
CREATE INDEX "campaigns_sales_lead_id" ON "campaigns" ("sales_lead_id");
CREATE TABLE "companies" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "fiscal_year_start" INTEGER NOT NULL,
    "paper" TEXT NOT NULL,
    "decimal_sign" TEXT NOT NULL,
    "date_format" TEXT NOT NULL,
    "working_days" TEXT NOT NULL,
    "universe" INTEGER,
    "universe_on" TEXT,
    "is_example" INTEGER NOT NULL
, "on_track_percent" INTEGER, "at_risk_percent" INTEGER, "check_days" INTEGER) STRICT;
CREATE TABLE "contacts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL REFERENCES "accounts" DEFERRABLE INITIALLY DEFERRED,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "buying_role" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "do_not_contact" INTEGER NOT NULL,
    "notes" TEXT
) STRICT;
CREATE INDEX "contacts_account_id" ON "contacts" ("account_id");
CREATE TABLE "cost_entries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "campaign_id" TEXT REFERENCES "campaigns" DEFERRABLE INITIALLY DEFERRED,
    "activity_id" TEXT REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED,
    "side" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT,
    "original_minor" INTEGER,
    "rate" TEXT,
    "note" TEXT
, "open_state" TEXT, "open_date" TEXT, "open_minor" INTEGER) STRICT;
CREATE INDEX "cost_entries_activity_id" ON "cost_entries" ("activity_id");
CREATE INDEX "cost_entries_campaign_id" ON "cost_entries" ("campaign_id");
CREATE TABLE "days_off" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "date" TEXT NOT NULL,
    "name" TEXT
) STRICT;
CREATE TABLE "dependencies" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "activity_id" TEXT NOT NULL REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED,
    "needs_id" TEXT NOT NULL REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "dependencies_activity_id" ON "dependencies" ("activity_id");
CREATE INDEX "dependencies_needs_id" ON "dependencies" ("needs_id");
CREATE TABLE "edit_log" (
    "id" INTEGER PRIMARY KEY,
    "at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "rows" BLOB NOT NULL
) STRICT;
CREATE TABLE "entered_metrics" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "side" TEXT
) STRICT;
CREATE TABLE "fit_criteria" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,
    "scale" TEXT,
    "field" TEXT,
    "rules" TEXT
) STRICT;
CREATE TABLE "fit_ratings" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL REFERENCES "accounts" DEFERRABLE INITIALLY DEFERRED,
    "criterion_id" TEXT NOT NULL
        REFERENCES "fit_criteria" DEFERRABLE INITIALLY DEFERRED,
    "value" INTEGER NOT NULL,
    "note" TEXT,
    "person_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "rated_on" TEXT
) STRICT;
CREATE INDEX "fit_ratings_account_id" ON "fit_ratings" ("account_id");
CREATE INDEX "fit_ratings_criterion_id" ON "fit_ratings" ("criterion_id");
CREATE INDEX "fit_ratings_person_id" ON "fit_ratings" ("person_id");
CREATE TABLE "interactions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account_id" TEXT NOT NULL REFERENCES "accounts" DEFERRABLE INITIALLY DEFERRED,
    "contact_id" TEXT REFERENCES "contacts" DEFERRABLE INITIALLY DEFERRED,
    "date" TEXT NOT NULL,
    "side" TEXT,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "person_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "source" TEXT
) STRICT;
CREATE INDEX "interactions_account_id" ON "interactions" ("account_id");
CREATE INDEX "interactions_contact_id" ON "interactions" ("contact_id");
CREATE INDEX "interactions_person_id" ON "interactions" ("person_id");
CREATE TABLE "list_entries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "list_id" TEXT NOT NULL REFERENCES "target_lists" DEFERRABLE INITIALLY DEFERRED,
    "account_id" TEXT NOT NULL REFERENCES "accounts" DEFERRABLE INITIALLY DEFERRED,
    "tier" INTEGER,
    "strategy" TEXT,
    "sales_vote" INTEGER,
    "marketing_vote" INTEGER,
    "reason" TEXT
, "added_on" TEXT) STRICT;
CREATE INDEX "list_entries_account_id" ON "list_entries" ("account_id");
CREATE INDEX "list_entries_list_id" ON "list_entries" ("list_id");
CREATE TABLE "meetings" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT,
    "chair_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "purpose" TEXT,
    "every" TEXT
) STRICT;
CREATE INDEX "meetings_chair_id" ON "meetings" ("chair_id");
CREATE TABLE "milestone_rules" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "days_before" INTEGER NOT NULL
) STRICT;
CREATE TABLE "milestones" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "activity_id" TEXT NOT NULL REFERENCES "activities" DEFERRABLE INITIALLY DEFERRED,
    "text" TEXT NOT NULL,
    "days_before" INTEGER NOT NULL,
    "done_on" TEXT
) STRICT;
CREATE INDEX "milestones_activity_id" ON "milestones" ("activity_id");
CREATE TABLE "objectives" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quarter" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "metric" TEXT,
    "value" TEXT,
    "unit" TEXT,
    "sales_owner_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "marketing_owner_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "is_headline" INTEGER NOT NULL
) STRICT;
CREATE INDEX "objectives_marketing_owner_id" ON "objectives" ("marketing_owner_id");
CREATE INDEX "objectives_sales_owner_id" ON "objectives" ("sales_owner_id");
CREATE TABLE "people" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "initials" TEXT,
    "side" TEXT NOT NULL,
    "title" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "active_from" TEXT,
    "active_to" TEXT,
    "is_leader" INTEGER NOT NULL,
    "customer_hours_target" TEXT
, "leads_per_week" INTEGER) STRICT;
CREATE TABLE "target_lists" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quarter" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL
) STRICT;
CREATE TABLE "target_revisions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "target_id" TEXT NOT NULL REFERENCES "targets" DEFERRABLE INITIALLY DEFERRED,
    "effective_from" TEXT NOT NULL,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "is_restated" INTEGER NOT NULL,
    "sales_agreed_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "marketing_agreed_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "agreed_on" TEXT
) STRICT;
CREATE INDEX "target_revisions_marketing_agreed_id"
    ON "target_revisions" ("marketing_agreed_id");
CREATE INDEX "target_revisions_sales_agreed_id"
    ON "target_revisions" ("sales_agreed_id");
CREATE INDEX "target_revisions_target_id" ON "target_revisions" ("target_id");
CREATE TABLE "targets" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "quarter" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "campaign_id" TEXT REFERENCES "campaigns" DEFERRABLE INITIALLY DEFERRED,
    "person_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "scope_value" TEXT,
    "value" TEXT NOT NULL,
    "baseline" TEXT,
    "profile" TEXT,
    "window_start" TEXT,
    "window_end" TEXT,
    "sales_owner_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED,
    "marketing_owner_id" TEXT REFERENCES "people" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "targets_campaign_id" ON "targets" ("campaign_id");
CREATE INDEX "targets_marketing_owner_id" ON "targets" ("marketing_owner_id");
CREATE INDEX "targets_person_id" ON "targets" ("person_id");
CREATE INDEX "targets_sales_owner_id" ON "targets" ("sales_owner_id");
