-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2 of the store: what planning needs. Weeks of projects and persons, replacement days, a status date, gates, people
-- on tasks, checklists, attachments and snapshots. A new column stands after the older ones of its table, and so do new
-- choices of a column: what the rows of version 1 come to can still be worked out (see pw-statements.c).

CREATE TABLE "sitting_body" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "title" TEXT NOT NULL
) STRICT;

CREATE TABLE "sitting" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "sitting_body" INTEGER NOT NULL REFERENCES "sitting_body" DEFERRABLE INITIALLY DEFERRED,
  "day" TEXT NOT NULL CHECK ("day" IS date ("day")),
  "start" INTEGER NOT NULL CHECK ("start" BETWEEN 0 AND 1439),
  "agenda_day" TEXT NOT NULL CHECK ("agenda_day" IS date ("agenda_day")),
  "agenda_minute" INTEGER NOT NULL CHECK ("agenda_minute" BETWEEN 0 AND 1440),
  UNIQUE ("sitting_body", "day")
) STRICT;

ALTER TABLE "work_interval" ADD COLUMN "project" INTEGER REFERENCES "project" DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "work_interval" ADD COLUMN "person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED CHECK ("person" IS NULL OR "project" IS NULL);
CREATE INDEX "work_interval.project" ON "work_interval" ("project");
CREATE INDEX "work_interval.person" ON "work_interval" ("person");

ALTER TABLE "holiday" ADD COLUMN "replaces" INTEGER REFERENCES "holiday" DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "holiday.replaces" ON "holiday" ("replaces");

ALTER TABLE "project" ADD COLUMN "status_day" TEXT CHECK ("status_day" IS date ("status_day"));

ALTER TABLE "dependency" ADD COLUMN "is_elapsed" INTEGER NOT NULL CHECK ("is_elapsed" IN (0, 1)) DEFAULT 0;

-- A condition of a column cannot be altered, so the tasks move to a new table; references to them are held again at the end.
CREATE TABLE "task.new" (
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
  "constraint" TEXT NOT NULL CHECK ("constraint" IN ('as_soon_as_possible', 'start_no_earlier', 'start_no_later', 'finish_no_earlier', 'finish_no_later', 'must_start', 'must_finish', 'as_late_as_possible')),
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
  "deadline_day" TEXT CHECK ("deadline_day" IS date ("deadline_day")),
  "remaining" INTEGER CHECK ("remaining" >= 0),
  "acceptance" TEXT,
  "evidence" TEXT,
  "accepted_day" TEXT CHECK ("accepted_day" IS date ("accepted_day")),
  "sitting_body" INTEGER REFERENCES "sitting_body" DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "task.new" (
  "id", "version", "project", "parent", "position", "kind", "title", "note", "owner", "duration", "duration_unit",
  "constraint", "constraint_day", "constraint_minute", "is_manual", "manual_start_day", "manual_start_minute",
  "manual_finish_day", "manual_finish_minute", "actual_start_day", "actual_finish_day", "progress", "deadline_day"
) SELECT
  "id", "version", "project", "parent", "position", "kind", "title", "note", "owner", "duration", "duration_unit",
  "constraint", "constraint_day", "constraint_minute", "is_manual", "manual_start_day", "manual_start_minute",
  "manual_finish_day", "manual_finish_minute", "actual_start_day", "actual_finish_day", "progress", "deadline_day"
FROM "task";
DROP TABLE "task";
ALTER TABLE "task.new" RENAME TO "task";
CREATE INDEX "task.project" ON "task" ("project");
CREATE INDEX "task.parent" ON "task" ("parent");
CREATE INDEX "task.owner" ON "task" ("owner");
CREATE INDEX "task.sitting_body" ON "task" ("sitting_body");

CREATE TABLE "task_person" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "task" INTEGER NOT NULL REFERENCES "task" DEFERRABLE INITIALLY DEFERRED,
  "person" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "work" INTEGER CHECK ("work" >= 0),
  "share" INTEGER CHECK ("share" BETWEEN 1 AND 100),
  CHECK ("work" IS NULL OR "share" IS NULL),
  UNIQUE ("task", "person")
) STRICT;
CREATE INDEX "task_person.person" ON "task_person" ("person");

CREATE TABLE "checklist_item" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "task" INTEGER NOT NULL REFERENCES "task" DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "title" TEXT NOT NULL,
  "is_done" INTEGER NOT NULL CHECK ("is_done" IN (0, 1))
) STRICT;
CREATE INDEX "checklist_item.task" ON "checklist_item" ("task");

CREATE TABLE "attachment" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "task" INTEGER NOT NULL REFERENCES "task" DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "file" TEXT NOT NULL REFERENCES "blob" DEFERRABLE INITIALLY DEFERRED,
  "size" INTEGER NOT NULL CHECK ("size" >= 0),
  "media_type" TEXT NOT NULL
) STRICT;
CREATE INDEX "attachment.task" ON "attachment" ("task");

CREATE TABLE "snapshot" (
  "id" INTEGER PRIMARY KEY CHECK ("id" > 0),
  "version" INTEGER NOT NULL CHECK ("version" > 0),
  "project" INTEGER NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "recorded" TEXT NOT NULL CHECK ("recorded" IS strftime ('%Y-%m-%dT%H:%M:%SZ', "recorded")),
  "cause" TEXT NOT NULL CHECK ("cause" IN ('manual', 'status_report', 'replan', 'import')),
  "status_day" TEXT CHECK ("status_day" IS date ("status_day")),
  "content" TEXT NOT NULL REFERENCES "blob" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "snapshot.project" ON "snapshot" ("project");
