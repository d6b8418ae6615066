"""The newest messages of the demonstration people: something waits for each of them.

Urgent ones (confirmed, waiting, passed on to the deputy head), a letter to the class with a leaflet, colleagues among
themselves, a question of the pupil's, words passed on, answers that come again.
"""

from __future__ import annotations

import json
from datetime import date

from app.changes import as_json
from app.codes import Side
from app.messages.rules import first_words
from app.sample.accounts import DemoPeople
from app.sample.calendar import moment
from app.sample.files import SampleFiles, leaflet
from app.sample.ledger import Ledger
from app.sample.letters import Note, Party
from app.sample.roll import Adult, Pupil, Teacher
from app.sample.schooling import ClassYear
from app.sample.talk import Talk
from models.messages import CannedAnswer, Mailing, MessageDraft, MessageQuote, SentToken

_TRIP = "Поездка в музей"
_TRIP_TEXT = (
    "Уважаемые родители! В пятницу класс едет в краеведческий музей. Сбор у школы в 9:00, возвращение к 13:00. "
    "Памятка приложена. Пожалуйста, ответьте, если ребёнок не поедет."
)
_CANNED = (
    (None, "Спасибо, принято", "Здравствуйте! Спасибо за сообщение, приняла к сведению."),
    (None, "Отвечу после уроков", "Здравствуйте! Сейчас идут уроки, отвечу подробно после 15:00."),
    (None, "Приём родителей", "Здравствуйте! Приём родителей – по средам с 16:00, кабинет завуча."),
)


class Post:
    """Writes them, at the end of the sample."""

    def __init__(self, ledger: Ledger, talk: Talk, files: SampleFiles, today: date) -> None:
        self._ledger, self._talk, self._files = ledger, talk, files
        self._begin = moment(date.fromordinal(today.toordinal() - today.weekday()), 7 * 60)
        self._mailings = 0

    def finish(self, own: ClassYear, demo: DemoPeople, colleagues: list[Teacher]) -> None:
        """`own` is the class of the demonstration teacher."""
        teacher = demo.teacher
        families = [
            place.pupil
            for place in own.places
            if place.ends is None
            and place.pupil is not demo.pupil
            and teacher not in place.pupil.family.parents
        ]
        self._letter_to_class(own, demo)
        question = self._questions(demo)
        self._urgent(demo, families)
        self._colleagues(demo, colleagues)
        if families:
            self._passed_on(demo, families[-1])
        self._kept(demo, question)

    # --- parts ------------------------------------------------------------------------------------------------------

    def _ago(self, minutes: int) -> int:
        """A moment of this week before now, the later the fewer minutes."""
        now = self._ledger.now
        return max(now - minutes * 60, self._begin + max(0, 3000 - minutes)) if self._begin < now else now

    def _letter_to_class(self, own: ClassYear, demo: DemoPeople) -> None:
        at, teacher = self._ago(1500), (demo.teacher.id, Side.STAFF)
        self._mailings += 1
        seen_in = threads = 0
        content = leaflet(
            _TRIP,
            "Сбор в 9:00 у крыльца.\nС собой: сменная обувь, вода, бутерброд.\nКлассный руководитель",
            at,
        )
        for place in own.places:
            pupil, family = place.pupil, place.pupil.family.parents
            if place.ends is not None:
                continue
            parties: list[Party] = [(one.id, Side.PARENT) for one in family if one is not demo.teacher]
            if not parties:
                continue
            seen = {
                party: at + 900 + 240 * number
                for number, party in enumerate(parties)
                if (pupil.id + number) % 3
            }
            notes = [Note(teacher, _TRIP_TEXT, at, seen)]
            if pupil.id % 7 == 0 and parties[0] in seen:
                later = self._ago(400)
                notes.append(Note(parties[0], "Спасибо, поедем.", later, {teacher: later + 600}))
            thread = self._talk.store(
                _TRIP, pupil, notes, [teacher, *parties], [demo.teacher, *family], mailing=self._mailings,
                has_files=True, first_of_mailing=threads == 0,
            )  # fmt: skip
            self._files.attach("message", f"{thread}/1", "Памятка.pdf", content, at, demo.teacher.id)
            threads, seen_in = threads + 1, seen_in + bool(seen)
        self._ledger.add(
            Mailing, self._mailings, *teacher, at, _TRIP, first_words(_TRIP_TEXT), threads, seen_in
        )
        after = as_json({"to": [[teacher[0], teacher[1].value]], "threads": threads})
        row = ("mailing", str(self._mailings), None, None, None, None, None, None, after, None)
        self._ledger.step(at, teacher[0], "class_teacher", [row])

    def _questions(self, demo: DemoPeople) -> int:
        """The parent's, answered and not seen yet; the pupil's, answered; returns the second thread."""
        name, teacher = demo.pupil.name.first, (demo.teacher.id, Side.STAFF)
        parent, pupil = (demo.parent.id, Side.PARENT), (demo.pupil.id, Side.PUPIL)
        asked, answered = self._ago(300), self._ago(95)
        self._talk.store(
            "Пересдача контрольной", demo.pupil,
            [
                Note(parent, f"Здравствуйте! Когда {name} может переписать контрольную по алгебре?", asked,
                     {teacher: asked + 900}),
                Note(teacher, "Добрый день! В четверг на седьмом уроке. Пусть повторит § 12–14.", answered),
            ],
            [parent, teacher], [demo.parent, demo.teacher],
        )  # fmt: skip
        asked, answered = self._ago(280), self._ago(200)
        return self._talk.store(
            "Олимпиада", demo.pupil,
            [
                Note(pupil, "Здравствуйте! Можно записаться на школьную олимпиаду?", asked, {teacher: asked + 1200}),
                Note(teacher, "Конечно, записала. Начало в субботу в 10:00.", answered, {pupil: answered + 900}),
            ],
            [pupil, teacher], [demo.teacher], family="one",
        )  # fmt: skip

    def _urgent(self, demo: DemoPeople, families: list[Pupil]) -> None:
        teacher, parent = (demo.teacher.id, Side.STAFF), (demo.parent.id, Side.PARENT)
        sent, seen = self._ago(270), self._ago(262)
        self._talk.store(
            "Забрать раньше", demo.pupil,
            [
                Note(parent, f"Заберу {demo.pupil.name.first} сегодня после четвёртого урока, к врачу.", sent,
                     {teacher: seen}, {teacher: seen}, urgent=True),
                Note(teacher, "Хорошо, отпущу.", seen + 60, {parent: seen + 300}),
            ],
            [parent, teacher], [demo.parent, demo.teacher],
        )  # fmt: skip
        self._talk.store(
            "Позвоните, пожалуйста", demo.pupil,
            [Note(teacher, f"{demo.pupil.name.first} жалуется на головную боль, сидит у медсестры. Позвоните в школу.",
                  self._ago(12), urgent=True)],
            [teacher, parent], [demo.teacher, demo.parent],
        )  # fmt: skip
        if not families:
            return
        pupil, at = families[0], self._ago(100)
        mother: Adult = pupil.family.parents[0]
        deputy = (demo.deputy.id, Side.STAFF)
        self._talk.store(
            "Потерялся телефон", pupil,
            [Note((mother.id, Side.PARENT), f"{pupil.name.first} не отвечает на звонки с утра. Пришёл ли в школу?", at,
                  urgent=True, passed_on=min(at + 3600, self._ledger.now))],
            [(mother.id, Side.PARENT), teacher, deputy], [mother, demo.teacher, demo.deputy],
            watch=frozenset({deputy}),
        )  # fmt: skip

    def _colleagues(self, demo: DemoPeople, colleagues: list[Teacher]) -> None:
        deputy, teacher = (demo.deputy.id, Side.STAFF), (demo.teacher.id, Side.STAFF)
        others = [one for one in colleagues if one.id not in (demo.deputy.id, demo.teacher.id)][:2]
        at = self._ago(350)
        self._talk.store(
            "Итоги периода", None,
            [
                Note(deputy, "Коллеги, отчёты предметников жду до среды. Форма прежняя.", at, {teacher: at + 700}),
                Note(teacher, "По 7А готово, пришлю сегодня.", at + 1500),
            ],
            [deputy, teacher, *((one.id, Side.STAFF) for one in others)], [demo.deputy, demo.teacher, *others],
        )  # fmt: skip

    def _passed_on(self, demo: DemoPeople, pupil: Pupil) -> None:
        """A complaint that the class teacher has passed on to the deputy head."""
        teacher, deputy, mother = (
            (demo.teacher.id, Side.STAFF),
            (demo.deputy.id, Side.STAFF),
            pupil.family.parents[0],
        )
        at, text = self._ago(240), "Здравствуйте. Во вторник в столовой снова не хватило порций второй смене."
        origin = self._talk.store(
            "Столовая", pupil, [Note((mother.id, Side.PARENT), text, at, {teacher: at + 600})],
            [(mother.id, Side.PARENT), teacher], [mother, demo.teacher],
        )  # fmt: skip
        later = self._ago(220)
        thread = self._talk.store(
            "Столовая", None, [Note(teacher, "Посмотрите, пожалуйста: уже второй случай.", later)],
            [teacher, deputy], [demo.teacher, demo.deputy],
        )  # fmt: skip
        self._ledger.add(MessageQuote, thread, 1, origin, 1, mother.id, Side.PARENT, at, text)

    def _kept(self, demo: DemoPeople, question: int) -> None:
        """Words that come again, a draft of an answer, and the mark of a letter that was sent."""
        own = (demo.teacher.id, "Задание в дневнике", "Здравствуйте! Задание записано в дневнике на завтра.")
        for number, (person, title, text) in enumerate((*_CANNED, own), 1):
            self._ledger.add(CannedAnswer, number, person, title, text)
        self._ledger.add(
            MessageDraft,
            demo.teacher.id,
            Side.STAFF,
            str(question),
            "{}",
            "",
            "И не забудь справку от",
            self._ago(30),
        )
        answer = json.dumps([[question], 1, None, []])
        self._ledger.add(SentToken, demo.pupil.id, Side.PUPIL, "sample", self._ago(280), answer)
