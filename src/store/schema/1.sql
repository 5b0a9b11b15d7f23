-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of the store: one table per kind of record, its columns named as the fields in src/model, and what keeps the
-- history. A test holds this file against the field tables. Days are ISO text, moments UTC ISO text, clock times and lengths
-- minutes, money cents, enums their nicks. References are checked at the end of a transaction and never cascade: a delete
-- names every row. Every reference has an index, so that taking a record out does not read whole tables.

-- What is large: content by its SHA-256. Never changed, only added.
CREATE TABLE "blob" (
  "hash" TEXT PRIMARY KEY CHECK (length ("hash") = 64),
  "size" INTEGER NOT NULL CHECK ("size" = length ("bytes")),
  "bytes" BLOB NOT NULL
) STRICT;

-- Who did what and when, numbered in commit order. "hash" chains over everything before it; "payload_hash" stands for the
-- payload, so that the chain still holds when a person is erased from it.
CREATE TABLE "journal" (
  "seq" INTEGER PRIMARY KEY CHECK ("seq" > 0),
  "instant" TEXT NOT NULL CHECK ("instant" IS strftime ('%Y-%m-%dT%H:%M:%SZ', "instant")),
  "actor" INTEGER CHECK ("actor" > 0),
  "finality" TEXT NOT NULL CHECK ("finality" IN ('undoable', 'final', 'barrier')),
  "undoes" INTEGER REFERENCES "journal",
  "previous_undo" INTEGER REFERENCES "journal",
  "previous_redo" INTEGER REFERENCES "journal",
  "label" TEXT NOT NULL,
  "payload_hash" TEXT NOT NULL CHECK (length ("payload_hash") = 64),
  "hash" TEXT NOT NULL CHECK (length ("hash") = 64)
) STRICT;

CREATE TABLE "journal_payload" (
  "seq" INTEGER PRIMARY KEY REFERENCES "journal",
  "salt" BLOB,
  "payload" TEXT,
  CHECK (("salt" IS NULL) = ("payload" IS NULL))
) STRICT;

-- The persons that a journal row is about, so that erasing one finds its rows.
CREATE TABLE "journal_person" (
  "person" INTEGER NOT NULL CHECK ("person" > 0),
  "seq" INTEGER NOT NULL REFERENCES "journal",
  PRIMARY KEY ("person", "seq")
) STRICT, WITHOUT ROWID;

-- Where undo and redo stand, and what all rows come to (see pw-digest.h), or NULL where that is to be found out.
CREATE TABLE "head" (
  "id" INTEGER PRIMARY KEY CHECK ("id" = 1),
  "undo" INTEGER REFERENCES "journal" DEFERRABLE INITIALLY DEFERRED,
  "redo" INTEGER REFERENCES "journal" DEFERRABLE INITIALLY DEFERRED,
  "content" TEXT CHECK (length ("content") = 64)
) STRICT;

INSERT INTO "head" ("id") VALUES (1);

CREATE TRIGGER "journal.insert" BEFORE INSERT ON "journal"
WHEN NEW."seq" <> (SELECT coalesce (max ("seq"), 0) + 1 FROM "journal")
BEGIN SELECT RAISE (ABORT, 'journal rows are numbered without gaps'); END;

CREATE TRIGGER "journal.update" BEFORE UPDATE ON "journal"
BEGIN SELECT RAISE (ABORT, 'journal rows never change'); END;

CREATE TRIGGER "journal.delete" BEFORE DELETE ON "journal"
BEGIN SELECT RAISE (ABORT, 'journal rows are never deleted'); END;

CREATE TRIGGER "journal_payload.update" BEFORE UPDATE ON "journal_payload"
WHEN NEW."seq" <> OLD."seq" OR NEW."salt" IS NOT NULL OR NEW."payload" IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a payload can only be erased'); END;

CREATE TRIGGER "journal_payload.delete" BEFORE DELETE ON "journal_payload"
BEGIN SELECT RAISE (ABORT, 'a payload can only be erased'); END;

CREATE TRIGGER "journal_person.update" BEFORE UPDATE ON "journal_person"
BEGIN SELECT RAISE (ABORT, 'journal rows never change'); END;

CREATE TRIGGER "journal_person.delete" BEFORE DELETE ON "journal_person"
BEGIN SELECT RAISE (ABORT, 'journal rows are never deleted'); END;

CREATE TABLE "organisation" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "name" TEXT NOT NULL,
  "short_name" TEXT,
  "street" TEXT,
  "postcode" TEXT,
  "town" TEXT,
  "logo" TEXT REFERENCES "blob" DEFERRABLE INITIALLY DEFERRED,
  "day_minutes" INTEGER NOT NULL CHECK ("day_minutes" BETWEEN 1 AND 1440),
  "sign_off_words" TEXT NOT NULL,
  "assessment_words" TEXT NOT NULL
) STRICT;

CREATE TABLE "work_interval" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "weekday" INTEGER NOT NULL CHECK ("weekday" BETWEEN 0 AND 6),
  "from_minute" INTEGER NOT NULL CHECK ("from_minute" BETWEEN 0 AND 1440),
  "until_minute" INTEGER NOT NULL CHECK ("until_minute" BETWEEN 0 AND 1440)
) STRICT;

CREATE TABLE "holiday" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL,
  "rule" TEXT NOT NULL CHECK ("rule" IN ('fixed', 'easter', 'once')),
  "month" INTEGER CHECK ("month" BETWEEN 1 AND 12),
  "day_of_month" INTEGER CHECK ("day_of_month" BETWEEN 1 AND 31),
  "easter_offset" INTEGER,
  "day" TEXT CHECK ("day" IS date ("day")),
  "part" TEXT NOT NULL CHECK ("part" IN ('whole', 'morning', 'afternoon')),
  "is_legal" INTEGER NOT NULL CHECK ("is_legal" IN (0, 1)),
  "is_observed" INTEGER NOT NULL CHECK ("is_observed" IN (0, 1)),
  "basis" TEXT
) STRICT;

CREATE TABLE "programme_area" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "colour" INTEGER NOT NULL
) STRICT;

CREATE TABLE "person" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "family_name" TEXT NOT NULL,
  "given_name" TEXT NOT NULL,
  "is_staff" INTEGER NOT NULL CHECK ("is_staff" IN (0, 1)),
  "is_supervisor" INTEGER NOT NULL CHECK ("is_supervisor" IN (0, 1)),
  "is_volunteer" INTEGER NOT NULL CHECK ("is_volunteer" IN (0, 1)),
  "is_contact" INTEGER NOT NULL CHECK ("is_contact" IN (0, 1)),
  "job_title" TEXT,
  "organisation" TEXT,
  "profile" TEXT CHECK ("profile" IN ('coordinator', 'project_worker', 'supervisor')),
  "email" TEXT,
  "phone" TEXT,
  "street" TEXT,
  "postcode" TEXT,
  "town" TEXT,
  "birth_day" TEXT CHECK ("birth_day" IS date ("birth_day")),
  "emergency_contact" TEXT,
  "started_day" TEXT CHECK ("started_day" IS date ("started_day")),
  "ended_day" TEXT CHECK ("ended_day" IS date ("ended_day")),
  "agreement_day" TEXT CHECK ("agreement_day" IS date ("agreement_day")),
  "information_note_day" TEXT CHECK ("information_note_day" IS date ("information_note_day")),
  "wished_turns" INTEGER,
  "note" TEXT,
  "is_archived" INTEGER NOT NULL CHECK ("is_archived" IN (0, 1)),
  "is_erased" INTEGER NOT NULL CHECK ("is_erased" IN (0, 1))
) STRICT;

CREATE TABLE "power" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL,
  "expires" INTEGER NOT NULL CHECK ("expires" IN (0, 1)),
  "note" TEXT
) STRICT;

CREATE TABLE "person_power" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "power" INTEGER NOT NULL REFERENCES "power" DEFERRABLE INITIALLY DEFERRED,
  "from_day" TEXT CHECK ("from_day" IS date ("from_day")),
  "until_day" TEXT CHECK ("until_day" IS date ("until_day"))
) STRICT;
CREATE INDEX "person_power.person" ON "person_power" ("person");
CREATE INDEX "person_power.power" ON "person_power" ("power");

CREATE TABLE "project" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL,
  "code" TEXT,
  "state" TEXT NOT NULL CHECK ("state" IN ('idea', 'preparation', 'running', 'paused', 'done', 'stopped')),
  "programme_area" INTEGER REFERENCES "programme_area" DEFERRABLE INITIALLY DEFERRED,
  "owner" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "question" TEXT,
  "goal" TEXT,
  "scope" TEXT,
  "out_of_scope" TEXT,
  "partners" TEXT,
  "estimate" INTEGER,
  "start_day" TEXT NOT NULL CHECK ("start_day" IS date ("start_day")),
  "deadline_day" TEXT CHECK ("deadline_day" IS date ("deadline_day")),
  "day_minutes" INTEGER NOT NULL CHECK ("day_minutes" BETWEEN 1 AND 1440),
  "is_archived" INTEGER NOT NULL CHECK ("is_archived" IN (0, 1))
) STRICT;
CREATE INDEX "project.programme_area" ON "project" ("programme_area");
CREATE INDEX "project.owner" ON "project" ("owner");

CREATE TABLE "task" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "project" INTEGER NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  "parent" INTEGER REFERENCES "task" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('phase', 'task', 'milestone')),
  "title" TEXT NOT NULL,
  "note" TEXT,
  "owner" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "duration" INTEGER NOT NULL CHECK ("duration" >= 0),
  "duration_unit" TEXT NOT NULL CHECK ("duration_unit" IN ('minute', 'hour', 'day', 'week')),
  "constraint" TEXT NOT NULL CHECK ("constraint" IN ('as_soon_as_possible', 'start_no_earlier', 'start_no_later', 'finish_no_earlier', 'finish_no_later', 'must_start', 'must_finish')),
  "constraint_day" TEXT CHECK ("constraint_day" IS date ("constraint_day")),
  "constraint_minute" INTEGER CHECK ("constraint_minute" BETWEEN 0 AND 1440),
  "is_manual" INTEGER NOT NULL CHECK ("is_manual" IN (0, 1)),
  "manual_start_day" TEXT CHECK ("manual_start_day" IS date ("manual_start_day")),
  "manual_start_minute" INTEGER CHECK ("manual_start_minute" BETWEEN 0 AND 1440),
  "manual_finish_day" TEXT CHECK ("manual_finish_day" IS date ("manual_finish_day")),
  "manual_finish_minute" INTEGER CHECK ("manual_finish_minute" BETWEEN 0 AND 1440),
  "actual_start_day" TEXT CHECK ("actual_start_day" IS date ("actual_start_day")),
  "actual_finish_day" TEXT CHECK ("actual_finish_day" IS date ("actual_finish_day")),
  "progress" INTEGER NOT NULL CHECK ("progress" BETWEEN 0 AND 100),
  "deadline_day" TEXT CHECK ("deadline_day" IS date ("deadline_day"))
) STRICT;
CREATE INDEX "task.project" ON "task" ("project");
CREATE INDEX "task.parent" ON "task" ("parent");
CREATE INDEX "task.owner" ON "task" ("owner");

CREATE TABLE "dependency" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "predecessor" INTEGER NOT NULL REFERENCES "task" DEFERRABLE INITIALLY DEFERRED,
  "successor" INTEGER NOT NULL REFERENCES "task" DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('fs', 'ss', 'ff', 'sf')),
  "lag" INTEGER NOT NULL,
  UNIQUE ("predecessor", "successor")
) STRICT;
CREATE INDEX "dependency.successor" ON "dependency" ("successor");

CREATE TABLE "date_change" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "task" INTEGER NOT NULL REFERENCES "task" DEFERRABLE INITIALLY DEFERRED,
  "from_day" TEXT NOT NULL CHECK ("from_day" IS date ("from_day")),
  "to_day" TEXT NOT NULL CHECK ("to_day" IS date ("to_day")),
  "reason" TEXT,
  "recorded" TEXT NOT NULL CHECK ("recorded" IS strftime ('%Y-%m-%dT%H:%M:%SZ', "recorded"))
) STRICT;
CREATE INDEX "date_change.task" ON "date_change" ("task");

CREATE TABLE "activity" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL,
  "place" TEXT,
  "note" TEXT,
  "contact" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "colour" INTEGER NOT NULL,
  "is_archived" INTEGER NOT NULL CHECK ("is_archived" IN (0, 1))
) STRICT;
CREATE INDEX "activity.contact" ON "activity" ("contact");

CREATE TABLE "shift_pattern" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "activity" INTEGER NOT NULL REFERENCES "activity" DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "start" INTEGER NOT NULL CHECK ("start" BETWEEN 0 AND 1439),
  "length" INTEGER NOT NULL CHECK ("length" BETWEEN 1 AND 1440),
  "rule" TEXT NOT NULL CHECK ("rule" IN ('once', 'weekly', 'nth_weekday')),
  "first_day" TEXT NOT NULL CHECK ("first_day" IS date ("first_day")),
  "until_day" TEXT CHECK ("until_day" IS date ("until_day")),
  "interval" INTEGER NOT NULL CHECK ("interval" >= 1),
  "weekday" INTEGER CHECK ("weekday" BETWEEN 0 AND 6),
  "nth" INTEGER CHECK ("nth" BETWEEN -5 AND 5)
) STRICT;
CREATE INDEX "shift_pattern.activity" ON "shift_pattern" ("activity");

CREATE TABLE "pattern_demand" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "shift_pattern" INTEGER NOT NULL REFERENCES "shift_pattern" DEFERRABLE INITIALLY DEFERRED,
  "power" INTEGER REFERENCES "power" DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "minimum" INTEGER NOT NULL CHECK ("minimum" >= 0),
  "wanted" INTEGER NOT NULL CHECK ("wanted" >= 0),
  "maximum" INTEGER CHECK ("maximum" >= 0)
) STRICT;
CREATE INDEX "pattern_demand.shift_pattern" ON "pattern_demand" ("shift_pattern");
CREATE INDEX "pattern_demand.power" ON "pattern_demand" ("power");

CREATE TABLE "shift" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "activity" INTEGER NOT NULL REFERENCES "activity" DEFERRABLE INITIALLY DEFERRED,
  "shift_pattern" INTEGER REFERENCES "shift_pattern" DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "day" TEXT NOT NULL CHECK ("day" IS date ("day")),
  "start" INTEGER NOT NULL CHECK ("start" BETWEEN 0 AND 1439),
  "length" INTEGER NOT NULL CHECK ("length" BETWEEN 1 AND 1440),
  "note" TEXT
) STRICT;
CREATE INDEX "shift.activity" ON "shift" ("activity");
CREATE INDEX "shift.shift_pattern" ON "shift" ("shift_pattern");

CREATE TABLE "demand" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "shift" INTEGER NOT NULL REFERENCES "shift" DEFERRABLE INITIALLY DEFERRED,
  "power" INTEGER REFERENCES "power" DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "minimum" INTEGER NOT NULL CHECK ("minimum" >= 0),
  "wanted" INTEGER NOT NULL CHECK ("wanted" >= 0),
  "maximum" INTEGER CHECK ("maximum" >= 0)
) STRICT;
CREATE INDEX "demand.shift" ON "demand" ("shift");
CREATE INDEX "demand.power" ON "demand" ("power");

CREATE TABLE "assignment" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "shift" INTEGER NOT NULL REFERENCES "shift" DEFERRABLE INITIALLY DEFERRED,
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "demand" INTEGER REFERENCES "demand" DEFERRABLE INITIALLY DEFERRED,
  "note" TEXT,
  UNIQUE ("shift", "person")
) STRICT;
CREATE INDEX "assignment.person" ON "assignment" ("person");
CREATE INDEX "assignment.demand" ON "assignment" ("demand");

CREATE TABLE "availability" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "activity" INTEGER REFERENCES "activity" DEFERRABLE INITIALLY DEFERRED,
  "rule" TEXT NOT NULL CHECK ("rule" IN ('once', 'weekly', 'nth_weekday')),
  "first_day" TEXT NOT NULL CHECK ("first_day" IS date ("first_day")),
  "until_day" TEXT CHECK ("until_day" IS date ("until_day")),
  "interval" INTEGER NOT NULL CHECK ("interval" >= 1),
  "weekday" INTEGER CHECK ("weekday" BETWEEN 0 AND 6),
  "nth" INTEGER CHECK ("nth" BETWEEN -5 AND 5),
  "from_minute" INTEGER CHECK ("from_minute" BETWEEN 0 AND 1440),
  "until_minute" INTEGER CHECK ("until_minute" BETWEEN 0 AND 1440),
  "note" TEXT
) STRICT;
CREATE INDEX "availability.person" ON "availability" ("person");
CREATE INDEX "availability.activity" ON "availability" ("activity");

CREATE TABLE "absence" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT NOT NULL CHECK ("reason" IN ('holiday', 'sick', 'training', 'other')),
  "rule" TEXT NOT NULL CHECK ("rule" IN ('once', 'weekly', 'nth_weekday')),
  "first_day" TEXT NOT NULL CHECK ("first_day" IS date ("first_day")),
  "until_day" TEXT CHECK ("until_day" IS date ("until_day")),
  "interval" INTEGER NOT NULL CHECK ("interval" >= 1),
  "weekday" INTEGER CHECK ("weekday" BETWEEN 0 AND 6),
  "nth" INTEGER CHECK ("nth" BETWEEN -5 AND 5),
  "from_minute" INTEGER CHECK ("from_minute" BETWEEN 0 AND 1440),
  "until_minute" INTEGER CHECK ("until_minute" BETWEEN 0 AND 1440),
  "note" TEXT
) STRICT;
CREATE INDEX "absence.person" ON "absence" ("person");

CREATE TABLE "guide" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL,
  "is_archived" INTEGER NOT NULL CHECK ("is_archived" IN (0, 1))
) STRICT;

CREATE TABLE "guide_version" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "guide" INTEGER NOT NULL REFERENCES "guide" DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('concept', 'in_force', 'replaced')),
  "valid_from" TEXT CHECK ("valid_from" IS date ("valid_from")),
  "scale_minimum" INTEGER NOT NULL,
  "scale_maximum" INTEGER NOT NULL,
  "scale_title" TEXT NOT NULL,
  "is_cumulative" INTEGER CHECK ("is_cumulative" IN (0, 1)),
  "legend" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "guide_version.guide" ON "guide_version" ("guide");

CREATE TABLE "competency_group" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "guide_version" INTEGER NOT NULL REFERENCES "guide_version" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "role" TEXT,
  "title" TEXT NOT NULL,
  "code" TEXT,
  "suggested_code" TEXT,
  "scope" TEXT,
  "footnote" TEXT
) STRICT;
CREATE INDEX "competency_group.guide_version" ON "competency_group" ("guide_version");

CREATE TABLE "competency" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "competency_group" INTEGER NOT NULL REFERENCES "competency_group" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "cluster" TEXT,
  "code" TEXT,
  "title" TEXT NOT NULL,
  "definition" TEXT
) STRICT;
CREATE INDEX "competency.competency_group" ON "competency" ("competency_group");

CREATE TABLE "competency_level" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "competency" INTEGER NOT NULL REFERENCES "competency" DEFERRABLE INITIALLY DEFERRED,
  "level" INTEGER NOT NULL,
  "statement" TEXT NOT NULL,
  "has_examples" INTEGER NOT NULL CHECK ("has_examples" IN (0, 1))
) STRICT;
CREATE INDEX "competency_level.competency" ON "competency_level" ("competency");

CREATE TABLE "indicator" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "competency_level" INTEGER NOT NULL REFERENCES "competency_level" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL
) STRICT;
CREATE INDEX "indicator.competency_level" ON "indicator" ("competency_level");

CREATE TABLE "function" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL,
  "code" TEXT,
  "source" TEXT,
  "is_archived" INTEGER NOT NULL CHECK ("is_archived" IN (0, 1))
) STRICT;

CREATE TABLE "function_version" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "function" INTEGER NOT NULL REFERENCES "function" DEFERRABLE INITIALLY DEFERRED,
  "guide_version" INTEGER REFERENCES "guide_version" DEFERRABLE INITIALLY DEFERRED,
  "number" INTEGER NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('concept', 'in_force', 'replaced')),
  "style" TEXT NOT NULL CHECK ("style" IN ('level_table', 'grade_matrix')),
  "valid_from" TEXT CHECK ("valid_from" IS date ("valid_from")),
  "heading" TEXT NOT NULL,
  "note" TEXT
) STRICT;
CREATE INDEX "function_version.function" ON "function_version" ("function");
CREATE INDEX "function_version.guide_version" ON "function_version" ("guide_version");

CREATE TABLE "function_block" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "function_version" INTEGER NOT NULL REFERENCES "function_version" DEFERRABLE INITIALLY DEFERRED,
  "parent" INTEGER REFERENCES "function_block" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('title_field', 'heading', 'paragraph', 'place', 'sign_off', 'key_results', 'key_result', 'goal', 'intro', 'task', 'closing', 'competencies', 'profile', 'item')),
  "role" TEXT,
  "title" TEXT,
  "text" TEXT,
  "number" INTEGER,
  "cell_row" INTEGER,
  "cell_column" INTEGER,
  "applies_to" TEXT
) STRICT;
CREATE INDEX "function_block.function_version" ON "function_block" ("function_version");
CREATE INDEX "function_block.parent" ON "function_block" ("parent");

CREATE TABLE "expected_level" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "function_version" INTEGER NOT NULL REFERENCES "function_version" DEFERRABLE INITIALLY DEFERRED,
  "competency" INTEGER NOT NULL REFERENCES "competency" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "level" INTEGER NOT NULL
) STRICT;
CREATE INDEX "expected_level.function_version" ON "expected_level" ("function_version");
CREATE INDEX "expected_level.competency" ON "expected_level" ("competency");

CREATE TABLE "appointment" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "function" INTEGER NOT NULL REFERENCES "function" DEFERRABLE INITIALLY DEFERRED,
  "supervisor" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "from_day" TEXT NOT NULL CHECK ("from_day" IS date ("from_day")),
  "until_day" TEXT CHECK ("until_day" IS date ("until_day")),
  "variant" TEXT
) STRICT;
CREATE INDEX "appointment.person" ON "appointment" ("person");
CREATE INDEX "appointment.function" ON "appointment" ("function");
CREATE INDEX "appointment.supervisor" ON "appointment" ("supervisor");

CREATE TABLE "assessment" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "supervisor" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "function_version" INTEGER NOT NULL REFERENCES "function_version" DEFERRABLE INITIALLY DEFERRED,
  "from_day" TEXT NOT NULL CHECK ("from_day" IS date ("from_day")),
  "until_day" TEXT NOT NULL CHECK ("until_day" IS date ("until_day")),
  "talk_day" TEXT CHECK ("talk_day" IS date ("talk_day")),
  "state" TEXT NOT NULL CHECK ("state" IN ('open', 'closed')),
  "remarks" TEXT,
  "agreements" TEXT
) STRICT;
CREATE INDEX "assessment.person" ON "assessment" ("person");
CREATE INDEX "assessment.supervisor" ON "assessment" ("supervisor");
CREATE INDEX "assessment.function_version" ON "assessment" ("function_version");

CREATE TABLE "score" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "assessment" INTEGER NOT NULL REFERENCES "assessment" DEFERRABLE INITIALLY DEFERRED,
  "competency" INTEGER NOT NULL REFERENCES "competency" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "expected" INTEGER NOT NULL,
  "self_level" INTEGER,
  "observed" INTEGER,
  "remark" TEXT,
  "action" TEXT
) STRICT;
CREATE INDEX "score.assessment" ON "score" ("assessment");
CREATE INDEX "score.competency" ON "score" ("competency");

CREATE TABLE "frozen_document" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('description', 'sign_off_form', 'assessment')),
  "title" TEXT NOT NULL,
  "person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "function_version" INTEGER REFERENCES "function_version" DEFERRABLE INITIALLY DEFERRED,
  "assessment" INTEGER REFERENCES "assessment" DEFERRABLE INITIALLY DEFERRED,
  "content_hash" TEXT NOT NULL,
  "file" TEXT NOT NULL REFERENCES "blob" DEFERRABLE INITIALLY DEFERRED,
  "frozen" TEXT NOT NULL CHECK ("frozen" IS strftime ('%Y-%m-%dT%H:%M:%SZ', "frozen")),
  "pages" INTEGER NOT NULL
) STRICT;
CREATE INDEX "frozen_document.person" ON "frozen_document" ("person");
CREATE INDEX "frozen_document.function_version" ON "frozen_document" ("function_version");
CREATE INDEX "frozen_document.assessment" ON "frozen_document" ("assessment");

CREATE TABLE "sign_off" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "frozen_document" INTEGER NOT NULL REFERENCES "frozen_document" DEFERRABLE INITIALLY DEFERRED,
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL CHECK ("role" IN ('employee', 'supervisor')),
  "state" TEXT NOT NULL CHECK ("state" IN ('offered', 'signed', 'refused')),
  "route" TEXT CHECK ("route" IN ('paper', 'screen', 'smart_card', 'elsewhere')),
  "offered_day" TEXT NOT NULL CHECK ("offered_day" IS date ("offered_day")),
  "offered_by" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "answered_day" TEXT CHECK ("answered_day" IS date ("answered_day")),
  "reason" TEXT,
  "delivery" TEXT
) STRICT;
CREATE INDEX "sign_off.frozen_document" ON "sign_off" ("frozen_document");
CREATE INDEX "sign_off.person" ON "sign_off" ("person");
CREATE INDEX "sign_off.offered_by" ON "sign_off" ("offered_by");
