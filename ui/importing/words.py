"""Kinds of files, fields of columns and counts in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject

from app.exchange.assistant import Found, Kind
from app.exchange.importing.summary import ImportSummary


class ImportWords(QObject):
    """Plurals are told by an object only: `tr` of a function is not seen with its number."""

    def kind(self, kind: str) -> str:
        """What such a file is."""
        return {
            Kind.PUPILS: self.tr("Class list"),
            Kind.STAFF: self.tr("List of staff"),
            Kind.PARENTS: self.tr("Parents with their children"),
            Kind.TIMETABLE: self.tr("Timetable"),
            Kind.MARKS: self.tr("Marks of another diary"),
            Kind.ROSTER: self.tr("School of another system (OneRoster, SDS)"),
            Kind.PLAN: self.tr("Thematic plan"),
        }[Kind(kind)]

    def found(self, found: Found) -> str:
        """«Class list: 44 sheets, 1,272 pupils, 44 classes»."""
        if found.kind is None:
            return ""
        counts = found.counts
        told = [
            self.count(name, counts[name])
            for name in (
                "pupils", "classes", "staff", "families", "parents", "subjects", "activities",
                "timetable_entries", "marks", "absences", "term_marks",
            )
            if counts.get(name)
        ]  # fmt: skip
        if counts.get("sheets", 0) > 1:
            told.insert(0, self.count("sheets", counts["sheets"]))
        names = {
            "oneroster-1.1": "OneRoster 1.1", "oneroster-1.2": "OneRoster 1.2",
            "sds-1": "Microsoft SDS 1", "sds-2": "Microsoft SDS 2",
        }  # fmt: skip
        if found.dialect:
            told.insert(0, names.get(found.dialect, found.dialect))
        return f"{self.kind(found.kind)}: {', '.join(told)}" if told else self.kind(found.kind)

    def counts(self, counts: Mapping[str, int]) -> str:
        """«44 classes, 1,272 pupils»; "" for nothing."""
        return ", ".join(self.count(name, number) for name, number in counts.items() if number)

    def summary(self, summary: ImportSummary, *, done: bool) -> list[str]:
        """What would be, or is, added, changed and left: a line for each that is not nothing."""
        heads = (
            (self.tr("Added: {0}"), self.tr("Changed: {0}"), self.tr("As they were: {0}"))
            if done
            else (
                self.tr("Will be added: {0}"),
                self.tr("Will be changed: {0}"),
                self.tr("Stay as they are: {0}"),
            )
        )
        told = (self.counts(one) for one in (summary.added, summary.changed, summary.unchanged))
        return [head.replace("{0}", text) for head, text in zip(heads, told, strict=True) if text]

    def kind_of_row(self, name: str) -> str:
        """What a row of the table of counts is about."""
        return {
            "classes": self.tr("Classes"), "pupils": self.tr("Pupils"), "subjects": self.tr("Subjects"),
            "courses": self.tr("Courses"), "lessons": self.tr("Lessons"), "marks": self.tr("Marks"),
            "absences": self.tr("Absences"), "term_marks": self.tr("Period marks"),
            "timetable_entries": self.tr("Timetable entries"), "people": self.tr("Staff"),
            "parents": self.tr("Parents"), "guardianships": self.tr("Links of parents to children"),
            "groups": self.tr("Groups"), "work_kinds": self.tr("Kinds of work"), "works": self.tr("Works"),
        }.get(name, name)  # fmt: skip

    def person(self, what: str) -> str:
        """What somebody is."""
        return {
            "pupils": self.tr("Pupil"), "people": self.tr("Member of staff"), "parents": self.tr("Parent"),
        }.get(what, what)  # fmt: skip

    def count(self, name: str, n: int) -> str:
        """«1,272 pupils»."""
        match name:
            case "sheets":
                return self.tr("%n sheet(s)", "", n)
            case "pupils":
                return self.tr("%n pupil(s)", "", n)
            case "classes":
                return self.tr("%n class(es)", "", n)
            case "staff" | "people":
                return self.tr("%n member(s) of staff", "", n)
            case "families":
                return self.tr("%n child(ren)", "", n)
            case "parents":
                return self.tr("%n parent(s)", "", n)
            case "guardianships":
                return self.tr("%n link(s) of a parent to a child", "", n)
            case "subjects":
                return self.tr("%n subject(s)", "", n)
            case "activities":
                return self.tr("%n activity(ies)", "", n)
            case "timetable_entries":
                return self.tr("%n lesson(s) a week", "", n)
        return self._count_of_marks(name, n)

    def _count_of_marks(self, name: str, n: int) -> str:
        match name:
            case "courses":
                return self.tr("%n course(s)", "", n)
            case "lessons":
                return self.tr("%n lesson(s)", "", n)
            case "marks":
                return self.tr("%n mark(s)", "", n)
            case "absences":
                return self.tr("%n absence(s)", "", n)
            case "term_marks":
                return self.tr("%n period mark(s)", "", n)
            case "groups":
                return self.tr("%n group(s)", "", n)
            case "works":
                return self.tr("%n work(s)", "", n)
            case "work_kinds":
                return self.tr("%n kind(s) of work", "", n)
        return f"{n} {name}"

    def refused_rows(self, n: int) -> str:
        """Rows that cannot be used."""
        return self.tr("%n row(s) cannot be used", "", n)

    def without_refused(self, n: int) -> str:
        """The button that brings in the rest."""
        return self.tr("Bring in without the %n refused row(s)", "", n)

    def alike(self, n: int) -> str:
        """How many sheets are read in one way."""
        return self.tr("%n sheet(s) of the file with such columns are read alike.", "", n)

    # --- columns -----------------------------------------------------------------------------------------

    def field(self, field: str) -> str:
        """What a column holds; "": it is left out."""
        slot, dot, part = field.rpartition(".")
        if not dot:
            return self._plain(field)
        who = {
            "mother": self.tr("Mother"), "father": self.tr("Father"), "parent": self.tr("Parent"),
            "second": self.tr("Second parent"),
        }[slot]  # fmt: skip
        what = {
            "full": self.tr("full name"), "surname": self.tr("surname"), "given": self.tr("given name"),
            "patronymic": self.tr("patronymic"), "phone": self.tr("telephone"), "email": self.tr("e-mail"),
            "relation": self.tr("who it is to the child"),
        }[part]  # fmt: skip
        return f"{who}: {what}"

    def _plain(self, field: str) -> str:
        return {
            "": self.tr("– leave out –"), "full": self.tr("Full name"), "surname": self.tr("Surname"),
            "given": self.tr("Given name"), "patronymic": self.tr("Patronymic"), "class": self.tr("Class"),
            "grade": self.tr("Grade"), "letter": self.tr("Letter of the class"),
            "born": self.tr("Day of birth"), "gender": self.tr("Sex"), "phone": self.tr("Telephone"),
            "email": self.tr("E-mail"), "external": self.tr("Number of the personal file"),
            "enrolled": self.tr("Day of enrolment"), "left": self.tr("Day of leaving"),
            "note": self.tr("Note"), "position": self.tr("Position"),
            "leads": self.tr("Class teacher of"), "subjects": self.tr("Subjects (not brought in)"),
        }[field]  # fmt: skip

    def fields(self, fields: Iterable[str]) -> str:
        """Several of them in a sentence."""
        return ", ".join(self.field(one).lower() for one in fields)

    def detail(self, field: str, before: str, after: str) -> str:
        """«telephone: +7 900 → +7 901»."""
        named = {
            "phone": self.tr("telephone"), "email": self.tr("e-mail"), "born": self.tr("day of birth"),
            "sex": self.tr("sex"), "external_id": self.tr("number of the personal file"),
            "left": self.tr("leaves on"), "relation": self.tr("who it is to the child"),
            "role": self.tr("role"), "leads": self.tr("class teacher of"),
            "last_name": self.tr("surname"), "first_name": self.tr("given name"),
            "patronymic": self.tr("patronymic"),
        }.get(field, field)  # fmt: skip
        if field == "role":
            after = {
                "teacher": self.tr("teacher"), "deputy": self.tr("deputy head"), "head": self.tr("head"),
            }.get(after, after)  # fmt: skip
        return f"{named}: {before} → {after}" if before else f"{named}: {after}"

    def deed(self, deed: str) -> str:
        """What becomes of somebody."""
        return {
            "added": self.tr("new"), "changed": self.tr("changed"), "unchanged": self.tr("as it was"),
        }[deed]  # fmt: skip
