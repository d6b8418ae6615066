"""«Как считается рейтинг»: the formula, what counts, equal means, who is compared, and when it is told anew."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.progress.rating_rows import Rating
from ui.family.dates import short_date
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class Explanation(Retranslated, QFrame):
    """A heading and sentences, in the words of a family; what the program does is written in `app.progress.rating`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._heading = QLabel(self)
        set_role(self._heading, "section")
        self._labels: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self._layout.setSpacing(SPACE.s)
        self._layout.addWidget(self._heading)
        self._rating: Rating | None = None
        self.retranslate()

    def show_rating(self, rating: Rating) -> None:
        """The sentences that hold for it."""
        self._rating = rating
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("How the rating is worked out"))
        self.setAccessibleName(self._heading.text())
        sentences = self._sentences()
        while len(self._labels) < len(sentences):
            label = QLabel(self)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._labels.append(label)
            self._layout.addWidget(label)
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(sentences))
            label.setText(sentences[number] if number < len(sentences) else "")

    @property
    def words(self) -> str:
        """All that is said."""
        return "\n".join(label.text() for label in self._labels if label.text())

    def _sentences(self) -> list[str]:
        rating = self._rating
        sentences = [
            self.tr(
                "By the mean of all subjects: each mark is multiplied by the weight of its work, and the sum is divided"
                " by the sum of the weights. A 5 of weight 1 and a 4 of weight 3: (5·1 + 4·3) : (1 + 3) = {0}."
            ).format(QLocale().toString(4.25, "f", 2)),
            self.tr(
                "Only numbers count. “Passed”, “exempt”, “not attested”, works not handed in and works of weight 0"
                " change nothing."
            ),
            self.tr(
                "Equal means share their places: 3–5. They are compared exactly, so that two that both read {0} may"
                " stand on different places."
            ).format(QLocale().toString(4.33, "f", 2)),
            self.tr(
                "Pupils who are in the class and have marks are compared; newcomers bring their marks of the period"
                " along, those who have left are out. In a subject: those of the class who are taught it together."
            ),
        ]
        if rating is not None and rating.since is not None:
            sentences.append(
                self.tr(
                    "The change is against the place of a week ago: by the marks of lessons up to {0}, among those who"
                    " were in the class then."
                ).format(short_date(rating.since))
            )
        sentences.append(
            self.tr(
                "A mark counts as soon as the teacher has set it. The page reads the rating when it is opened; it is"
                " not told of the marks of other children meanwhile."
            )
        )
        return sentences
