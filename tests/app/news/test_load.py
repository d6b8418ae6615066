"""A school of 1,000 families with news of years: what each view reads stays within 40 pages, and does not grow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from app.codes import Role
from app.news.queries import news_list, news_piece, unread_news
from app.news.receipts import class_receipts, receipts
from app.session import Session
from models.base import day_number
from models.reads import counting
from tests.app.news.paper import TODAY
from tests.build import YEAR_STARTS, BuiltSchool

CLASSES, PUPILS, A_YEAR = 40, 1000, 200
FIRST_CLASS, FIRST_PUPIL, FIRST_PARENT = 100, 10_000, 20_000
MOST = 40


def fill(school: BuiltSchool, years: int) -> None:
    """Families, 200 pieces for each year up to today (a fifth to the school, the others to one class each), and
    of those that each piece is for, two in three have read it."""
    connection = school.file.connection
    pupils = [(FIRST_PUPIL + one, FIRST_CLASS + one % CLASSES) for one in range(PUPILS)]
    with school.file.writing():
        connection.executemany(
            "INSERT INTO school_class (id, year_id, grade, letter, term_scheme_id) VALUES (?, ?, ?, ?, ?)",
            [
                (FIRST_CLASS + one, school.year, one % 11 + 1, f"К{one}", school.quarters)
                for one in range(CLASSES)
            ],
        )
        connection.executemany(
            "INSERT INTO person (id, last_name, first_name, sort_key) VALUES (?, ?, 'Имя', 'имя')",
            [
                (one, f"Фамилия-{one}")
                for place in range(PUPILS)
                for one in (FIRST_PUPIL + place, FIRST_PARENT + place)
            ],
        )
        connection.executemany(
            "INSERT INTO account (id, person_id, login, kind) VALUES (?, ?, ?, 'family')",
            [(FIRST_PARENT + one, FIRST_PARENT + one, f"parent{one}") for one in range(PUPILS)],
        )
        connection.executemany(
            "INSERT INTO enrollment (school_class_id, pupil_id, from_date) VALUES (?, ?, ?)",
            sorted((class_id, pupil, day_number(YEAR_STARTS)) for pupil, class_id in pupils),
        )
        connection.executemany(
            "INSERT INTO guardianship (parent_id, pupil_id) VALUES (?, ?)",
            [(FIRST_PARENT + one, FIRST_PUPIL + one) for one in range(PUPILS)],
        )
        for number in range(years * A_YEAR):
            day = TODAY - timedelta(days=(years * A_YEAR - number) * 365 // A_YEAR)
            _piece(school, number + 1, day)


def _piece(school: BuiltSchool, number: int, day: date) -> None:
    ask, at = school.file.connection.execute, 1_700_000_000 + number
    ask(
        "INSERT INTO news (id, title, lead, author_id, published_at, starts, ends) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, f"Новость № {number}", "Первые слова новости. " * 6, school.head, at, day_number(day),
         day_number(day + timedelta(days=30))),
    )  # fmt: skip
    ask(
        "INSERT INTO news_text VALUES (?, 1, ?, ?, 'Новость', ?, '{}')",
        (number, school.head, at, "Слова. " * 150),
    )
    class_id = FIRST_CLASS + number % CLASSES
    kind, target = ("school", 0) if number % 5 == 0 else ("class", class_id)
    ask("INSERT INTO news_audience (news_id, kind, target) VALUES (?, ?, ?)", (number, kind, target))
    readers = [one for one in range(PUPILS) if kind == "school" or FIRST_CLASS + one % CLASSES == class_id]
    school.file.connection.executemany(
        "INSERT INTO news_receipt (news_id, person_id, seen_at) VALUES (?, ?, ?)",
        [(number, FIRST_PARENT + one, at) for one in readers if (one + number) % 3],
    )


def session_of(school: BuiltSchool, role: Role, person: int) -> Session:
    return school.session(role, person, school.other())


def pages(session: Session, view: Callable[[Session], object]) -> int:
    """With the structure in memory, after somebody has published something."""
    view(session)
    session.forget("news", None)
    with counting(session.school, cold=True) as reads:
        view(session)
    return reads.pages


def costs(school: BuiltSchool) -> dict[str, int]:
    """Of a family in the middle, and of the head for the newest piece to the whole school."""
    family = session_of(school, Role.PARENT, FIRST_PARENT + PUPILS // 2)
    head = session_of(school, Role.HEAD, school.head)
    newest = max(row.news_id for row in news_list(head).rows if not row.of_class)
    return {
        "unread": pages(family, unread_news),
        "list": pages(family, news_list),
        "archive": pages(family, lambda session: news_list(session, "archive")),
        "piece": pages(family, lambda session: news_piece(session, newest)),
        "receipts": pages(head, lambda session: receipts(session, newest)),
        "class receipts": pages(head, lambda session: class_receipts(session, newest, FIRST_CLASS + 7)),
    }


def test_three_years_cost_what_one_costs(school: BuiltSchool) -> None:
    fill(school, 3)
    with school.file.reading():
        assert school.file.connection.execute("SELECT count(*) FROM news_receipt").get > 80_000
    three = costs(school)
    with school.file.writing():
        school.file.connection.execute(
            "DELETE FROM news WHERE id <= ?", (2 * A_YEAR,)
        )  # and what hangs on them
    one = costs(school)
    assert max(three.values()) <= MOST, three
    # Indexes are one level deeper; a page of the archive is looked for in up to 300 pieces, where a year has 200.
    most = {name: pages + (5 if name == "archive" else 2) for name, pages in one.items()}
    assert [name for name in one if three[name] > most[name]] == [], (one, three)
