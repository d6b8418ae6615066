
PRAGMA page_size=16384;

PRAGMA writable_schema=ON;
PRAGMA foreign_keys=OFF;

BEGIN TRANSACTION;

DROP TABLE IF EXISTS academic_year;
CREATE TABLE "academic_year" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL, CHECK (starts < ends)) STRICT;
INSERT INTO academic_year VALUES(1,'2026/2027',20260901,20270831);
CREATE UNIQUE INDEX "academic_year_name" ON "academic_year" ("name");

DROP TABLE IF EXISTS access_record;
CREATE TABLE "access_record" ("id" INTEGER NOT NULL PRIMARY KEY, "at" INTEGER NOT NULL, "account_id" INTEGER, "role" TEXT, "action" TEXT NOT NULL, "subject_id" INTEGER, "detail" TEXT, FOREIGN KEY ("account_id") REFERENCES "account" ("id"), FOREIGN KEY ("subject_id") REFERENCES "person" ("id")) STRICT;
CREATE INDEX "access_record_account_id" ON "access_record" ("account_id");
CREATE INDEX "access_record_subject_id" ON "access_record" ("subject_id");

DROP TABLE IF EXISTS account;
CREATE TABLE "account" ("id" INTEGER NOT NULL PRIMARY KEY, "person_id" INTEGER NOT NULL, "login" TEXT NOT NULL CHECK (login = trim(login) AND login <> ''), "kind" TEXT NOT NULL CHECK (kind IN ('staff', 'family')), "password_hash" TEXT, "must_change" INTEGER NOT NULL DEFAULT 1, "issued_at" INTEGER, "issued_by_id" INTEGER, "failed_count" INTEGER NOT NULL DEFAULT 0 CHECK (failed_count >= 0), "blocked_until" INTEGER, "disabled" INTEGER NOT NULL DEFAULT 0, "first_seen_at" INTEGER, "last_seen_at" INTEGER, FOREIGN KEY ("person_id") REFERENCES "person" ("id"), FOREIGN KEY ("issued_by_id") REFERENCES "person" ("id")) STRICT;
INSERT INTO account VALUES(1,1,'user1','staff',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(2,2,'user2','staff',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(3,3,'user3','staff',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(4,4,'user4','staff',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(5,5,'user5','staff',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(6,6,'user6','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(7,7,'user7','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(8,8,'user8','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(9,9,'user9','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(10,10,'user10','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(11,11,'user11','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(12,12,'user12','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(13,13,'user13','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
INSERT INTO account VALUES(14,14,'user14','family',NULL,1,NULL,NULL,0,NULL,0,NULL,NULL);
CREATE INDEX "account_issued_by_id" ON "account" ("issued_by_id");
CREATE UNIQUE INDEX "account_login" ON "account" ("login");
CREATE UNIQUE INDEX "account_person_id" ON "account" ("person_id");

DROP TABLE IF EXISTS attachment;
CREATE TABLE "attachment" ("id" INTEGER NOT NULL PRIMARY KEY, "owner" TEXT NOT NULL CHECK (owner <> ''),
    "owner_key" TEXT NOT NULL, "sha256" BLOB NOT NULL,
    "name" TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0 AND instr(name, '\') = 0),
    "size" INTEGER NOT NULL CHECK (size >= 0), "media_type" TEXT NOT NULL, "position" INTEGER NOT NULL DEFAULT 0,
    FOREIGN KEY ("sha256") REFERENCES "stored_file" ("sha256")) STRICT;
INSERT INTO attachment VALUES(1,'news','1',X'982D9E3EB996F559E633F4D194DEF3761D909F5A3B647D1A851FEAD67C32C9D1','объявление.txt',4,'text/plain',0);
INSERT INTO attachment VALUES(2,'message','1/1',X'982D9E3EB996F559E633F4D194DEF3761D909F5A3B647D1A851FEAD67C32C9D1','план.txt',4,'text/plain',0);
CREATE INDEX "attachment_owner_owner_key" ON "attachment" ("owner", "owner_key");
CREATE INDEX "attachment_sha256" ON "attachment" ("sha256");

DROP TABLE IF EXISTS attendance;
CREATE TABLE "attendance" ("course_id" INTEGER NOT NULL, "date" INTEGER NOT NULL, "number" INTEGER NOT NULL, "pupil_id" INTEGER NOT NULL, "code" INTEGER NOT NULL CHECK (code BETWEEN 1 AND 4), "minutes" INTEGER CHECK (minutes BETWEEN 1 AND 240), PRIMARY KEY ("course_id", "date", "number", "pupil_id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY (course_id, date, number) REFERENCES lesson (course_id, date, number) ON UPDATE CASCADE ON DELETE RESTRICT, CHECK (minutes IS NULL OR code = 4)) STRICT, WITHOUT ROWID;
CREATE INDEX "attendance_pupil_id_date_course_id_number_code_minutes" ON "attendance" ("pupil_id", "date", "course_id", "number", "code", "minutes");

DROP TABLE IF EXISTS bell;
CREATE TABLE "bell" ("schedule_id" INTEGER NOT NULL, "weekday" INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 7), "number" INTEGER NOT NULL CHECK (number BETWEEN 0 AND 15), "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL, PRIMARY KEY ("schedule_id", "weekday", "number"), FOREIGN KEY ("schedule_id") REFERENCES "bell_schedule" ("id") ON DELETE CASCADE, CHECK (0 <= starts AND starts < ends AND ends <= 1440)) STRICT, WITHOUT ROWID;
INSERT INTO bell VALUES(1,0,1,505,550);
INSERT INTO bell VALUES(1,0,2,560,605);
INSERT INTO bell VALUES(1,0,3,615,660);
INSERT INTO bell VALUES(1,0,4,670,715);
INSERT INTO bell VALUES(1,0,5,725,770);
INSERT INTO bell VALUES(1,0,6,780,825);
INSERT INTO bell VALUES(1,0,7,835,880);

DROP TABLE IF EXISTS bell_schedule;
CREATE TABLE "bell_schedule" ("id" INTEGER NOT NULL PRIMARY KEY, "year_id" INTEGER NOT NULL, "name" TEXT NOT NULL, "shift" INTEGER NOT NULL DEFAULT 1, FOREIGN KEY ("year_id") REFERENCES "academic_year" ("id")) STRICT;
INSERT INTO bell_schedule VALUES(1,1,'Первая смена',1);
CREATE UNIQUE INDEX "bell_schedule_year_id_name" ON "bell_schedule" ("year_id", "name");

DROP TABLE IF EXISTS canned_answer;
CREATE TABLE "canned_answer" ("id" INTEGER NOT NULL PRIMARY KEY, "person_id" INTEGER, "title" TEXT NOT NULL CHECK (title <> ''), "text" TEXT NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT;
CREATE INDEX "canned_answer_person_id" ON "canned_answer" ("person_id");

DROP TABLE IF EXISTS change_log;
CREATE TABLE "change_log" ("seq" INTEGER NOT NULL PRIMARY KEY, "step" INTEGER NOT NULL, "at" INTEGER NOT NULL, "account_id" INTEGER, "role" TEXT, "entity" TEXT NOT NULL, "key" TEXT NOT NULL, "course" INTEGER, "school_class" INTEGER, "pupil" INTEGER, "date" INTEGER, "number" INTEGER, "before" TEXT, "after" TEXT, "reason" TEXT, "hash" BLOB NOT NULL CHECK (length(hash) = 32), FOREIGN KEY ("account_id") REFERENCES "account" ("id")) STRICT;
INSERT INTO change_log VALUES(1,1,1795408200,NULL,NULL,'school_file','',NULL,NULL,NULL,NULL,NULL,NULL,'{"name":"Школа"}',NULL,X'639FD6562CAA72B2021B898F02FCED3DC46AAEB3A028148E50E01E378488417D');
INSERT INTO change_log VALUES(2,1,1795408200,NULL,NULL,'message','1/1',NULL,NULL,NULL,NULL,NULL,NULL,'{"thread":1}',NULL,X'EF9CB4984C2BA423526313FF1521BC38DFABCC6AF38D6F9B86CF1E5D45A6957C');
INSERT INTO change_log VALUES(3,1,1795408200,NULL,NULL,'news','1',NULL,NULL,NULL,NULL,NULL,NULL,'{"title":"Каникулы"}',NULL,X'A52E4DAB64CDB96BE0BB0A4B61388D7309E664BC0A5649D80E2EC11BE62F3EE3');
CREATE INDEX change_log_cell ON change_log (pupil, date, course, number) WHERE pupil IS NOT NULL;
CREATE INDEX change_log_lesson ON change_log (course, date, number) WHERE pupil IS NULL AND course IS NOT NULL;

DROP TABLE IF EXISTS class_teacher;
CREATE TABLE "class_teacher" ("school_class_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "from_date" INTEGER NOT NULL, "to_date" INTEGER, PRIMARY KEY ("school_class_id", "person_id", "from_date"), FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id"), FOREIGN KEY ("person_id") REFERENCES "person" ("id"), CHECK (to_date IS NULL OR from_date <= to_date)) STRICT, WITHOUT ROWID;
INSERT INTO class_teacher VALUES(1,5,20260901,NULL);
CREATE INDEX "class_teacher_person_id" ON "class_teacher" ("person_id");

DROP TABLE IF EXISTS course;
CREATE TABLE "course" ("id" INTEGER NOT NULL PRIMARY KEY, "year_id" INTEGER NOT NULL, "subject_id" INTEGER NOT NULL, "group_id" INTEGER NOT NULL, "hours_per_week" REAL, "external_id" TEXT, FOREIGN KEY ("year_id") REFERENCES "academic_year" ("id"), FOREIGN KEY ("subject_id") REFERENCES "subject" ("id"), FOREIGN KEY ("group_id") REFERENCES "study_group" ("id")) STRICT;
INSERT INTO course VALUES(1,1,1,1,NULL,NULL);
INSERT INTO course VALUES(2,1,2,1,NULL,NULL);
INSERT INTO course VALUES(3,1,3,3,NULL,NULL);
INSERT INTO course VALUES(4,1,1,2,NULL,NULL);
CREATE UNIQUE INDEX "course_group_id_subject_id" ON "course" ("group_id", "subject_id");
CREATE INDEX "course_subject_id" ON "course" ("subject_id");
CREATE INDEX "course_year_id" ON "course" ("year_id");

DROP TABLE IF EXISTS course_plan;
CREATE TABLE "course_plan" ("course_id" INTEGER NOT NULL PRIMARY KEY, "plan_id" INTEGER NOT NULL, "shift" INTEGER NOT NULL DEFAULT 0, FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("plan_id") REFERENCES "thematic_plan" ("id")) STRICT;
CREATE INDEX "course_plan_plan_id" ON "course_plan" ("plan_id");

DROP TABLE IF EXISTS course_teacher;
CREATE TABLE "course_teacher" ("course_id" INTEGER NOT NULL, "teacher_id" INTEGER NOT NULL, "from_date" INTEGER NOT NULL, "to_date" INTEGER, "substitute" INTEGER NOT NULL DEFAULT 0, PRIMARY KEY ("course_id", "teacher_id", "from_date"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("teacher_id") REFERENCES "person" ("id"), CHECK (to_date IS NULL OR from_date <= to_date)) STRICT, WITHOUT ROWID;
INSERT INTO course_teacher VALUES(1,4,20260901,NULL,0);
INSERT INTO course_teacher VALUES(2,5,20260901,NULL,0);
INSERT INTO course_teacher VALUES(3,5,20260901,NULL,0);
INSERT INTO course_teacher VALUES(4,4,20260901,NULL,0);
CREATE INDEX "course_teacher_teacher_id" ON "course_teacher" ("teacher_id");

DROP TABLE IF EXISTS diary_visit;
CREATE TABLE "diary_visit" ("pupil_id" INTEGER NOT NULL, "week" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "part" TEXT NOT NULL CHECK (part IN ('week', 'marks', 'charts', 'rating', 'homework')), "looks" INTEGER NOT NULL DEFAULT 1, "first_at" INTEGER NOT NULL, "last_at" INTEGER NOT NULL, PRIMARY KEY ("pupil_id", "week", "person_id", "part"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS enrollment;
CREATE TABLE "enrollment" ("school_class_id" INTEGER NOT NULL, "pupil_id" INTEGER NOT NULL, "from_date" INTEGER NOT NULL, "to_date" INTEGER, "reason" TEXT, PRIMARY KEY ("school_class_id", "pupil_id", "from_date"), FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), CHECK (to_date IS NULL OR from_date <= to_date)) STRICT, WITHOUT ROWID;
INSERT INTO enrollment VALUES(1,6,20260901,NULL,NULL);
INSERT INTO enrollment VALUES(1,7,20260901,NULL,NULL);
INSERT INTO enrollment VALUES(1,8,20260901,NULL,NULL);
INSERT INTO enrollment VALUES(1,9,20260901,20261110,NULL);
INSERT INTO enrollment VALUES(1,10,20261109,NULL,NULL);
INSERT INTO enrollment VALUES(2,11,20260901,NULL,NULL);
INSERT INTO enrollment VALUES(2,12,20260901,NULL,NULL);
CREATE INDEX "enrollment_pupil_id" ON "enrollment" ("pupil_id");

DROP TABLE IF EXISTS finding;
CREATE TABLE "finding" ("id" INTEGER NOT NULL PRIMARY KEY, "rule" TEXT NOT NULL, "place" TEXT NOT NULL, "state" TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'answered', 'returned', 'accepted', 'closed')), "opened_at" INTEGER NOT NULL, "closed_at" INTEGER, "closed_because" TEXT, "teacher_id" INTEGER, "school_class_id" INTEGER, "course_id" INTEGER, "pupil_id" INTEGER, "date" INTEGER, "number" INTEGER, "detail" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("teacher_id") REFERENCES "person" ("id"), FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id")) STRICT;
INSERT INTO finding VALUES(1,'no_topic','1/20261119/2','open',1795330800,NULL,NULL,4,1,1,NULL,20261119,2,'');
INSERT INTO finding VALUES(2,'no_topic','1/20261118/1','answered',1795244400,NULL,NULL,4,1,1,NULL,20261118,1,'');
INSERT INTO finding VALUES(3,'no_topic','1/20261117/1','closed',1795158000,1795244400,'gone',4,1,1,NULL,20261117,1,'');
CREATE UNIQUE INDEX finding_open ON finding (rule, place) WHERE closed_at IS NULL;
CREATE INDEX "finding_school_class_id" ON "finding" ("school_class_id");
CREATE INDEX "finding_teacher_id" ON "finding" ("teacher_id");

DROP TABLE IF EXISTS finding_answer;
CREATE TABLE "finding_answer" ("id" INTEGER NOT NULL PRIMARY KEY, "finding_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "kind" TEXT NOT NULL CHECK (kind IN ('fixed', 'reason', 'accept', 'return', 'remind')), "text" TEXT NOT NULL DEFAULT '', "at" INTEGER NOT NULL, FOREIGN KEY ("finding_id") REFERENCES "finding" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT;
INSERT INTO finding_answer VALUES(1,2,4,'reason','Тема общая на два урока',1795250000);
INSERT INTO finding_answer VALUES(2,2,3,'return','',1795260000);
CREATE INDEX "finding_answer_finding_id" ON "finding_answer" ("finding_id");
CREATE INDEX "finding_answer_person_id" ON "finding_answer" ("person_id");

DROP TABLE IF EXISTS format_history;
CREATE TABLE "format_history" ("version" INTEGER NOT NULL PRIMARY KEY, "at" INTEGER NOT NULL, "program" TEXT NOT NULL) STRICT;
INSERT INTO format_history VALUES(1,1795811491,'School diary 0.1');
INSERT INTO format_history VALUES(2,1795824033,'School diary 0.1');

DROP TABLE IF EXISTS group_member;
CREATE TABLE "group_member" ("group_id" INTEGER NOT NULL, "pupil_id" INTEGER NOT NULL, "from_date" INTEGER NOT NULL, "to_date" INTEGER, PRIMARY KEY ("group_id", "pupil_id", "from_date"), FOREIGN KEY ("group_id") REFERENCES "study_group" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), CHECK (to_date IS NULL OR from_date <= to_date)) STRICT, WITHOUT ROWID;
INSERT INTO group_member VALUES(3,6,20260901,NULL);
INSERT INTO group_member VALUES(3,7,20260901,NULL);
CREATE INDEX "group_member_pupil_id" ON "group_member" ("pupil_id");

DROP TABLE IF EXISTS guardianship;
CREATE TABLE "guardianship" ("parent_id" INTEGER NOT NULL, "pupil_id" INTEGER NOT NULL, "relation" TEXT NOT NULL DEFAULT '', PRIMARY KEY ("parent_id", "pupil_id"), FOREIGN KEY ("parent_id") REFERENCES "person" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), CHECK (parent_id <> pupil_id)) STRICT, WITHOUT ROWID;
INSERT INTO guardianship VALUES(13,6,'');
INSERT INTO guardianship VALUES(13,11,'');
INSERT INTO guardianship VALUES(14,8,'');
CREATE INDEX "guardianship_pupil_id" ON "guardianship" ("pupil_id");

DROP TABLE IF EXISTS holiday;
CREATE TABLE "holiday" ("id" INTEGER NOT NULL PRIMARY KEY, "year_id" INTEGER NOT NULL, "name" TEXT NOT NULL, "kind" TEXT NOT NULL CHECK (kind IN ('vacation', 'public', 'workday')), "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL, "grade_from" INTEGER NOT NULL DEFAULT 1, "grade_to" INTEGER NOT NULL DEFAULT 11, FOREIGN KEY ("year_id") REFERENCES "academic_year" ("id"), CHECK (starts <= ends), CHECK (grade_from <= grade_to)) STRICT;
INSERT INTO holiday VALUES(1,1,'Осенние каникулы','vacation',20261024,20261104,1,11);
CREATE INDEX "holiday_year_id" ON "holiday" ("year_id");

DROP TABLE IF EXISTS homework;
CREATE TABLE "homework" ("home_id" INTEGER NOT NULL, "due_date" INTEGER NOT NULL, "course_id" INTEGER NOT NULL, "no" INTEGER NOT NULL CHECK (no >= 1), "due_number" INTEGER, "set_date" INTEGER, "set_number" INTEGER, "pupil_id" INTEGER, "text" TEXT NOT NULL, "minutes" INTEGER CHECK (minutes BETWEEN 1 AND 600), "author_id" INTEGER, "entered_at" INTEGER NOT NULL, PRIMARY KEY ("home_id", "due_date", "course_id", "no"), FOREIGN KEY ("home_id") REFERENCES "study_group" ("id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
INSERT INTO homework VALUES(1,20261124,1,1,1,20261123,1,NULL,'№ 215, 216',20,4,1795416200);
CREATE UNIQUE INDEX "homework_course_id_due_date_no" ON "homework" ("course_id", "due_date", "no");

DROP TABLE IF EXISTS homework_answer;
CREATE TABLE "homework_answer" ("course_id" INTEGER NOT NULL, "due_date" INTEGER NOT NULL, "no" INTEGER NOT NULL, "pupil_id" INTEGER NOT NULL, "version" INTEGER NOT NULL CHECK (version BETWEEN 1 AND 99), "state" INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 3), "handed_in_at" INTEGER NOT NULL, "seen_at" INTEGER, "answered_at" INTEGER, "answered_by_id" INTEGER, "comment" TEXT, "text" TEXT NOT NULL DEFAULT '', PRIMARY KEY ("course_id", "due_date", "no", "pupil_id", "version"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("answered_by_id") REFERENCES "person" ("id"), FOREIGN KEY (course_id, due_date, no) REFERENCES homework (course_id, due_date, no) ON UPDATE CASCADE ON DELETE RESTRICT) STRICT, WITHOUT ROWID;
INSERT INTO homework_answer VALUES(1,20261124,1,6,1,1,1795416900,1795417100,1795417100,NULL,'Хорошо','Решено, см. тетрадь');
CREATE INDEX "homework_answer_pupil_id_due_date_course_id_no_version_s_d0d0f12" ON "homework_answer" ("pupil_id", "due_date", "course_id", "no", "version", "state", "handed_in_at", "answered_at");
CREATE INDEX homework_answer_waiting ON homework_answer (course_id, due_date, no) WHERE state = 0;

DROP TABLE IF EXISTS homework_done;
CREATE TABLE "homework_done" ("pupil_id" INTEGER NOT NULL, "due_date" INTEGER NOT NULL, "course_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "done_at" INTEGER NOT NULL, PRIMARY KEY ("pupil_id", "due_date", "course_id", "no"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY (course_id, due_date, no) REFERENCES homework (course_id, due_date, no) ON UPDATE CASCADE ON DELETE RESTRICT) STRICT, WITHOUT ROWID;
INSERT INTO homework_done VALUES(6,20261124,1,1,1795416900);
CREATE INDEX "homework_done_course_id_due_date_no" ON "homework_done" ("course_id", "due_date", "no");

DROP TABLE IF EXISTS homework_draft;
CREATE TABLE "homework_draft" ("pupil_id" INTEGER NOT NULL, "due_date" INTEGER NOT NULL, "course_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "text" TEXT NOT NULL, "files" TEXT, "saved_at" INTEGER NOT NULL, PRIMARY KEY ("pupil_id", "due_date", "course_id", "no"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY (course_id, due_date, no) REFERENCES homework (course_id, due_date, no) ON UPDATE CASCADE ON DELETE CASCADE) STRICT, WITHOUT ROWID;
CREATE INDEX "homework_draft_course_id_due_date_no" ON "homework_draft" ("course_id", "due_date", "no");

DROP TABLE IF EXISTS lesson;
CREATE TABLE "lesson" ("course_id" INTEGER NOT NULL, "date" INTEGER NOT NULL, "number" INTEGER NOT NULL CHECK (number BETWEEN 0 AND 15), "state" INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 4), "substitute_id" INTEGER, "room" TEXT, "moved_from" INTEGER, PRIMARY KEY ("course_id", "date", "number"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("substitute_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
INSERT INTO lesson VALUES(1,20261105,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261106,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261109,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261110,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261111,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261112,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261113,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261116,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261117,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261118,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261119,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261120,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261123,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261124,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261125,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261126,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261127,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(1,20261130,1,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261105,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261106,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261109,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261110,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261111,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261112,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261113,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261116,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261117,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261118,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261119,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261120,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261123,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261124,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261125,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261126,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261127,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(2,20261130,2,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261105,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261106,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261109,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261110,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261111,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261112,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261113,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261116,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261117,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261118,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261119,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261120,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261123,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261124,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261125,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261126,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261127,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(3,20261130,3,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261105,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261106,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261109,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261110,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261111,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261112,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261113,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261116,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261117,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261118,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261119,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261120,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261123,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261124,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261125,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261126,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261127,4,0,NULL,NULL,NULL);
INSERT INTO lesson VALUES(4,20261130,4,0,NULL,NULL,NULL);

DROP TABLE IF EXISTS lesson_topic;
CREATE TABLE "lesson_topic" ("home_id" INTEGER NOT NULL, "date" INTEGER NOT NULL, "number" INTEGER NOT NULL, "course_id" INTEGER NOT NULL, "topic" TEXT NOT NULL, PRIMARY KEY ("home_id", "date", "number", "course_id"), FOREIGN KEY ("home_id") REFERENCES "study_group" ("id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY (course_id, date, number) REFERENCES lesson (course_id, date, number) ON UPDATE CASCADE ON DELETE RESTRICT) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "lesson_topic_course_id_date_number" ON "lesson_topic" ("course_id", "date", "number");

DELETE FROM sqlite_schema WHERE name='letter_index' AND type='table';
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql) VALUES('table','letter_index','letter_index',0,'CREATE VIRTUAL TABLE letter_index USING fts5(words, content='''', contentless_delete=1, detail=''none'', tokenize=''ascii'')');

DROP TABLE IF EXISTS letter_index_config;
CREATE TABLE 'letter_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO letter_index_config VALUES('automerge',0);
INSERT INTO letter_index_config VALUES('pgsz',16200);
INSERT INTO letter_index_config VALUES('usermerge',2);
INSERT INTO letter_index_config VALUES('version',4);

DROP TABLE IF EXISTS letter_index_data;
CREATE TABLE 'letter_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO letter_index_data VALUES(1,X'030E');
INSERT INTO letter_index_data VALUES(10,X'00000003FF00000101010000010101010101000003');
INSERT INTO letter_index_data VALUES(137438953473,X'000000E30E303133703678D0B4D0B5D0BDD18CC0010909BED0B1D180D18BD0B9C0010703B7D0B0C0030915B4D180D0B0D0B2D181D182D0B2D183D0B9D182D0B5C0020711BED0BBD0B8D0BCD0BFD0B8D0B0D0B4D0B0C0010808D182D0B2D0B5D182C003060ED181D0BFD0B0D181D0B8D0B1D0BEC003010A3473D0B4D0B5D0BDD18CC0010609BED0B1D180D18BD0B9C0010403B7D0B0C0030615B4D180D0B0D0B2D181D182D0B2D183D0B9D182D0B5C0020411BED0BBD0B8D0BCD0BFD0B8D0B0D0B4D0B0C0010508D182D0B2D0B5D182C003030ED181D0BFD0B0D181D0B8D0B1D0BEC00304110D0719150C120E0D0719150C');

DROP TABLE IF EXISTS letter_index_docsize;
CREATE TABLE 'letter_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);
INSERT INTO letter_index_docsize VALUES(8193,X'06',1);
INSERT INTO letter_index_docsize VALUES(8194,X'02',1);
INSERT INTO letter_index_docsize VALUES(8195,X'06',1);

DROP TABLE IF EXISTS letter_index_idx;
CREATE TABLE 'letter_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO letter_index_idx VALUES(1,X'',2);

DROP TABLE IF EXISTS mailing;
CREATE TABLE "mailing" ("id" INTEGER NOT NULL PRIMARY KEY, "person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "sent_at" INTEGER NOT NULL, "subject" TEXT NOT NULL, "first_words" TEXT NOT NULL, "threads" INTEGER NOT NULL, "seen" INTEGER NOT NULL DEFAULT 0, FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT;
CREATE INDEX "mailing_person_id_side_sent_at" ON "mailing" ("person_id", "side", "sent_at");

DROP TABLE IF EXISTS mark;
CREATE TABLE "mark" ("course_id" INTEGER NOT NULL, "date" INTEGER NOT NULL, "number" INTEGER NOT NULL, "work" INTEGER NOT NULL, "pupil_id" INTEGER NOT NULL, "value" INTEGER NOT NULL CHECK (value BETWEEN -6 AND 100), "author_id" INTEGER, "set_at" INTEGER NOT NULL, "comment" TEXT, "due_date" INTEGER, PRIMARY KEY ("course_id", "date", "number", "work", "pupil_id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("author_id") REFERENCES "person" ("id"), FOREIGN KEY (course_id, date, number, work) REFERENCES work (course_id, date, number, no) ON UPDATE CASCADE ON DELETE RESTRICT) STRICT, WITHOUT ROWID;
CREATE INDEX "mark_pupil_id_date_course_id_number_work_value_set_at_co_5dd1699" ON "mark" ("pupil_id", "date", "course_id", "number", "work", "value", "set_at", "comment", "due_date");

DROP TABLE IF EXISTS message;
CREATE TABLE "message" ("id" INTEGER NOT NULL PRIMARY KEY, "thread_id" INTEGER NOT NULL, "no" INTEGER NOT NULL CHECK (no BETWEEN 1 AND 8191), "author_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "sent_at" INTEGER NOT NULL, "urgent" INTEGER NOT NULL DEFAULT 0, "withdrawn_at" INTEGER, "subject" TEXT NOT NULL DEFAULT '', "pupil_id" INTEGER, "text" TEXT NOT NULL, FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY ("author_id") REFERENCES "person" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), CHECK (id = thread_id * 8192 + no)) STRICT;
INSERT INTO message VALUES(8193,1,1,13,'parent',1795408200,0,NULL,'Олимпиада',6,'Добрый день!');
INSERT INTO message VALUES(8194,1,2,4,'staff',1795411200,0,NULL,'',NULL,'Здравствуйте.');
INSERT INTO message VALUES(8195,1,3,13,'parent',1795414200,0,NULL,'',NULL,'Спасибо за ответ.');
INSERT INTO message VALUES(16385,2,1,4,'staff',1795409200,0,1795410200,'Экскурсия',NULL,'Собираемся в восемь.');

DROP TABLE IF EXISTS message_draft;
CREATE TABLE "message_draft" ("person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "thread_key" TEXT NOT NULL, "details" TEXT NOT NULL DEFAULT '{}', "subject" TEXT NOT NULL DEFAULT '', "text" TEXT NOT NULL, "saved_at" INTEGER NOT NULL, PRIMARY KEY ("person_id", "side", "thread_key"), FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
INSERT INTO message_draft VALUES(3,'staff','new','{}','Отчёт','Прошу до среды',1795416700);
INSERT INTO message_draft VALUES(13,'parent','1','{}','','Ещё один вопрос',1795416800);

DROP TABLE IF EXISTS message_quote;
CREATE TABLE "message_quote" ("thread_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "origin_thread" INTEGER NOT NULL, "origin_no" INTEGER NOT NULL, "author_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "sent_at" INTEGER NOT NULL, "text" TEXT NOT NULL, PRIMARY KEY ("thread_id", "no"), FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY ("author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
CREATE INDEX "message_quote_origin_thread_origin_no" ON "message_quote" ("origin_thread", "origin_no");

DROP TABLE IF EXISTS message_receipt;
CREATE TABLE "message_receipt" ("thread_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "seen_at" INTEGER NOT NULL, "confirmed_at" INTEGER, PRIMARY KEY ("thread_id", "no", "person_id", "side"), FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
INSERT INTO message_receipt VALUES(1,1,4,'staff',1795408300,1795408400);
INSERT INTO message_receipt VALUES(1,2,13,'parent',1795412200,NULL);
INSERT INTO message_receipt VALUES(2,1,13,'parent',1795409300,NULL);

DROP TABLE IF EXISTS message_thread;
CREATE TABLE "message_thread" ("id" INTEGER NOT NULL PRIMARY KEY, "pupil_id" INTEGER, "family" TEXT NOT NULL DEFAULT '' CHECK (family IN ('', 'parents', 'pupil', 'both', 'one')), "started_by_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "started_at" INTEGER NOT NULL, "last_at" INTEGER NOT NULL, "last_no" INTEGER NOT NULL, "replies_allowed" INTEGER NOT NULL DEFAULT 1, "waiting_since" INTEGER, "closed_at" INTEGER, "closed_by_id" INTEGER, "mailing_id" INTEGER, FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("started_by_id") REFERENCES "person" ("id"), FOREIGN KEY ("closed_by_id") REFERENCES "person" ("id"), FOREIGN KEY ("mailing_id") REFERENCES "mailing" ("id")) STRICT;
INSERT INTO message_thread VALUES(1,6,'one',13,'parent',1795408200,1795414200,3,1,1795414200,NULL,NULL,NULL);
INSERT INTO message_thread VALUES(2,NULL,'',4,'staff',1795409200,1795409200,1,0,NULL,1795417100,NULL,NULL);
CREATE INDEX message_thread_mailing ON message_thread (mailing_id) WHERE mailing_id IS NOT NULL;
CREATE INDEX message_thread_waiting ON message_thread (waiting_since) WHERE waiting_since IS NOT NULL;

DROP TABLE IF EXISTS news;
CREATE TABLE "news" ("id" INTEGER NOT NULL PRIMARY KEY, "title" TEXT NOT NULL CHECK (title <> ''),
 "lead" TEXT NOT NULL DEFAULT '', "author_id" INTEGER NOT NULL, "school_class_id" INTEGER,
 "published_at" INTEGER NOT NULL, "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL,
 "pinned" INTEGER NOT NULL DEFAULT 0, "confirm" INTEGER NOT NULL DEFAULT 0,
 "revision" INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1), "asked" INTEGER NOT NULL DEFAULT 1, "changed_at" INTEGER,
 "withdrawn_at" INTEGER, "token" TEXT, FOREIGN KEY ("author_id") REFERENCES "person" ("id"),
 FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id"), CHECK (starts <= ends),
 CHECK (asked BETWEEN 1 AND revision)) STRICT;
INSERT INTO news VALUES(1,'Каникулы','Каникулы начинаются **28 декабря**.',2,NULL,1795415200,20261120,20261227,1,1,1,1,NULL,NULL,NULL);
INSERT INTO news VALUES(2,'Совещание','В среду.',3,NULL,1795415300,20261123,20261223,0,0,1,1,NULL,1795416200,NULL);
CREATE INDEX "news_author_id" ON "news" ("author_id");
CREATE INDEX "news_ends" ON "news" ("ends");
CREATE INDEX "news_school_class_id" ON "news" ("school_class_id");
CREATE UNIQUE INDEX "news_token" ON "news" ("token");

DROP TABLE IF EXISTS news_audience;
CREATE TABLE "news_audience" ("news_id" INTEGER NOT NULL,
 "kind" TEXT NOT NULL CHECK (kind IN ('school', 'grade', 'class', 'staff')), "target" INTEGER NOT NULL DEFAULT 0,
 "who" TEXT NOT NULL DEFAULT 'all' CHECK (who IN ('all', 'parents', 'pupils')),
 PRIMARY KEY ("news_id", "kind", "target", "who"),
 FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE) STRICT, WITHOUT ROWID;
INSERT INTO news_audience VALUES(1,'school',0,'all');
INSERT INTO news_audience VALUES(2,'staff',0,'all');

DROP TABLE IF EXISTS news_draft;
CREATE TABLE "news_draft" ("person_id" INTEGER NOT NULL, "no" INTEGER NOT NULL CHECK (no >= 1),
 "saved_at" INTEGER NOT NULL, "content" TEXT NOT NULL, PRIMARY KEY ("person_id", "no"),
 FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS news_receipt;
CREATE TABLE "news_receipt" ("news_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL,
 "seen_at" INTEGER NOT NULL, "seen" INTEGER NOT NULL DEFAULT 1, "confirmed_at" INTEGER,
 "confirmed" INTEGER NOT NULL DEFAULT 0,
 PRIMARY KEY ("news_id", "person_id"), FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE,
 FOREIGN KEY ("person_id") REFERENCES "person" ("id"), CHECK ((confirmed = 0) = (confirmed_at IS NULL)))
 STRICT, WITHOUT ROWID;
INSERT INTO news_receipt VALUES(1,13,1795415700,1,1795415800,1);
CREATE INDEX "news_receipt_person_id_news_id_seen_confirmed_confirmed_at" ON "news_receipt"
 ("person_id", "news_id", "seen", "confirmed", "confirmed_at");

DROP TABLE IF EXISTS news_reminder;
CREATE TABLE "news_reminder" ("news_id" INTEGER NOT NULL, "on_date" INTEGER NOT NULL,
 "school_class" INTEGER NOT NULL DEFAULT 0, "reminded_at" INTEGER NOT NULL, "reminded_by_id" INTEGER NOT NULL,
 PRIMARY KEY ("news_id", "on_date", "school_class"),
 FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE,
 FOREIGN KEY ("reminded_by_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS news_text;
CREATE TABLE "news_text" ("news_id" INTEGER NOT NULL, "revision" INTEGER NOT NULL, "author_id" INTEGER NOT NULL,
 "written_at" INTEGER NOT NULL, "title" TEXT NOT NULL, "text" TEXT NOT NULL, "terms" TEXT NOT NULL DEFAULT '{}',
 PRIMARY KEY ("news_id", "revision"), FOREIGN KEY ("news_id") REFERENCES "news" ("id") ON DELETE CASCADE,
 FOREIGN KEY ("author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
INSERT INTO news_text VALUES(1,1,2,1795415200,'Каникулы','Каникулы начинаются **28 декабря**.','{}');
INSERT INTO news_text VALUES(2,1,3,1795415300,'Совещание','В среду.','{}');

DROP TABLE IF EXISTS person;
CREATE TABLE "person" ("id" INTEGER NOT NULL PRIMARY KEY, "last_name" TEXT NOT NULL CHECK (last_name <> ''), "first_name" TEXT NOT NULL DEFAULT '', "patronymic" TEXT NOT NULL DEFAULT '', "sort_key" TEXT NOT NULL, "sex" TEXT CHECK (sex IN ('m', 'f')), "born" INTEGER, "phone" TEXT, "email" TEXT, "external_id" TEXT, "erased_at" INTEGER) STRICT;
INSERT INTO person VALUES(1,'Админова','Инна','Петровна','админова инна петровна',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(2,'Директоров','Инна','Петровна','директоров инна петровна',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(3,'Завучева','Инна','Петровна','завучева инна петровна',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(4,'Цифрова','Инна','Петровна','цифрова инна петровна',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(5,'Словов','Инна','Петровна','словов инна петровна',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(6,'Арбузова','Анна','','арбузова анна','f',20130517,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(7,'Ёлкин','Егор','','елкин егор','m',20130517,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(8,'Жукова','Жанна','','жукова жанна','f',20130517,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(9,'Яшин','Яков','','яшин яков','m',20130517,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(10,'Новиков','Ник','','новиков ник','m',20130517,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(11,'Берёзкин','Борис','','березкин борис','m',20130517,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(12,'Ветрова','Вера','','ветрова вера','f',20130517,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(13,'Арбузова','Ольга','Ивановна','арбузова ольга ивановна','f',NULL,NULL,NULL,NULL,NULL);
INSERT INTO person VALUES(14,'Жуков','Пётр','Ильич','жуков петр ильич','m',NULL,NULL,NULL,NULL,NULL);
CREATE INDEX "person_external_id" ON "person" ("external_id");
CREATE INDEX "person_sort_key" ON "person" ("sort_key");

DROP TABLE IF EXISTS plan_item;
CREATE TABLE "plan_item" ("plan_id" INTEGER NOT NULL, "number" INTEGER NOT NULL CHECK (number >= 1), "topic" TEXT NOT NULL, "homework" TEXT NOT NULL DEFAULT '', "hours" REAL NOT NULL DEFAULT 1, PRIMARY KEY ("plan_id", "number"), FOREIGN KEY ("plan_id") REFERENCES "thematic_plan" ("id") ON DELETE CASCADE) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS remark;
CREATE TABLE "remark" ("pupil_id" INTEGER NOT NULL, "date" INTEGER NOT NULL, "no" INTEGER NOT NULL CHECK (no >= 1), "course_id" INTEGER, "number" INTEGER, "kind" TEXT NOT NULL CHECK (kind IN ('remark', 'praise', 'notice')), "text" TEXT NOT NULL, "author_id" INTEGER NOT NULL, "written_at" INTEGER NOT NULL, "seen_at" INTEGER, PRIMARY KEY ("pupil_id", "date", "no"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS school_class;
CREATE TABLE "school_class" ("id" INTEGER NOT NULL PRIMARY KEY, "year_id" INTEGER NOT NULL, "grade" INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 11), "letter" TEXT NOT NULL CHECK (length(letter) <= 15), "term_scheme_id" INTEGER NOT NULL, "bell_schedule_id" INTEGER, "study_days" INTEGER NOT NULL DEFAULT 5 CHECK (study_days IN (5, 6)), "previous_id" INTEGER, FOREIGN KEY ("year_id") REFERENCES "academic_year" ("id"), FOREIGN KEY ("term_scheme_id") REFERENCES "term_scheme" ("id"), FOREIGN KEY ("bell_schedule_id") REFERENCES "bell_schedule" ("id"), FOREIGN KEY ("previous_id") REFERENCES "school_class" ("id")) STRICT;
INSERT INTO school_class VALUES(1,1,7,'А',1,1,5,NULL);
INSERT INTO school_class VALUES(2,1,7,'Б',1,1,5,NULL);
CREATE INDEX "school_class_bell_schedule_id" ON "school_class" ("bell_schedule_id");
CREATE INDEX "school_class_previous_id" ON "school_class" ("previous_id");
CREATE INDEX "school_class_term_scheme_id" ON "school_class" ("term_scheme_id");
CREATE UNIQUE INDEX "school_class_year_id_grade_letter" ON "school_class" ("year_id", "grade", "letter");

DROP TABLE IF EXISTS sent_token;
CREATE TABLE "sent_token" ("person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "token" TEXT NOT NULL, "at" INTEGER NOT NULL, "answer" TEXT NOT NULL, PRIMARY KEY ("person_id", "side", "token"), FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS setting;
CREATE TABLE "setting" ("scope" TEXT NOT NULL DEFAULT '', "key" TEXT NOT NULL, "value" TEXT NOT NULL, PRIMARY KEY ("scope", "key")) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS staff_role;
CREATE TABLE "staff_role" ("person_id" INTEGER NOT NULL, "role" TEXT NOT NULL CHECK (role IN ('admin', 'deputy', 'head', 'teacher')), PRIMARY KEY ("person_id", "role"), FOREIGN KEY ("person_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
INSERT INTO staff_role VALUES(1,'admin');
INSERT INTO staff_role VALUES(2,'head');
INSERT INTO staff_role VALUES(3,'deputy');
INSERT INTO staff_role VALUES(4,'teacher');
INSERT INTO staff_role VALUES(5,'teacher');

DROP TABLE IF EXISTS stored_file;
CREATE TABLE "stored_file" ("sha256" BLOB NOT NULL PRIMARY KEY NOT NULL CHECK (length(sha256) = 32),
    "size" INTEGER NOT NULL CHECK (size >= 0), "stored_at" INTEGER NOT NULL, "stored_by_id" INTEGER,
    FOREIGN KEY ("stored_by_id") REFERENCES "person" ("id")) STRICT;
INSERT INTO stored_file VALUES(X'982D9E3EB996F559E633F4D194DEF3761D909F5A3B647D1A851FEAD67C32C9D1',4,1795415200,2);

DROP TABLE IF EXISTS study_group;
CREATE TABLE "study_group" ("id" INTEGER NOT NULL PRIMARY KEY, "year_id" INTEGER NOT NULL, "school_class_id" INTEGER, "name" TEXT NOT NULL DEFAULT '', "whole" INTEGER NOT NULL DEFAULT 0, "home_id" INTEGER NOT NULL, FOREIGN KEY ("year_id") REFERENCES "academic_year" ("id"), FOREIGN KEY ("school_class_id") REFERENCES "school_class" ("id"), FOREIGN KEY ("home_id") REFERENCES "study_group" ("id"), CHECK (whole = 0 OR school_class_id IS NOT NULL)) STRICT;
INSERT INTO study_group VALUES(1,1,1,'',1,1);
INSERT INTO study_group VALUES(2,1,2,'',1,2);
INSERT INTO study_group VALUES(3,1,1,'англ. 1',0,1);
CREATE INDEX "study_group_home_id" ON "study_group" ("home_id");
CREATE INDEX "study_group_school_class_id" ON "study_group" ("school_class_id");
CREATE UNIQUE INDEX study_group_whole ON study_group (school_class_id, iif(whole, 0, id));
CREATE INDEX "study_group_year_id" ON "study_group" ("year_id");

DROP TABLE IF EXISTS subject;
CREATE TABLE "subject" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "short_name" TEXT NOT NULL DEFAULT '', "scale" TEXT NOT NULL DEFAULT '5' CHECK (scale IN ('5', '10', '12', '100', 'pass', 'none')), "threshold_3" REAL NOT NULL DEFAULT 2.6, "threshold_4" REAL NOT NULL DEFAULT 3.6, "threshold_5" REAL NOT NULL DEFAULT 4.6, "position" INTEGER NOT NULL DEFAULT 100, CHECK (threshold_3 < threshold_4 AND threshold_4 < threshold_5)) STRICT;
INSERT INTO subject VALUES(1,'Алгебра','','5',2.6,3.6,4.6,100);
INSERT INTO subject VALUES(2,'Русский язык','','5',2.6,3.6,4.6,100);
INSERT INTO subject VALUES(3,'Английский язык','','5',2.6,3.6,4.6,100);
CREATE UNIQUE INDEX "subject_name" ON "subject" ("name");

DROP TABLE IF EXISTS term;
CREATE TABLE "term" ("id" INTEGER NOT NULL PRIMARY KEY, "scheme_id" INTEGER NOT NULL, "number" INTEGER NOT NULL CHECK (number BETWEEN 1 AND 12), "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL, "closed_at" INTEGER, FOREIGN KEY ("scheme_id") REFERENCES "term_scheme" ("id") ON DELETE CASCADE, CHECK (starts <= ends)) STRICT;
INSERT INTO term VALUES(1,1,1,20260901,20261023,NULL);
INSERT INTO term VALUES(2,1,2,20261105,20261230,NULL);
INSERT INTO term VALUES(3,1,3,20270111,20270319,NULL);
INSERT INTO term VALUES(4,1,4,20270329,20270528,NULL);
CREATE UNIQUE INDEX "term_scheme_id_number" ON "term" ("scheme_id", "number");

DROP TABLE IF EXISTS term_mark;
CREATE TABLE "term_mark" ("course_id" INTEGER NOT NULL, "kind" INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4), "number" INTEGER NOT NULL CHECK (number BETWEEN 0 AND 12), "pupil_id" INTEGER NOT NULL, "value" INTEGER NOT NULL CHECK (value BETWEEN -6 AND 100), "author_id" INTEGER, "set_at" INTEGER NOT NULL, "reason" TEXT, PRIMARY KEY ("course_id", "kind", "number", "pupil_id"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("author_id") REFERENCES "person" ("id"), CHECK ((kind = 1) = (number > 0))) STRICT, WITHOUT ROWID;
CREATE INDEX "term_mark_pupil_id_course_id_kind_number_value" ON "term_mark" ("pupil_id", "course_id", "kind", "number", "value");

DROP TABLE IF EXISTS term_scheme;
CREATE TABLE "term_scheme" ("id" INTEGER NOT NULL PRIMARY KEY, "year_id" INTEGER NOT NULL, "kind" TEXT NOT NULL CHECK (kind IN ('quarters', 'half_years', 'trimesters', 'own')), "name" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("year_id") REFERENCES "academic_year" ("id")) STRICT;
INSERT INTO term_scheme VALUES(1,1,'quarters','');
CREATE UNIQUE INDEX "term_scheme_year_id_kind_name" ON "term_scheme" ("year_id", "kind", "name");

DROP TABLE IF EXISTS thematic_plan;
CREATE TABLE "thematic_plan" ("id" INTEGER NOT NULL PRIMARY KEY, "year_id" INTEGER NOT NULL, "subject_id" INTEGER NOT NULL, "grade" INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 11), "author_id" INTEGER, "name" TEXT NOT NULL, FOREIGN KEY ("year_id") REFERENCES "academic_year" ("id"), FOREIGN KEY ("subject_id") REFERENCES "subject" ("id"), FOREIGN KEY ("author_id") REFERENCES "person" ("id")) STRICT;
CREATE INDEX "thematic_plan_author_id" ON "thematic_plan" ("author_id");
CREATE INDEX "thematic_plan_subject_id" ON "thematic_plan" ("subject_id");
CREATE INDEX "thematic_plan_year_id" ON "thematic_plan" ("year_id");

DROP TABLE IF EXISTS thread_participant;
CREATE TABLE "thread_participant" ("person_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "box" INTEGER NOT NULL DEFAULT 0 CHECK (box IN (0, 1, 2)), "last_at" INTEGER NOT NULL, "thread_id" INTEGER NOT NULL, "joined_at" INTEGER NOT NULL, "joined_by_id" INTEGER, "read_up_to" INTEGER NOT NULL DEFAULT 0, "unread" INTEGER NOT NULL DEFAULT 0 CHECK (unread >= 0), "urgent_no" INTEGER NOT NULL DEFAULT 0 CHECK (urgent_no >= 0), "wrote_at" INTEGER, "pupil_id" INTEGER, "partner_id" INTEGER, "partner_side" TEXT NOT NULL CHECK (partner_side IN ('staff', 'parent', 'pupil', '')), "others" INTEGER NOT NULL DEFAULT 0, "subject" TEXT NOT NULL, "last_no" INTEGER NOT NULL, "last_author_id" INTEGER NOT NULL, "last_side" TEXT NOT NULL CHECK (last_side IN ('staff', 'parent', 'pupil')), "has_files" INTEGER NOT NULL DEFAULT 0, "closed" INTEGER NOT NULL DEFAULT 0, "last_words" TEXT NOT NULL, PRIMARY KEY ("person_id", "side", "box", "last_at", "thread_id"), FOREIGN KEY ("person_id") REFERENCES "person" ("id"), FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY ("joined_by_id") REFERENCES "person" ("id"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("partner_id") REFERENCES "person" ("id"), FOREIGN KEY ("last_author_id") REFERENCES "person" ("id")) STRICT, WITHOUT ROWID;
INSERT INTO thread_participant VALUES(4,'staff',0,1795409200,2,1795409200,NULL,1,0,0,1795409200,NULL,13,'parent',0,'Экскурсия',1,4,'staff',0,1,'');
INSERT INTO thread_participant VALUES(4,'staff',0,1795414200,1,1795408200,NULL,2,1,0,1795411200,6,13,'parent',0,'Олимпиада',3,13,'parent',1,0,'Спасибо за ответ.');
INSERT INTO thread_participant VALUES(13,'parent',0,1795414200,1,1795408200,NULL,3,0,0,1795414200,6,4,'staff',0,'Олимпиада',3,13,'parent',1,0,'Спасибо за ответ.');
INSERT INTO thread_participant VALUES(13,'parent',1,1795409200,2,1795409200,NULL,1,0,0,NULL,NULL,4,'staff',0,'Экскурсия',1,4,'staff',0,1,'');
CREATE INDEX thread_participant_sent ON thread_participant (person_id, side, last_at, thread_id) WHERE (wrote_at IS NOT NULL AND box <> 2);
CREATE UNIQUE INDEX "thread_participant_thread_id_person_id_side" ON "thread_participant" ("thread_id", "person_id", "side");
CREATE INDEX thread_participant_unread ON thread_participant (person_id, side, urgent_no, unread, pupil_id) WHERE (unread > 0 OR urgent_no > 0);

DROP TABLE IF EXISTS timetable_entry;
CREATE TABLE "timetable_entry" ("id" INTEGER NOT NULL PRIMARY KEY, "course_id" INTEGER NOT NULL, "weekday" INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), "number" INTEGER NOT NULL CHECK (number BETWEEN 0 AND 15), "week" INTEGER NOT NULL DEFAULT 0 CHECK (week BETWEEN 0 AND 2), "room" TEXT NOT NULL DEFAULT '', "from_date" INTEGER NOT NULL, "to_date" INTEGER, FOREIGN KEY ("course_id") REFERENCES "course" ("id"), CHECK (to_date IS NULL OR from_date <= to_date)) STRICT;
CREATE UNIQUE INDEX "timetable_entry_course_id_weekday_number_week_from_date" ON "timetable_entry" ("course_id", "weekday", "number", "week", "from_date");

DROP TABLE IF EXISTS urgent_message;
CREATE TABLE "urgent_message" ("thread_id" INTEGER NOT NULL, "no" INTEGER NOT NULL, "author_id" INTEGER NOT NULL, "side" TEXT NOT NULL CHECK (side IN ('staff', 'parent', 'pupil')), "mailing_id" INTEGER, "sent_at" INTEGER NOT NULL, "due_at" INTEGER, "passed_on_at" INTEGER, "settled_at" INTEGER, PRIMARY KEY ("thread_id", "no"), FOREIGN KEY ("thread_id") REFERENCES "message_thread" ("id") ON DELETE CASCADE, FOREIGN KEY ("author_id") REFERENCES "person" ("id"), FOREIGN KEY ("mailing_id") REFERENCES "mailing" ("id")) STRICT, WITHOUT ROWID;
CREATE INDEX "urgent_message_author_id_side_sent_at" ON "urgent_message" ("author_id", "side", "sent_at");
CREATE INDEX urgent_message_open ON urgent_message (due_at) WHERE (due_at IS NOT NULL AND passed_on_at IS NULL AND settled_at IS NULL);

DROP TABLE IF EXISTS week_signature;
CREATE TABLE "week_signature" ("pupil_id" INTEGER NOT NULL, "week" INTEGER NOT NULL, "parent_id" INTEGER, "signed_at" INTEGER NOT NULL, "on_paper" INTEGER NOT NULL DEFAULT 0, "recorded_by_id" INTEGER, PRIMARY KEY ("pupil_id", "week"), FOREIGN KEY ("pupil_id") REFERENCES "person" ("id"), FOREIGN KEY ("parent_id") REFERENCES "person" ("id"), FOREIGN KEY ("recorded_by_id") REFERENCES "person" ("id"), CHECK (on_paper = 1 OR parent_id IS NOT NULL)) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS work;
CREATE TABLE "work" ("course_id" INTEGER NOT NULL, "date" INTEGER NOT NULL, "number" INTEGER NOT NULL, "no" INTEGER NOT NULL CHECK (no BETWEEN 1 AND 30), "kind_id" INTEGER NOT NULL, "weight" REAL NOT NULL CHECK (weight >= 0), "title" TEXT, PRIMARY KEY ("course_id", "date", "number", "no"), FOREIGN KEY ("course_id") REFERENCES "course" ("id"), FOREIGN KEY ("kind_id") REFERENCES "work_kind" ("id"), FOREIGN KEY (course_id, date, number) REFERENCES lesson (course_id, date, number) ON UPDATE CASCADE ON DELETE RESTRICT) STRICT, WITHOUT ROWID;

DROP TABLE IF EXISTS work_kind;
CREATE TABLE "work_kind" ("id" INTEGER NOT NULL PRIMARY KEY, "code" TEXT NOT NULL, "name" TEXT NOT NULL, "short_name" TEXT NOT NULL DEFAULT '', "weight" REAL NOT NULL DEFAULT 1 CHECK (weight > 0), "counts" INTEGER NOT NULL DEFAULT 1, "position" INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO work_kind VALUES(1,'answer','Ответ на уроке','',1.0,1,0);
INSERT INTO work_kind VALUES(2,'test','Контрольная','',3.0,1,1);
CREATE UNIQUE INDEX "work_kind_code" ON "work_kind" ("code");

pragma user_version=2;
pragma application_id=1396994681;

COMMIT TRANSACTION;

PRAGMA foreign_keys=ON;

PRAGMA writable_schema=OFF;

BEGIN;
CREATE TABLE no_such_table(x,y,z);
ROLLBACK;
