"""Whom one may write to, as rows to choose from: found by the letters of a name, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from app.messages.rows import AddressBook, ChildEntries, GroupEntry, StaffEntry
from ui.messages import words
from ui.messages.plain import one_line
from ui.messages.written import Addressee
from ui.naming import short_name
from ui.roles import role_name

STAFF, FAMILY, CLASS, COURSE, ALL_STAFF = "staff", "family", "class", "course", "all_staff"
FAMILIES = frozenset({FAMILY, CLASS, COURSE})
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Option:
    """`note` says who that is, `heading` under what it stands; `pupil` is the child that a family writes about.
    `families` are those of a class or a course: (pupil, name)."""

    kind: str
    id: int
    name: str
    note: str
    heading: str
    pupil: int | None = None
    is_first: bool = False
    """Whom a family means most of the time."""
    families: tuple[tuple[int, str], ...] = ()

    @property
    def addressee(self) -> Addressee:
        """As a letter names it."""
        return Addressee(self.kind, self.id, self.name)

    def is_found_by(self, sought: Sequence[str]) -> bool:
        """Whether each of the words begins one of its own."""
        own = folded(f"{self.name} {self.note}")
        return all(any(word.startswith(one) for word in own) for one in sought)


def folded(text: str) -> list[str]:
    """Words as they are compared: without capitals, signs, and the dots of «ё»."""
    plain = text.casefold().replace("ё", "е")
    return "".join(one if one.isalnum() else " " for one in plain).split()


def options_of(book: AddressBook) -> tuple[Option, ...]:
    """Of a family: each child's class teacher, teachers, administration.  Of staff: classes with their families,
    courses, colleagues."""
    found: list[Option] = []
    for child in book.children:
        found += _of_child(child, alone=len(book.children) == 1)
    for group in book.groups:
        if group.families:
            found.append(_group(group))
    known: set[int] = set()
    for group in book.groups:
        found += _families(group, known)
    if book.may_write_all_staff:
        found.append(
            Option(ALL_STAFF, 0, translate("Addressees", "All who work at the school"), "", _colleagues())
        )
    found += [_staff(one, _colleagues()) for one in book.colleagues]
    return tuple(found)


def sought(options: Iterable[Option], text: str, pupil: int | None) -> list[Option]:
    """Those that the typed letters mean; `pupil`: the child that the letter is about already."""
    wanted = folded(text)
    mine = [one for one in options if pupil is None or one.pupil in (None, pupil)]
    if wanted:
        return [one for one in mine if one.is_found_by(wanted)]
    # Without a letter a staff member sees classes and colleagues, not a thousand families.
    return [one for one in mine if one.kind != FAMILY]


def _of_child(child: ChildEntries, *, alone: bool) -> list[Option]:
    pupil = child.pupil.pupil_id
    whose = "" if alone else words.pupil_words(child.pupil)
    leads = translate("Addressees", "class teacher")
    found = [
        Option(STAFF, one.person_id, _name(one.name), leads, whose, pupil, is_first=True)
        for one in child.class_teachers
    ]
    found += [
        Option(STAFF, one.person_id, _name(one.name), ", ".join(one.subjects), whose, pupil)
        for one in child.teachers
    ]
    found += [
        Option(STAFF, one.person_id, _name(one.name), _role(one), whose, pupil)
        for one in child.administration
    ]
    return found


def _group(group: GroupEntry) -> Option:
    families = tuple((one.pupil_id, one.name) for one in group.families)
    name = translate("Addressees", "{0}: all families").format(one_line(group.name, 60))
    if group.subject:
        name = translate("Addressees", "{0}, {1}: all families").format(
            one_line(group.name, 60), group.subject
        )
    return Option(
        group.kind, group.id, name, _Counted().families(len(families)), translate("Addressees", "Classes and groups"),
        families=families,
    )  # fmt: skip


def _families(group: GroupEntry, known: set[int]) -> list[Option]:
    """Each family once, under its class; a course is a part of classes that stand here as well, or of others."""
    found = []
    for one in group.families:
        if one.pupil_id in known:
            continue
        known.add(one.pupil_id)
        name = translate("Addressees", "Family of {0}").format(_name(one.name))
        parents = ", ".join(short_name(one_line(parent, 60)) for parent in one.parents)
        found.append(
            Option(
                FAMILY,
                one.pupil_id,
                name,
                " · ".join(part for part in (group.name, parents) if part),
                translate("Addressees", "Families"),
                families=((one.pupil_id, one.name),),
            )
        )
    return found


def _staff(entry: StaffEntry, heading: str) -> Option:
    return Option(
        STAFF, entry.person_id, _name(entry.name), ", ".join(entry.subjects) or _role(entry), heading
    )


def _colleagues() -> str:
    return translate("Addressees", "Colleagues")


def _role(entry: StaffEntry) -> str:
    name = role_name(entry.role)
    return name[:1].lower() + name[1:]


def _name(name: str) -> str:
    return one_line(name, 80)


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def families(self, count: int) -> str:
        return self.tr("%n family(ies)", "", count)
