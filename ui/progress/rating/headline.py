"""The answer in ten seconds: the place, whether it is higher than a week ago, and the mean that it is for."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.progress.rating_rows import Rating, Standing
from ui.family.dates import short_date
from ui.icons import set_icon
from ui.naming import in_period_words
from ui.progress.rating.words import (
    RatingCount,
    change_picture,
    place_title,
    rise_words,
    value_words,
)
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

_ON_THE_PODIUM = 3


class RatingHeadline(Retranslated, QFrame):
    """See the module.  `refresh` reads anew: what happens to the others is not told to a family by itself."""

    refresh = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._rating: Rating | None = None
        self._read_at: datetime | None = None
        self._icon, self._trend = (
            IconLabel("trophy", 40, "accent", self),
            IconLabel("minus", 24, "muted", self),
        )
        self.place, self.change, self.value, self.as_of = (QLabel(self) for _ in range(4))
        for label, role in (
            (self.place, "display"), (self.change, "subtitle"), (self.value, "muted"), (self.as_of, "caption")
        ):  # fmt: skip
            set_role(label, role)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.again = QPushButton(self)
        set_role(self.again, "ghost")
        set_icon(self.again, "refresh-cw", "accent_text")
        self.again.clicked.connect(lambda _=False: self.refresh.emit())
        self._lay_out()
        self.retranslate()

    def show_rating(self, rating: Rating, read_at: datetime | None) -> None:
        """Say this; it was read at a time of this PC."""
        self._rating, self._read_at = rating, read_at
        self.retranslate()

    @property
    def words(self) -> str:
        """All that is said."""
        labels = (self.place, self.change, self.value, self.as_of)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def retranslate(self) -> None:
        self.again.setText(self.tr("Refresh"))
        self.again.setAccessibleName(self.tr("Read the rating anew"))
        rating = self._rating
        if rating is None:
            return
        self.place.setText(self._title(rating))
        self._icon.set_picture(*_picture(rating))
        is_told = rating.place is not None and rating.since is not None
        self.change.setVisible(is_told)
        self._trend.setVisible(is_told)
        if is_told:
            self.change.setText(rise_words(rating.change))
            self._trend.set_picture(*change_picture(rating.change))
        self.value.setText(self._value(rating))
        self.as_of.setText(self._as_of(rating))
        self.setAccessibleName(self.words.replace("\n", ". "))

    # --- private -----------------------------------------------------------------------------------------------

    def _title(self, rating: Rating) -> str:
        if rating.place is not None:
            return place_title(rating.place)
        if rating.standing is Standing.NOT_IN_CLASS:
            return self.tr("No place: not in the class")
        return self.tr("No place yet")

    def _value(self, rating: Rating) -> str:
        """The mean beside that of the class; without a place why there is none."""
        place = rating.place
        if place is None:
            if rating.standing is Standing.NOT_IN_CLASS:
                return self.tr("Only pupils who are in class {0} on {1} are compared.").format(
                    rating.class_name, short_date(rating.on)
                )
            return self.tr(
                "The place comes with the first mark that counts in the mean. In the class: {0}"
            ).format(RatingCount().pupils(rating.rated))
        parts = [self.tr("mean {0} {1}", "mean, «for quarter 2»").format(
            value_words(place.value), in_period_words(rating.term)
        )]  # fmt: skip
        if rating.mean is not None:
            parts.append(self.tr("class mean {0}").format(value_words(rating.mean)))
        if place.last > place.first:
            parts.append(RatingCount().share(place.last - place.first))
        return " · ".join(parts)

    def _as_of(self, rating: Rating) -> str:
        at = self._read_at
        time = QLocale().toString(QTime(at.hour, at.minute), "HH:mm") if at is not None else ""
        return self.tr("Marks as of {0} · class {1}").format(time, rating.class_name)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE.s)
        line.addWidget(self._trend, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.change, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.as_of, 1)
        foot.addWidget(self.again)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(self.place)
        words.addLayout(line)
        words.addWidget(self.value)
        words.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)


def _picture(rating: Rating) -> tuple[str, str]:
    """Icon and tone; the words say more."""
    if rating.place is None:
        return "circle-dashed", "muted"
    is_high = rating.place.first <= _ON_THE_PODIUM and 2 * rating.place.last <= rating.place.of
    return "trophy" if is_high else "chart-column", "accent"
