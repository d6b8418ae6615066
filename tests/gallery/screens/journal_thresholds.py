"""The thresholds of a subject: as those who lead the school set them, and when another was faster."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.gallery.registry import Stage, screen
from tests.gallery.screens.journal_results import page_in_frame
from tests.ui.journal.memory_results import typical
from ui.journal.results.threshold_dialog import ThresholdDialog


@screen("journal.thresholds", natural=True)
def thresholds(stage: Stage) -> QWidget:
    """Just opened."""
    made = ThresholdDialog(typical().memory_thresholds, 1)
    made.reload()
    stage.keep.append(made)
    return made


@screen("journal.thresholds_clash", natural=True)
def clash(stage: Stage) -> QWidget:
    """Another has set others since it was opened."""
    source = typical().memory_thresholds
    made = ThresholdDialog(source, 1)
    made.reload()
    source.subject = replace(source.subject, thresholds=(2.5, 3.5, 4.5))
    made.fields[-1].setValue(4.7)
    made.save.click()
    stage.keep.append(made)
    return made


@screen("journal.results_leader")
def leader(stage: Stage) -> QWidget:
    """The report card as the deputy head sees it: thresholds can be changed."""
    source = typical()
    source.may_set_thresholds = True
    source.card = replace(source.card, can_edit=False)
    frame, page = page_in_frame(source)
    stage.keep.append(page)
    return frame
