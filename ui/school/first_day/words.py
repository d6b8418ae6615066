"""The steps of the first day in words: what each is, and how far the school is with it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.school.first_day import Figures, Step, StepKey, StepState

ICONS = {
    StepState.DONE: ("circle-check", "success"),
    StepState.PART: ("circle-dot", "warning"),
    StepState.OPEN: ("circle", "muted"),
    StepState.SKIPPED: ("minus", "muted"),
}


class StepWords(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def title(self, key: StepKey) -> str:
        """The name of a step."""
        return {
            StepKey.YEAR: self.tr("The year"),
            StepKey.BELLS: self.tr("Bells"),
            StepKey.CLASSES: self.tr("Classes and pupils"),
            StepKey.STAFF: self.tr("Staff"),
            StepKey.PARENTS: self.tr("Parents"),
            StepKey.COURSES: self.tr("Curriculum"),
            StepKey.TIMETABLE: self.tr("Timetable"),
            StepKey.LOGINS: self.tr("Logins and slips"),
            StepKey.BACKUP: self.tr("Backups"),
        }[key]

    def task(self, key: StepKey) -> str:
        """What is to be done in it."""
        return {
            StepKey.YEAR: self.tr(
                "Periods, vacations and days off are laid out as the Ministry recommends. Choose another calendar or "
                "change single days; later it can be done at any time, too."
            ),
            StepKey.BELLS: self.tr(
                "When lessons begin and end. Add a second shift or other times for Saturday; classes are given to "
                "schedules by the button “Classes…”."
            ),
            StepKey.CLASSES: self.tr(
                "Bring in class lists as they are, one file or many: classes are made from them. "
                "Or add classes by hand."
            ),
            StepKey.STAFF: self.tr(
                "Bring in a list of the staff. Teachers also come with a timetable from a file."
            ),
            StepKey.PARENTS: self.tr(
                "Bring in parents with their children in one table. They can come later, class by class."
            ),
            StepKey.COURSES: self.tr(
                "Which class has which subject, how often, and with whom. "
                "Courses also come with a timetable from a file."
            ),
            StepKey.TIMETABLE: self.tr(
                "Bring in the timetable of another program or a sheet, or lay it by hand. "
                "Lessons in the journals follow."
            ),
            StepKey.LOGINS: self.tr(
                "First logins for the staff and all classes at once, with slips to be cut and handed out."
            ),
            StepKey.BACKUP: self.tr(
                "A folder on another disk, to which the school file is copied by itself."
            ),
        }[key]

    def state(self, step: Step) -> str:
        """How it stands, for a screen reader."""
        return {
            StepState.DONE: self.tr("done"),
            StepState.PART: self.tr("done in part"),
            StepState.OPEN: self.tr("to be done"),
            StepState.SKIPPED: self.tr("skipped"),
        }[step.state]

    def standing(self, step: Step, one: Figures) -> str:
        """What is there of it."""
        if step.state is StepState.SKIPPED and not step.have:
            return self.tr("skipped")
        return {
            StepKey.YEAR: self._year,
            StepKey.BELLS: lambda f: self.tr("%n schedule(s)", "of bells", f.bells),
            StepKey.CLASSES: self._classes,
            StepKey.STAFF: lambda f: (
                self.tr("%n teacher(s)", "", f.teachers) if f.teachers else self.tr("none yet")
            ),
            StepKey.PARENTS: self._parents,
            StepKey.COURSES: self._courses,
            StepKey.TIMETABLE: self._timetable,
            StepKey.LOGINS: self._logins,
            StepKey.BACKUP: lambda _f: self.tr("folder is set") if step.have else self.tr("no folder yet"),
        }[step.key](one)

    def _year(self, one: Figures) -> str:
        return self.tr("%n period(s)", "", one.terms)

    def _classes(self, one: Figures) -> str:
        if not one.classes:
            return self.tr("none yet")
        return ", ".join((self.tr("%n class(es)", "", one.classes), self.tr("%n pupil(s)", "", one.pupils)))

    def _parents(self, one: Figures) -> str:
        if not one.parents:
            return self.tr("none yet")
        return self.tr("{0} of {1} pupils").format(one.pupils_with_parents, one.pupils)

    def _courses(self, one: Figures) -> str:
        if not one.courses:
            return self.tr("none yet")
        return self.tr("%n course(s)", "", one.courses)

    def _timetable(self, one: Figures) -> str:
        if not one.courses_in_timetable:
            return self.tr("none yet")
        return self.tr("{0} of {1} courses").format(one.courses_in_timetable, one.courses)

    def _logins(self, one: Figures) -> str:
        if one.people <= 1:
            return self.tr("none yet")
        return self.tr("{0} of {1} people").format(one.people_with_login, one.people)
