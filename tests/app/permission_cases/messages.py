"""How the commands and queries of messages are called.

Anybody may call them; to whom a letter may go, and which threads there are for whom, `tests/app/messages` asks.
"""

from __future__ import annotations

from collections.abc import Callable

from app.codes import Role, Side, side_of
from app.messages import book, commands, drafts, handling, queries, search, thread_page
from app.messages.rows import Draft, Family, Letter, Recipient, Sent
from app.session import Session
from models.access import Account
from models.base import rows
from models.messages import CannedAnswer
from models.people import Person, StaffRole
from tests.app.permission_cases import Its, case
from tests.build import BuiltSchool


def to_colleagues(session: Session) -> Sent:
    """A letter that everybody may send: to the deputy head, who sends it to the head."""
    role = Role.HEAD if session.role is Role.DEPUTY else Role.DEPUTY
    with session.school.reading():
        to = next(rows(StaffRole.select(StaffRole.person).where(StaffRole.role == role)))[0]
    return commands.send(session, Letter((Recipient("staff", to),), "Вопрос", "Добрый день!"))


def a_reply(session: Session, _its: Its) -> None:
    commands.reply(session, to_colleagues(session).thread_id, "Ещё вопрос")


def a_forward(session: Session, _its: Its) -> None:
    if session.role in (Role.PARENT, Role.PUPIL):
        return  # refused by a rule, not by the table of permissions
    sent = to_colleagues(session)
    colleagues = [one.person_id for one in book.address_book(session).colleagues]
    handling.forward(session, sent.thread_id, 1, colleagues[:1])


def closed_and_opened(session: Session, _its: Its) -> None:
    if session.role in (Role.PARENT, Role.PUPIL):
        return
    sent = to_colleagues(session)
    handling.close_thread(session, sent.thread_id, expected_no=1)
    handling.reopen_thread(session, sent.thread_id)


def joined(session: Session, _its: Its) -> None:
    if session.role in (Role.PARENT, Role.PUPIL):
        return
    sent = to_colleagues(session)
    colleagues = [one.person_id for one in book.address_book(session).colleagues]
    handling.add_participant(session, sent.thread_id, colleagues[-1])


def urgent_to(session: Session) -> int:
    """An urgent letter to the asker of the deputy head's (of the head's, where that is the asker)."""
    role = Role.HEAD if session.role is Role.DEPUTY else Role.DEPUTY
    with session.school.reading():
        person = next(rows(StaffRole.select(StaffRole.person).where(StaffRole.role == role)))[0]
        account = Account.get(Account.person == person)
        sender = Session(session.school, account.id, person, role, (role,), "", clock=session.clock)
        sender.start_feed()
        sender.refresh()
    side, family = side_of(session.role), Family.PARENTS
    one = Recipient("staff", session.person_id)
    if side is not Side.STAFF:
        one, family = (
            Recipient("family", min(session.scope.pupils)),
            Family(f"{side}s".replace("pupils", "pupil")),
        )
    return commands.send(sender, Letter((one,), "Срочно", "Позвоните", urgent=True, family=family)).thread_id


def of_a_mailing(session: Session, do: Callable[[int], object]) -> None:
    if session.role is Role.DEPUTY:
        sent = commands.send(session, Letter((Recipient("all_staff"),), "Совещание", "В пятницу"))
        assert sent.mailing_id is not None
        do(sent.mailing_id)


def canned(school: BuiltSchool, _its: Its) -> None:
    """An answer of everybody's own."""
    CannedAnswer.insert_many(
        [
            {"person": row[0], "title": "Спасибо", "text": "Спасибо!"}
            for row in list(rows(Person.select(Person.id)))
        ]
    ).execute()


def unread_again(session: Session, _its: Its) -> None:
    thread_id = urgent_to(session)
    commands.mark_read(session, thread_id, 1)
    handling.mark_unread(session, thread_id)


CASES = (
    case(commands.send, "send_message", "", lambda s, _: to_colleagues(s)),
    case(commands.reply, "send_message", "", a_reply),
    case(
        commands.mark_read, "send_message", "",
        lambda s, _: commands.mark_read(s, to_colleagues(s).thread_id, 1),
    ),
    case(
        commands.confirm_urgent, "send_message", "", lambda s, _: commands.confirm_urgent(s, urgent_to(s), 1)
    ),
    case(commands.escalate_overdue, "send_message", "", lambda s, _: commands.escalate_overdue(s)),
    case(handling.archive, "send_message", "", lambda s, _: handling.archive(s, to_colleagues(s).thread_id)),
    case(handling.close_thread, "send_message", "", closed_and_opened),
    case(handling.reopen_thread, "send_message", "", closed_and_opened),
    case(handling.withdraw, "send_message", "", lambda s, _: handling.withdraw(s, to_colleagues(s).thread_id, 1)),
    case(handling.forward, "send_message", "", a_forward),
    case(handling.add_participant, "send_message", "", joined),
    case(handling.mark_unread, "send_message", "", unread_again),
    case(
        handling.remind, "send_message", "",
        lambda s, _: of_a_mailing(s, lambda number: handling.remind(s, number, "Напоминаю")),
    ),
    case(
        handling.withdraw_mailing, "send_message", "",
        lambda s, _: of_a_mailing(s, lambda number: handling.withdraw_mailing(s, number)),
    ),
    case(queries.inbox, "send_message", "", lambda s, _: queries.inbox(s)),
    case(queries.unread_counts, "send_message", "", lambda s, _: queries.unread_counts(s)),
    case(queries.mailings, "send_message", "", lambda s, _: queries.mailings(s)),
    case(
        queries.mailing, "send_message", "",
        lambda s, _: of_a_mailing(s, lambda number: queries.mailing(s, number)),
    ),
    case(
        thread_page.thread, "send_message", "",
        lambda s, _: thread_page.thread(s, to_colleagues(s).thread_id),
    ),
    case(thread_page.urgent_waiting, "send_message", "", lambda s, _: thread_page.urgent_waiting(s)),
    case(search.search, "send_message", "", lambda s, _: search.search(s, "добрый день")),
    case(book.address_book, "send_message", "", lambda s, _: book.address_book(s)),
    case(drafts.drafts, "send_message", "", lambda s, _: drafts.drafts(s)),
    case(drafts.save_draft, "send_message", "", lambda s, _: drafts.save_draft(s, Draft("new:1", "Добрый"))),
    case(drafts.drop_draft, "send_message", "", lambda s, _: drafts.drop_draft(s, "new:1")),
    case(drafts.canned_answers, "send_message", "", lambda s, _: drafts.canned_answers(s)),
    case(drafts.save_canned, "send_message", "", lambda s, _: drafts.save_canned(s, "Спасибо", "Спасибо!")),
    case(
        drafts.drop_canned, "send_message", "",
        lambda s, _: drafts.drop_canned(s, drafts.canned_answers(s)[0].canned_id), prepare=canned,
    ),
)  # fmt: skip
