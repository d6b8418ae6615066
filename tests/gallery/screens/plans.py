"""Thematic plans: followed, shifted, loaded from a file, refused, and where there is none; a substitute is named."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from app.codes import LessonState
from app.exchange.reasons import Reason
from app.exchange.records import Place, refuse
from app.plans.rows import PlanSummary
from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_plans import ITEMS, MemoryPlans
from tests.ui.journal.memory_source import COLLEAGUES, COURSES, TODAY, MemorySource
from ui.journal.lesson.wishes import Became, LessonKey
from ui.journal.plan.dialog import PlanDialog
from ui.journal.plan.source import PlanFile
from ui.journal.tab import JournalTab

FILE = Path("КТП алгебра 8 класс.xlsx")
HEADINGS = ("Рациональные дроби", "Квадратные корни")
REFUSED = (
    refuse(Place(FILE.name, "8 класс", 14, "Кол-во часов"), "1–2", Reason.HOURS_UNREADABLE),
    refuse(Place(FILE.name, "8 класс", 27, "№"), "Свойства корней", Reason.TOPIC_WITHOUT_NUMBER),
    refuse(Place(FILE.name, "8 класс", 31, "Тема урока"), "", Reason.TOPIC_MISSING),
)


def dialog(plans: MemoryPlans) -> PlanDialog:
    return PlanDialog(plans, COURSES[0])


def summary(**more: dict[str, int]) -> PlanSummary:
    """A trial of a file: three topics changed, the others as before."""
    none = {"plans": 0, "topics": 0}
    counts = {"added": none, "changed": none, "unchanged": none, "removed": none, **more}
    return PlanSummary(
        1, FILE.stem, 1, followed=False, dry_run=True, headings=HEADINGS, items=ITEMS, **counts
    )


def press(view: QWidget, text: str) -> None:
    """Press the button with this word, in either language."""
    for button in view.findChildren(QPushButton):
        if button.text().replace("&", "") in text.split("|"):
            button.click()
            return
    raise AssertionError(text)


@screen("journal.plan")
def plan(stage: Stage) -> QWidget:
    """October: the plan is longer than the year."""
    return dialog(MemoryPlans())


@screen("journal.plan_shift")
def shift(stage: Stage) -> QWidget:
    """What a shift would mean."""
    view = dialog(MemoryPlans(count=32))
    press(view, "Move later|Сдвинуть позже")
    return view


@screen("journal.plan_reader")
def reader(stage: Stage) -> QWidget:
    """For reading only."""
    return dialog(MemoryPlans(may_edit=False, count=27))


@screen("journal.plan_import")
def refused(stage: Stage) -> QWidget:
    """Rows of the file are refused."""
    plans = MemoryPlans()
    plans.trial = PlanFile(FILE, None, refused=REFUSED)
    view = dialog(plans)
    view.show_file(FILE)
    return view


@screen("journal.plan_import_trial")
def trial(stage: Stage) -> QWidget:
    """A file that would change something; two sheets hold a plan."""
    plans = MemoryPlans()
    plans.trial = PlanFile(FILE, None, sheets=("8 класс", "8 класс углубл."))
    view = dialog(plans)
    view.show_file(FILE)
    plans.trial = PlanFile(
        FILE, None, summary(changed={"plans": 1, "topics": 3}, unchanged={"plans": 0, "topics": 17})
    )
    view.show_file(FILE, "8 класс")
    return view


@screen("journal.plan_choice")
def choice(stage: Stage) -> QWidget:
    """Another plan."""
    view = dialog(MemoryPlans())
    press(view, "Another plan…|Другой план…")
    return view


@screen("journal.plan_empty")
def empty(stage: Stage) -> QWidget:
    """The course follows no plan."""
    return dialog(MemoryPlans(plan=None))


@screen("journal.substitute")
def substitute(stage: Stage) -> QWidget:
    """A lesson is held by somebody else."""
    source = MemorySource()
    source.became[LessonKey(1, TODAY, 2)] = Became(int(LessonState.REPLACED), COLLEAGUES[2].person_id)
    tab = JournalTab(source)
    tab.start()
    tab.lesson.show()
    tab.toolbar.panel.setChecked(True)
    tab.lesson.begin()
    stage.keep.append(tab)
    return tab
