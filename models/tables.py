"""All tables of the school file, in the order in which they can be made."""

from __future__ import annotations

from models.access import AccessRecord, Account
from models.base import Table
from models.control import (
    ClassDay,
    ClassUse,
    ClassWeek,
    ControlState,
    ControlUnit,
    CourseWeek,
    Finding,
    FindingAnswer,
    PupilWeek,
)
from models.diary import DiaryVisit, Remark, WeekSignature
from models.files import Attachment, StoredFile
from models.journal import (
    Attendance,
    Homework,
    HomeworkAnswer,
    HomeworkDone,
    HomeworkDraft,
    Lesson,
    LessonTopic,
    Mark,
    TermMark,
    Work,
)
from models.log import ChangeLog, FormatHistory, Setting
from models.messages import (
    CannedAnswer,
    Mailing,
    Message,
    MessageDraft,
    MessageQuote,
    MessageReceipt,
    MessageThread,
    SentToken,
    ThreadParticipant,
    UrgentMessage,
)
from models.news import News, NewsAudience, NewsDraft, NewsReceipt, NewsReminder, NewsText
from models.people import Guardianship, Person, StaffRole
from models.school import (
    AcademicYear,
    Bell,
    BellSchedule,
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    GroupMember,
    Holiday,
    SchoolClass,
    StudyGroup,
    Subject,
    Term,
    TermScheme,
    WorkKind,
)
from models.timetable import CoursePlan, PlanItem, ThematicPlan, TimetableEntry

TABLES: tuple[type[Table], ...] = (
    Person, StaffRole, Guardianship, Account, AccessRecord,
    AcademicYear, TermScheme, Term, Holiday, BellSchedule, Bell, SchoolClass, ClassTeacher, Enrollment,
    Subject, StudyGroup, GroupMember, Course, CourseTeacher, WorkKind,
    TimetableEntry, ThematicPlan, PlanItem, CoursePlan,
    Lesson, LessonTopic, Work, Mark, Attendance, TermMark, Homework, HomeworkDone, HomeworkAnswer, HomeworkDraft,
    DiaryVisit, WeekSignature, Remark,
    Mailing, MessageThread, ThreadParticipant, Message, MessageReceipt, UrgentMessage, MessageQuote, MessageDraft,
    SentToken, CannedAnswer, StoredFile, Attachment,
    News, NewsText, NewsAudience, NewsReceipt, NewsReminder, NewsDraft,
    Finding, FindingAnswer, ControlUnit, ControlState, CourseWeek, ClassDay, PupilWeek, ClassWeek, ClassUse,
    Setting, ChangeLog, FormatHistory,
)  # fmt: skip
