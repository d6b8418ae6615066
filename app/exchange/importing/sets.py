"""Who is taught together, told by the names of FET's sets of students: pure functions.

A set is a class when its name is that of one («8А», «Class 5»); a part of a class when it stands below one, or
its name begins with one («8А девочки»); all classes of a grade when classes stand below it («8» over 8А and
8Б).  Everything else is a group across classes under its own name; who is in it, the file does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.exchange.names import Unreadable, parse_class_name
from app.exchange.records import ClassName, StudentsSet

_ENGLISH = re.compile(r"(?:class|form|grade|year)\s+(\d{1,2}\s*[^\W\d_]?)", re.I)
_PART = re.compile(r"(\d{1,2}\s*[-–]?\s*[^\W\d_])(?:\s*[-–—_./(:]\s*|\s+)(?=\S)(.+)", re.S)


@dataclass(frozen=True, slots=True)
class Together:
    """Who takes an activity.

    One class and no label: the whole class; one class and a label: a part of it.  Otherwise a group across
    classes of this label; `classes` are those that belong to it as a whole.
    """

    classes: tuple[ClassName, ...]
    label: str = ""
    across: bool = False


class Sets:
    """The sets of one file.  `known` are classes that the school has already."""

    def __init__(self, sets: Sequence[StudentsSet], known: Iterable[ClassName] = ()) -> None:
        self._sets = {one.name: one for one in sets}
        self._children: dict[str, list[str]] = {}
        for one in sets:
            for parent in one.parents:
                self._children.setdefault(parent, []).append(one.name)
        self._names = {one.name for one in known}
        for one in sets:
            found = class_of(one.name)
            if found is not None and _PART.fullmatch(one.name) is None:
                self._names.add(found.name)
        self._found: dict[str, Together] = {}

    def together(self, names: Sequence[str]) -> Together:
        """Who takes an activity that names these sets."""
        ones = [self.one(name) for name in names]
        if len(ones) == 1:
            return ones[0]
        classes = tuple(dict.fromkeys(each for one in ones for each in one.classes))
        label = "+".join(names)
        if len(classes) == 1 and not any(one.across for one in ones):
            return Together(classes, "" if any(not one.label for one in ones) else label)
        whole = all(one.across or not one.label for one in ones) and all(one.classes for one in ones)
        return Together(classes if whole else (), label, across=True)

    def one(self, name: str) -> Together:
        """What a single set is."""
        if name not in self._found:
            self._found[name] = Together((), name, across=True)  # ends a circle of sets
            self._found[name] = self._resolve(name)
        return self._found[name]

    def _resolve(self, name: str) -> Together:
        own = class_of(name)
        below = [found for found in map(class_of, self._children.get(name, ())) if found is not None]
        if own is not None and not own.letter and any(one.grade == own.grade and one.letter for one in below):
            classes = tuple(dict.fromkeys(one for one in below if one.letter and self._is_class(one)))
            return Together(classes, name, across=True)
        above = [self.one(parent) for parent in self._sets[name].parents] if name in self._sets else []
        owners = tuple(dict.fromkeys(one.classes[0] for one in above if not one.across and one.classes))
        if len(owners) == 1:
            return Together(owners, _without(name, owners[0]))
        if owners:
            return Together((), name, across=True)
        part = _PART.fullmatch(name)
        if part is not None:
            owner = class_of(part.group(1))
            if owner is not None and owner.name in self._names:
                return Together((owner,), _without(name, owner))
        return Together((), name, across=True) if own is None else Together((own,))

    def _is_class(self, name: ClassName) -> bool:
        return name.name in self._names


def class_of(name: str) -> ClassName | None:
    """The class that a set is named after, or None."""
    english = _ENGLISH.fullmatch(name.strip())
    try:
        return parse_class_name(english.group(1) if english else name)
    except Unreadable:
        return None


def _without(name: str, owner: ClassName) -> str:
    """The name of a part without that of its class: «8А девочки» → «девочки»."""
    part = _PART.fullmatch(name)
    if part is not None and class_of(part.group(1)) == owner:
        return part.group(2).strip(" ()") or name
    return name
