"""A thematic plan in words: where it stands, what does not fit, what a shift would mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from app.plans.rows import CoursePlanView, LessonSlot, PlanCard, PlannedItem, PlanSummary

#: So many days are told, the others counted.
MOST_DAYS = 6
MOST_LESSONS = 3


def short_day(on: dt.date) -> str:
    """«12.09»."""
    pattern = QCoreApplication.translate("PlanWords", "dd.MM", "short date of a lesson")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def days_words(slots: Iterable[LessonSlot], today: dt.date | None = None) -> str:
    """«23.11, сегодня, 26.11»; today's only where it is given."""
    translate = QCoreApplication.translate
    return ", ".join(
        translate("PlanWords", "today", "among dates of lessons") if on == today else short_day(on)
        for on, _ in slots
    )


def slots_of(view: CoursePlanView) -> list[LessonSlot]:
    """The lessons of the course that take place, in order."""
    return sorted({*(slot for item in view.items for slot in item.lessons), *view.without_topic})


def topic_at(view: CoursePlanView | None, slot: LessonSlot) -> PlannedItem | None:
    """What a lesson is planned for."""
    items = view.items if view is not None else ()
    return next((item for item in items if slot in item.lessons), None)


def next_slot(view: CoursePlanView, today: dt.date) -> LessonSlot | None:
    """Today's lesson, else the next one."""
    return next((slot for slot in slots_of(view) if slot[0] >= today), None)


class PlanWords(QObject):
    """Sentences with numbers in them: only `tr` of an object is seen with its number by the tools."""

    def card(self, card: PlanCard) -> str:
        """«68 часов · 60 тем · Миронова О. С.»."""
        parts = [self.hours(card.hours), self.topics(card.topics), card.author]
        return " · ".join(part for part in parts if part)

    def hours(self, count: int) -> str:
        """«68 часов»."""
        return self.tr("%n hour(s)", "", count)

    def topics(self, count: int) -> str:
        """«60 тем»."""
        return self.tr("%n topic(s)", "", count)

    def shift(self, shift: int) -> str:
        """How far the plan is shifted; "" for not at all."""
        if shift > 0:
            return self.tr("shifted %n lesson(s) later", "", shift)
        return self.tr("shifted %n lesson(s) earlier", "", -shift) if shift < 0 else ""

    def place(self, view: CoursePlanView, today: dt.date) -> str:
        """What today's lesson is planned for, or the next one."""
        slot = next_slot(view, today)
        if slot is None:
            return self.tr("The lessons of this year are over.")
        item = topic_at(view, slot)
        if slot[0] == today:
            when = self.tr("Today")
        else:
            when = self.tr("Next lesson, {0}").format(short_day(slot[0]))
        if item is None:
            return f"{when}: {self.tr('no topic')}"
        text = f"{when}: {item.number}. {item.topic}"
        if item.hours > 1:
            hour = self.tr("hour {0} of {1}").format(item.lessons.index(slot) + 1, item.hours)
            text = f"{text} ({hour})"
        return text

    def problems(self, view: CoursePlanView) -> list[str]:
        """What does not fit: hours without a lesson, lessons without a topic."""
        lines = []
        if view.hours_left_over:
            lines.append(self.tr("%n hour(s) of the plan find no lesson any more.", "", view.hours_left_over))
        if view.without_topic:
            count = len(view.without_topic)
            text = self.tr("%n lesson(s) are left without a topic", "", count)
            shown = days_words(view.without_topic[:MOST_DAYS])
            more = count - MOST_DAYS
            lines.append(
                f"{text}: {shown}" + (" " + self.tr("and %n more", "", more) if more > 0 else "") + "."
            )
        return lines

    def shifted(self, before: CoursePlanView, after: CoursePlanView, today: dt.date) -> list[str]:
        """What a shift would change."""
        others = [
            slot
            for slot in slots_of(before)
            if slot[0] >= today and _number_at(before, slot) != _number_at(after, slot)
        ]
        pattern = self.tr("{0}: {1} (now {2})")
        lines = [
            pattern.format(short_day(slot[0]), self._topic(after, slot), self._topic(before, slot))
            for slot in others[:MOST_LESSONS]
        ]
        more = len(others) - MOST_LESSONS
        if more > 0:
            lines.append(self.tr("and %n lesson(s) more", "", more))
        if before.hours_left_over != after.hours_left_over:
            now, then = before.hours_left_over, after.hours_left_over
            lines.append(self.tr("Hours that find no lesson: {0}, now {1}.").format(then, now))
        if len(before.without_topic) != len(after.without_topic):
            now, then = len(before.without_topic), len(after.without_topic)
            lines.append(self.tr("Lessons without a topic: {0}, now {1}.").format(then, now))
        return lines or [self.tr("No lesson from today on gets another topic.")]

    def _topic(self, view: CoursePlanView, slot: LessonSlot) -> str:
        item = topic_at(view, slot)
        return f"«{item.topic}»" if item is not None else self.tr("no topic")

    def summary(self, summary: PlanSummary) -> list[str]:
        """What loading a file would do."""
        hours = sum(item.hours for item in summary.items)
        read = self.tr("In the file: {0}, {1}.")
        lines = [read.format(self.topics(len(summary.items)), self.hours(hours))]
        if summary.headings:
            text = self.tr("%n heading(s) of parts are passed over", "", len(summary.headings))
            lines.append(f"{text}: {_few(summary.headings)}.")
        if summary.changes_nothing:
            return [*lines, self.tr("Nothing would change: the course follows this plan already.")]
        done = [
            self.tr("%n topic(s) added", "", summary.added["topics"]),
            self.tr("%n topic(s) changed", "", summary.changed["topics"]),
            self.tr("%n topic(s) as before", "", summary.unchanged["topics"]),
            self.tr("%n topic(s) removed", "", summary.removed["topics"]),
        ]
        counts = [getattr(summary, name)["topics"] for name in ("added", "changed", "unchanged", "removed")]
        told = [text for text, count in zip(done, counts, strict=True) if count]
        lines.append(self.tr("Would be: {0}.").format(", ".join(told)))
        if summary.followed:
            lines.append(
                self.tr("The course would follow the plan “{0}” from its first topic.").format(summary.name)
            )
        return lines


def _number_at(view: CoursePlanView, slot: LessonSlot) -> int:
    """The number of the topic of a lesson, 0 for none."""
    item = topic_at(view, slot)
    return item.number if item is not None else 0


def _few(texts: Sequence[str]) -> str:
    shown = "; ".join(texts[:3])
    return shown + ("…" if len(texts) > 3 else "")
