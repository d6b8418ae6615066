"""The page of rules: all of them in groups; what is set is stored at once, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from app.changes import CONTROL, Change
from app.control.queries import rule_rows
from app.control.rows import RuleRow
from app.control.rule_book import RuleSetting
from app.control.rule_setting import reset_rules, set_rule
from app.control.words import GROUPS
from app.school.thresholds import subject_thresholds
from app.session import Session
from ui.control.findings.empty import Because, FindingsEmpty
from ui.control.rules.card import RuleCard
from ui.control.words import control_words
from ui.errors import sentence_for
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, Toast, scrolled

_WIDEST = 860


@dataclass(frozen=True, slots=True)
class Rules:
    """What one reading gives."""

    rows: tuple[RuleRow, ...]
    subjects: Mapping[int, str]


def read_rules(session: Session) -> Rules:
    """All rules, and the subjects that they can be limited to."""
    subjects = {one.subject_id: one.subject for one in subject_thresholds(session)}
    return Rules(rule_rows(session), subjects)


class RulesPage(ClassPage):
    """Cards are made once, and follow what is stored."""

    failed_because = Because.FAILED
    findings_wanted = Signal(str)
    """The rule whose findings are to be listed."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._reasons = FindingsEmpty()
        super().__init__(place, self._reasons, parent)
        self._rules: Rules | None = None
        self.cards: dict[str, RuleCard] = {}
        self._headings: dict[str, QLabel] = {}
        self.box: QMessageBox | None = None
        self._hint, self.reset = QLabel(self), QPushButton(self)
        set_role(self._hint, "muted")
        self._hint.setWordWrap(True)
        self.reset.clicked.connect(self._ask_to_reset)
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self._hint, 1)
        top.addWidget(self.reset)
        self._box = QWidget(self)
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, SPACE.m, 0)
        self._column.setSpacing(SPACE.s)
        self._box.setMaximumWidth(_WIDEST)
        self._finish(top, scrolled(self._box, self), self._box)

    def reload(self, *, quiet: bool = False) -> None:
        if not quiet:
            self._busy.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(read_rules), self._on_rules, self._on_failed,
            replaces="page", quiet=quiet, label="rules",
        )  # fmt: skip

    def retranslate(self) -> None:
        super().retranslate()
        may = self._rules is None or self._rules.rows[0].may_set
        self._hint.setText(
            self.tr("What is set is stored at once; the journals are then checked anew within some minutes.")
            if may
            else self.tr("The rules are set by the deputy head and the administrator of the diary.")
        )
        self.reset.setText(self.tr("All by default"))
        self.reset.setToolTip(self.tr("Set all rules as the program proposes them"))
        for group, label in self._headings.items():
            label.setText(control_words().group(group))

    # --- reading -------------------------------------------------------------------------------------------------

    @property
    def _is_known(self) -> bool:
        return self._rules is not None

    def _forget_classes(self) -> None:
        """All is read anew as it is."""

    def _touches(self, change: Change) -> bool:
        return change.entity in CONTROL

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because), self._error)

    def _on_rules(self, rules: Rules) -> None:
        self._rules = rules
        self._on_read()
        by_key = {row.rule.key: row for row in rules.rows}
        if not self.cards:
            self._make(by_key)
        for key, card in self.cards.items():
            card.show_rule(by_key[key], rules.subjects)
        self.reset.setVisible(rules.rows[0].may_set)
        self.reset.setEnabled(any(row.setting != row.default for row in rules.rows))
        self._show_content()
        self.retranslate()

    def _make(self, rows: Mapping[str, RuleRow]) -> None:
        for group, keys in GROUPS.items():
            label = self._headings[group] = QLabel(self._box)
            set_role(label, "title")
            self._column.addWidget(label)
            for key in keys:
                card = self.cards[key] = RuleCard(rows[key], {}, self._box)
                card.wanted.connect(self._on_wanted)
                card.findings_wanted.connect(self.findings_wanted)
                self._column.addWidget(card)
            self._column.addSpacing(SPACE.m)
        self._column.addStretch(1)

    # --- setting -------------------------------------------------------------------------------------------------

    def _on_wanted(self, row: RuleRow, wanted: RuleSetting) -> None:
        """Switching a rule off closes its findings: that is asked."""
        if row.setting.on and not wanted.on and row.open:
            title = control_words().title(row.rule.key)
            self._ask(
                self.tr("Switch off “{0}”?").format(title),
                self.tr("%n finding(s) of this rule will be closed.", "", row.open),
                self.tr("Switch off"),
                lambda: self._set(row, wanted),
                self.cards[row.rule.key].take_back,
            )
        else:
            self._set(row, wanted)

    def _set(self, row: RuleRow, wanted: RuleSetting) -> None:
        key, before = row.rule.key, row.setting
        self._store(
            lambda session: set_rule(session, key, wanted, expected=before),
            self.tr("“{0}” is set.").format(control_words().title(key)),
            lambda session: set_rule(session, key, before, expected=wanted),
        )

    def _ask_to_reset(self) -> None:
        rules = self._rules
        if rules is None:
            return
        expected = {row.rule.key: row.setting for row in rules.rows}
        self._ask(
            self.tr("Set all rules by default?"),
            self.tr("What the school has set will be lost."),
            self.tr("By default"),
            lambda: self._store(
                lambda session: reset_rules(session, expected=expected),
                self.tr("All rules are as the program proposes them."),
                None,
            ),
            lambda: None,
        )

    def _ask(
        self, title: str, sentence: str, act: str, yes: Callable[[], None], no: Callable[[], None]
    ) -> None:
        box = self.box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(sentence)
        leave = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        take.clicked.connect(yes)
        leave.clicked.connect(no)
        box.finished.connect(box.deleteLater)
        box.open()

    def _store(
        self, job: Callable[[Session], None], text: str, undo: Callable[[Session], None] | None
    ) -> None:
        self._worker.submit(
            self, lambda desk: desk.ask(job), lambda _done: self._on_stored(text, undo), self._on_refused,
            lane="write", label="set a rule",
        )  # fmt: skip

    def _on_stored(self, text: str, undo: Callable[[Session], None] | None) -> None:
        if undo is None:
            Toast.show_over(self.window(), text, kind=BannerKind.SUCCESS)
        else:
            taken_back = self.tr("Taken back.")
            Toast.show_over(
                self.window(), text, kind=BannerKind.SUCCESS, action=self.tr("Undo"),
                on_action=lambda: self._store(undo, taken_back, None),
            )  # fmt: skip
        self.reload(quiet=True)
        if undo is None and self.place.keeper is not None:
            # what can be taken back is not judged yet: findings that are closed lose what was said to them
            self.place.keeper.ask()

    def _on_refused(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        for card in self.cards.values():
            card.take_back()
        self.reload(quiet=True)
