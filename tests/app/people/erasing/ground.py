"""A school in which the name of one pupil stands wherever a name can stand.

Ульяна Ржевская was in 7А until the day before yesterday; her father Тишков has no other child here.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, timedelta

from app.diary.commands import add_remark
from app.files.queries import intake
from app.homework.answering import answer_homework
from app.homework.commands import hand_in
from app.homework.hand_in_rows import AnswerSeen
from app.journal.commands import set_homework, set_topic, write_cells
from app.journal.homework_files import change_homework_files
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from app.messages.commands import reply, send
from app.messages.drafts import save_canned, save_draft
from app.messages.handling import forward
from app.messages.rows import Draft, Letter, Recipient
from app.news.commands import publish
from app.news.rows import Kind, Notice, Part
from app.people.commands import add_parent, add_person, issue_login
from models.access import Account
from models.codes import MarkValue, Role, TermMarkKind
from models.file_store import folder_beside
from models.log import Setting
from models.school import Enrollment
from tests.build import LESSON_DAYS, BuiltSchool

DAY, NEXT = LESSON_DAYS[5], LESSON_DAYS[13]
FORMS = tuple(form for word in ("Ржевск", "Тишков", "Ульян") for form in (word, word.lower(), word.upper()))
LATIN = ("rzhevsk", "tishkov", "ulyana@example.org", "900-555-44-33")


@dataclass
class Ground:
    """Who is who."""

    pupil: int
    parent: int
    thread: int
    letter: int


def fill(school: BuiltSchool) -> Ground:
    """Put it all in."""
    admin = school.session(Role.ADMIN, school.admin)
    pupil = add_person(
        admin, "Ржевская", "Ульяна", "Павловна", sex="f", born=date(2013, 3, 8), phone="+7 900-555-44-33",
        email="ulyana@example.org", external_id="сад-77/Ржевская",
    )  # fmt: skip
    with school.file.writing():
        Enrollment.create(school_class=school.class_a, pupil=pupil, from_date=date(2026, 9, 1))
    parent = add_parent(admin, pupil, "Тишков", "Савва", "Ильич", relation="отец")
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    for one in (pupil, parent):
        issue_login(leader, one)
    _let_in(school, pupil, parent)
    school.ids |= {"pupil": pupil, "father": parent}
    _journal(school, pupil)
    thread = _letters(school, pupil, parent)
    letter = _others(school)
    with school.file.writing():
        left = school.clock.today() - timedelta(days=2)
        Enrollment.update(to_date=left, reason="Ржевская переехала").where(
            Enrollment.pupil == pupil
        ).execute()
    return Ground(pupil, parent, thread, letter)


def _let_in(school: BuiltSchool, *people: int) -> None:
    with school.file.writing():
        Account.update(must_change=False).where(Account.person.in_(people)).execute()


def _mark(pupil: int, wanted: int, comment: str | None = None) -> CellEdit:
    return CellEdit(DAY, 1, 1, pupil, "mark", None, wanted, comment)


def _journal(school: BuiltSchool, pupil: int) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    algebra = school.algebra_a
    edits = [
        _mark(pupil, 4, "Ульяна, проверь знаки"), _mark(school.yolkin, 3, "Списано у Ржевской Ульяны"),
        _mark(school.arbuzova, 5, "Помогала Ржевской"), _mark(school.zhukova, 5),
    ]  # fmt: skip
    write_cells(teacher, algebra, edits)
    write_cells(
        teacher, algebra, [CellEdit(DAY, 1, 1, school.zhukova, "mark", 5, 4)], "Спутала с Ульяной Ржевской"
    )
    write_cells(teacher, algebra, [CellEdit(LESSON_DAYS[6], 1, 1, pupil, "attendance", None, 3)])
    set_term_marks(
        teacher,
        algebra,
        [TermMarkEdit(pupil, TermMarkKind.TERM, 2, None, MarkValue.NOT_ATTESTED, "Ржевская болела")],
    )
    set_topic(teacher, algebra, DAY, 1, "Доклад У. П. Ржевской")
    set_homework(teacher, algebra, NEXT, None, "№ 5; Ржевская Ульяна – доклад", due_number=1)
    set_homework(teacher, algebra, NEXT, None, "Ульяне: карточка 3", pupil_id=pupil, due_number=1)
    stored = intake(teacher).put_bytes("Ржевская_Ульяна_образец.pdf", b"%PDF-1.7\nobrazets")
    change_homework_files(teacher, algebra, NEXT, 1, attaching=[stored])
    own = school.session(Role.PUPIL, pupil)
    mine = intake(own).put_bytes("доклад.pdf", "%PDF-1.7\nРжевская Ульяна".encode())
    hand_in(own, pupil, algebra, NEXT, 1, "Ульяна Ржевская, доклад", [mine], expected=0)
    answer_homework(teacher, algebra, NEXT, 1, pupil, "Молодец, Ульяна!", expected=AnswerSeen(1))
    leader = school.session(Role.TEACHER, school.russian_teacher)
    add_remark(leader, pupil, DAY, "remark", "Ульяна опоздала", course_id=school.russian_a)
    add_remark(leader, school.yolkin, DAY, "remark", "Толкнул Ржевскую", course_id=school.russian_a)
    add_remark(
        leader, school.zhukova, DAY, "praise", "Подала руку Ржевской Ульяне", course_id=school.russian_a
    )


def _letters(school: BuiltSchool, pupil: int, parent: int) -> int:
    father = school.session(Role.PARENT, parent)
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    stored = intake(father).put_bytes("справка.pdf", "%PDF-1.7\nсправка Ржевской".encode())
    letter = Letter(
        (Recipient("staff", school.russian_teacher),),
        "Ржевская болеет",
        "Ульяна дома. Тишков",
        files=(stored,),
    )
    (thread,) = send(father, letter).threads
    reply(leader, thread, "Пусть Ульяна Ржевская поправляется")
    forward(leader, thread, 1, [school.deputy], "Про Ржевскую Ульяну")
    whole = Letter((Recipient("class", school.class_a),), "Экскурсия", "Списки у Ржевской У. и Тишкова Саввы")
    send(leader, whole)
    save_draft(father, Draft("new:1", text="Ульяна всё ещё", subject="Ржевская"))
    return int(thread)


def _others(school: BuiltSchool) -> int:
    deputy = school.session(Role.DEPUTY, school.deputy)
    letter = Letter(
        (Recipient("staff", school.maths_teacher),),
        "О классе 7А",
        "Ржевской Ульяне нужна помощь, Ржевским – звонок",
    )
    (thread,) = send(deputy, letter).threads
    head = school.session(Role.HEAD, school.head)
    publish(
        head, Notice("Победа Ульяны Ржевской", "Поздравляем: **Ржевская Ульяна** (7А)!", (Part(Kind.SCHOOL),))
    )
    save_draft(
        deputy, Draft("new:1", text="Спросить у отца Ржевской Ульяны, Тишкова Саввы", subject="Звонок")
    )
    save_canned(deputy, "Ржевской", "Уважаемый Савва Ильич Тишков!", of_school=True)
    with school.file.writing():
        Setting.create(
            scope="", key="journal.term_requests", value='{"1": {"why": "Ульяна РЖЕВСКАЯ болела"}}'
        )
    return int(thread)


def age_stored_files(school: BuiltSchool) -> None:
    """Nobody has put them a moment ago."""
    for place in folder_beside(school.path).rglob("*"):
        if place.is_file():
            os.utime(place, (1, 1))


def traces(school: BuiltSchool, *more: bytes) -> list[str]:
    """Where the name is still in bytes: file, journal, stored files, and what else is given."""
    folder = folder_beside(school.path)
    found = []
    for place in [*school.path.parent.glob(f"{school.path.name}*"), *folder.rglob("*")]:
        if place.is_file():
            found += [f"{place.name}: {form}" for form in in_bytes(place.read_bytes())]
    for number, content in enumerate(more):
        found += [f"{number}: {form}" for form in in_bytes(content)]
    return found


def in_bytes(content: bytes) -> list[str]:
    """The forms of the name that are in some bytes, in UTF-8 and UTF-16; those of JSON's escapes, too."""
    lower = content.lower()
    found = []
    for form in FORMS:
        escaped = form.encode("unicode_escape")
        if (
            any(form.encode(code) in content for code in ("utf-8", "utf-16-le", "utf-16-be"))
            or escaped in lower
        ):
            found.append(form)
    return found + [form for form in LATIN if form.encode() in lower]
