"""The school's settings, each declared once: key, type, default, bounds, and who may change it.

Reading a key that is not declared is a fault of the program.  Values lie in the table `setting` as JSON, by scope:
'' for the school, 'class:12' for a class, 'course:12' for a course, 'account:12/parent' for an account as one side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from app.errors import BadInput
from models.codes import Role


@dataclass(frozen=True)
class Option:
    """One setting.  `low` and `high` bound numbers; `choices` bound texts."""

    key: str
    default: Any
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    changed_by: frozenset[Role] = frozenset({Role.ADMIN})
    of_class: bool = False
    """A class may have a value of its own."""
    of_account: bool = False
    """Each account may have a value of its own, for each side that it writes and reads as (`app.codes.Side`)."""
    by_hand: bool = True
    """Set by people, and not kept by the program for itself."""

    def check(self, value: Any) -> Any:
        """The value in the option's type, or `BadInput`."""
        kind = type(self.default)
        good = isinstance(value, kind) or (kind is float and isinstance(value, int))
        if good and isinstance(value, bool) != (kind is bool):
            good = False
        if (
            good
            and self.low is not None
            and not self.low <= value <= (self.high if self.high is not None else value)
        ):
            good = False
        if good and self.choices and value not in self.choices:
            good = False
        if not good:
            raise BadInput("setting.bad_value", field=self.key, value=value)
        return kind(value)


_ADMIN_AND_DEPUTY = frozenset({Role.ADMIN, Role.DEPUTY})

OPTIONS: dict[str, Option] = {
    option.key: option
    for option in (
        Option("school.name", ""),
        Option(
            "sample.today", "", by_hand=False
        ),  # set in sample schools only: the day on which time stands for them
        # Kept for files that have it: papers speak the language of who prints them.
        Option("school.language", "ru", choices=("ru", "en"), by_hand=False),
        Option("password.bcrypt_cost", 12, low=4, high=16),
        Option("password.min_length", 8, low=6, high=64),
        Option("sign_in.failures_before_lock", 8, low=3, high=50),
        Option("sign_in.lock_minutes", 15, low=1, high=1440),
        Option("session.idle_minutes.admin", 15, low=1, high=480),
        Option("session.idle_minutes.deputy", 30, low=1, high=480),
        Option("session.idle_minutes.head", 30, low=1, high=480),
        Option("session.idle_minutes.teacher", 45, low=1, high=480),
        Option("session.idle_minutes.class_teacher", 45, low=1, high=480),
        Option("session.idle_minutes.parent", 10, low=1, high=480),
        Option("session.idle_minutes.pupil", 10, low=1, high=480),
        # A kiosk goes back to its first page after so long without a touch or a key, whoever is signed in.
        Option("kiosk.idle_seconds", 120, low=20, high=3600),
        Option("rating.show_names", False, changed_by=_ADMIN_AND_DEPUTY, of_class=True),
        # Whether families are asked to sign the weeks of the diary; also of a class.
        Option("signature.asked", True, changed_by=_ADMIN_AND_DEPUTY, of_class=True),
        # Whether pupils write messages; they read what is written to them in any case.
        Option("messages.pupils_write", True, changed_by=_ADMIN_AND_DEPUTY),
        # Who beside the staff may send urgent messages, and how many a day one may (the staff, too).
        Option(
            "messages.urgent_from",
            "parents",
            choices=("staff", "parents", "all"),
            changed_by=_ADMIN_AND_DEPUTY,
        ),
        Option("messages.urgent_per_day", 5, low=1, high=100, changed_by=_ADMIN_AND_DEPUTY),
        # After so long an urgent message that nobody of those addressed has seen goes to the deputy heads, too.
        Option("messages.urgent_minutes", 60, low=5, high=1440, changed_by=_ADMIN_AND_DEPUTY),
        Option("attendance.excused_letter", "п", choices=("п", "у")),
        # What has stood in the journal for more than so many days, at a lesson as long ago, is changed with a reason
        # only; 0: never asked.  After two weeks what was written in class is back, and families have seen the marks.
        Option("journal.reason_after_days", 14, low=0, high=366, changed_by=_ADMIN_AND_DEPUTY),
        # Of a course: the last day on which a closed period is open to its teacher, by the period's id.
        Option("journal.open_terms", {}, changed_by=frozenset({Role.DEPUTY}), by_hand=False),
        # Who has closed a period: the person, by the period's id.
        Option("journal.term_closers", {}, changed_by=_ADMIN_AND_DEPUTY, by_hand=False),
        # Of a course: who has asked for a closed period to be opened, when and why, by the period's id; and why the
        # deputy head would not.
        Option("journal.term_requests", {}, changed_by=frozenset({Role.TEACHER, Role.DEPUTY}), by_hand=False),
        # How many days news are shown when their author does not say until when.
        Option("news.days_shown", 30, low=1, high=366, changed_by=_ADMIN_AND_DEPUTY),
        # What somebody is told of as new; also of an account.  Urgent messages are told whatever is set.
        *(
            Option(f"digest.{kind}", True, changed_by=_ADMIN_AND_DEPUTY, of_account=True)
            for kind in (
                "messages",
                "marks",
                "answers",
                "homework",
                "weeks",
                "hand_ins",
                "requests",
                "class_weeks",
                "findings",
                "news",
            )
        ),
        # Whether the system's own notices tell of it while another window is in front; staff only.
        Option("digest.desktop", True, changed_by=_ADMIN_AND_DEPUTY, of_account=True),
        # Of an account: what it was told of that has no other memory.
        Option("digest.told", [], of_account=True, by_hand=False),
        # What holds of the rules of control, where it is not their default (`app.control.rule_book`).
        Option("control.rules", {}, changed_by=_ADMIN_AND_DEPUTY, by_hand=False),
        # What the last year change has made (`app.school.new_year.done`), and the plan of the next one.
        Option("new_year.done", {}, by_hand=False),
        Option("new_year.plan", {}, by_hand=False),
        # When the chain of the change log was verified last, and what came of it (`app.audit.verify`).
        Option("audit.verified", {}, by_hand=False),
        Option("report.sou_variant", "A", choices=("A", "B"), changed_by=_ADMIN_AND_DEPUTY),
        # Backups are made by themselves: every so many hours of a school day.  Of the last day all are kept, before
        # that one of each of so many days, weeks and months (`app.backup.thinning`).
        Option("backup.every_hours", 3, low=1, high=24),
        # What was imported, and how the columns of a table were read: one row for each, under scopes of their own that
        # no session reads by itself (`app.exchange.importing.history`).
        Option("exchange.history", {}, by_hand=False),
        Option("exchange.mappings", {}, by_hand=False),
        Option("backup.keep", 30, low=1, high=1000),
        Option("backup.keep_weeks", 8, low=0, high=520),
        Option("backup.keep_months", 12, low=0, high=240),
        # After so many days without a good backup the administrator is warned; each is read again now and then.
        Option("backup.warn_days", 2, low=1, high=60),
        Option("backup.reread_days", 30, low=1, high=366),
        # Where to (`app.backup.plan`), how it went last, and which program is at it.
        Option("backup.folders", [], by_hand=False),
        Option("backup.state", {}, by_hand=False),
        Option("backup.lease", {}, by_hand=False),
        # What was said of the steps of the first day (`app.school.first_day`): "done" or "skipped", by step.
        Option("school.first_day", {}, by_hand=False),
        # Who a number without a name is now: the person, by the number of the row that was merged into it.
        Option("people.merged", {}, by_hand=False),
        # Pairs of people of whom somebody has said that they are two.
        Option("people.not_doubles", [], by_hand=False),
        # Attached files: of one file, of all that hang on one message (or news, homework, answer), and how many.
        Option("files.most_mib", 20, low=1, high=200, changed_by=_ADMIN_AND_DEPUTY),
        Option("files.most_mib_together", 50, low=1, high=500, changed_by=_ADMIN_AND_DEPUTY),
        Option("files.most", 10, low=1, high=50, changed_by=_ADMIN_AND_DEPUTY),
        # Which kinds beside pictures, PDF, texts and documents; programs never.
        Option("files.media", True, changed_by=_ADMIN_AND_DEPUTY),
        Option("files.sources", True, changed_by=_ADMIN_AND_DEPUTY),
        Option("files.archives", False, changed_by=_ADMIN_AND_DEPUTY),
        Option("files.other", False, changed_by=_ADMIN_AND_DEPUTY),
    )
}


def option(key: str) -> Option:
    """The declaration of a setting; KeyError names a key that nobody declared."""
    return OPTIONS[key]
