"""Who will read a letter, in a sentence, before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from app.messages.rows import Family
from ui.messages.compose.options import ALL_STAFF, FAMILIES, STAFF, Option
from ui.messages.written import Addressee

translate = QCoreApplication.translate


def seen_by_words(to: Sequence[Addressee], options: Sequence[Option], family: str) -> str:
    """`options` are those of `to` that the address book knows."""
    if not to:
        return ""
    told = []
    families = {pupil for one in options if one.kind in FAMILIES for pupil, _name in one.families}
    if families:
        told.append(_families(len(families), family))
    staff = [one for one in to if one.kind == STAFF]
    if any(one.kind == ALL_STAFF for one in to):
        told.append(translate("SeenBy", "Each colleague gets it in a thread of their own with you."))
    elif len(staff) > 1:
        told.append(
            translate("SeenBy", "Those of the school whom you have chosen read it and the answers together.")
        )
    elif staff and not families:
        told.append(translate("SeenBy", "Read by {0} and you.").format(staff[0].name))
    return " ".join(told)


def _families(count: int, family: str) -> str:
    if count == 1:
        return {
            Family.PUPIL.value: translate("SeenBy", "Read by the pupil and you; the parents do not see it."),
            Family.BOTH.value: translate("SeenBy", "Read by the parents, the pupil and you."),
        }.get(family, translate("SeenBy", "Read by the parents and you; the pupil does not see it."))
    return translate("SeenBy", "Each family sees only its own thread; {0}.").format(
        _Counted().families(count)
    )


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def families(self, count: int) -> str:
        return self.tr("it goes to %n family(ies)", "", count)
