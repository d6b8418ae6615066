"""First logins of a whole school by the administrator, who then has no way to a diary's password any more."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import bcrypt
import pytest

from app.auth import passwords, service
from app.errors import NotAllowed, SignInRefused
from app.people import commands, issuing, login_list
from app.people.logins import ONE_TIME_COST, fresh_passwords
from app.session import Session
from models.access import Account
from models.codes import Role
from models.people import Guardianship
from tests.build import BuiltSchool


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def test_a_school_gets_its_logins_class_by_class(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        Guardianship.create(parent=school.deputy, pupil=school.yolkin)
    needs = issuing.login_needs(admin)
    assert [(one.class_name, one.pupils, one.parents, one.staff) for one in needs] == [
        ("", (0, 0), (0, 0), (4, 5)),
        ("7А", (4, 4), (2, 2), (0, 0)),
        ("7Б", (2, 2), (1, 1), (0, 0)),
    ]
    both = [school.class_a, school.class_b]
    steps: list[tuple[int, int]] = []
    first = issuing.issue_first_logins(
        admin, both, staff=True, progress=lambda *told: steps.append(told) or len(steps) < 2
    )
    assert [(one.class_name, len(one.logins)) for one in first] == [("", 4), ("7А", 6)]
    assert [one.name for one in first[1].logins][:3] == [
        "Арбузова Анна",
        "Арбузова Ольга Ивановна",
        "Ёлкин Егор",
    ]
    assert steps == [(4, 12), (10, 12)]
    # What was done stays, and is not done again; the mother of two has her login from the other class.
    rest = issuing.issue_first_logins(admin, both, staff=True)
    assert [(one.class_name, [each.name for each in one.logins]) for one in rest] == [
        ("7Б", ["Берёзкин Борис", "Ветрова Вера"])
    ]
    assert issuing.issue_first_logins(admin, both, staff=True) == []
    one = first[1].logins[0]
    assert (one.who, one.class_name) == ("pupil", "7А")
    assert service.sign_in(school.file, one.login, one.password, "family", school.clock).must_change
    assert {each.staff[0] for each in issuing.login_needs(admin)} == {0}


def test_pupils_or_parents_alone(school: BuiltSchool, admin: Session) -> None:
    pupils = issuing.first_login_plan(admin, [school.class_a], "pupils")
    parents = issuing.first_login_plan(admin, [school.class_a], "parents")
    assert [one.people for one in pupils.parts] == [
        (school.arbuzova, school.yolkin, school.zhukova, school.novikov)
    ]
    assert [one.people for one in parents.parts] == [(school.parent, school.other_parent)]


def test_a_diary_once_issued_is_out_of_the_administrators_reach(school: BuiltSchool, admin: Session) -> None:
    """Nor by way of a first login, whoever has issued it; switching it off and on gives nobody a password."""
    teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    issued = commands.issue_login(teacher, school.zhukova)
    [own] = issuing.issue_first_logins(admin, [school.class_a], "parents")
    for person in (school.zhukova, own.logins[0].person_id):
        for forbidden in (
            commands.reset_password,
            commands.issue_login,
            commands.unlock,
            commands.login_cost,
        ):
            with pytest.raises(NotAllowed):
                forbidden(admin, person)
        fresh = fresh_passwords(1, 4)
        for reset in (True, False):
            with pytest.raises(NotAllowed):
                commands.store_login(admin, person, fresh[0], reset=reset)
        assert issuing.store_first_logins(admin, [person], fresh) == []
        commands.disable_login(admin, person)
        assert issuing.store_first_logins(admin, [person], fresh) == []
        with pytest.raises(SignInRefused) as refusal:
            service.sign_in(school.file, issued.login, issued.password, None, school.clock)
        assert refusal.value.code == ("sign_in.disabled")
    commands.enable_login(admin, school.zhukova)
    service.sign_in(school.file, issued.login, issued.password, None, school.clock)
    # Who has left is out of the class teacher's reach, and the administrator may switch the login off.
    with pytest.raises(NotAllowed):
        commands.disable_login(teacher, school.yashin)
    commands.disable_login(admin, school.yashin)


def test_a_login_that_is_off_gets_no_first_password(school: BuiltSchool, admin: Session) -> None:
    commands.disable_login(admin, school.ids["zhukova"])
    plan = issuing.first_login_plan(admin, [school.class_a], "pupils")
    assert school.zhukova not in plan.parts[0].people


def test_the_list_of_logins(school: BuiltSchool, admin: Session) -> None:
    issuing.issue_first_logins(admin, [school.class_a], "pupils")
    now = school.clock.now()
    with school.file.writing():
        Account.update(issued_at=now - timedelta(days=10)).where(Account.person == school.yolkin).execute()
        Account.update(
            issued_at=now - timedelta(days=10), first_seen_at=now, last_seen_at=now, must_change=False
        ).where(Account.person == school.zhukova).execute()
    lines = login_list.class_logins(admin, school.class_a)
    assert [(one.name.split()[0], one.who, one.state) for one in lines] == [
        ("Арбузова", "pupil", "issued"), ("Арбузова", "parent", "none"), ("Ёлкин", "pupil", "issued"),
        ("Жукова", "pupil", "active"), ("Жуков", "parent", "none"), ("Новиков", "pupil", "issued"),
    ]  # fmt: skip
    never = login_list.chosen(lines, state=login_list.NEVER, now=now, days=7)
    assert [one.person_id for one in never] == [school.yolkin]
    assert len(login_list.chosen(lines, who="parent")) == 2
    assert len(login_list.chosen(lines, state="issued")) == 3
    assert login_list.in_order(lines, "seen", descending=True)[0].person_id == school.zhukova
    assert [one.name for one in login_list.in_order(lines, "name")][2].startswith("Ёлкин")
    everybody = login_list.school_logins(admin)
    assert Counter(one.who for one in everybody) == {"pupil": 6, "parent": 2, "staff": 5}
    assert [one.who for one in login_list.staff_logins(admin)] == ["staff"] * 5


@pytest.mark.real_bcrypt
def test_checking_a_password_is_the_same_work_for_every_name(
    school: BuiltSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted in rounds of bcrypt: an unknown name, a person without a password, one that was issued cheaply and never
    used, one that was chosen, and one that is switched off."""
    rounds: list[int] = []

    def work(_password: bytes, salt: bytes) -> bytes:
        rounds.append(2 ** int(salt[4:6]))
        return salt[:29] + b"x" * 31

    monkeypatch.setattr(bcrypt, "hashpw", work)
    monkeypatch.setattr(bcrypt, "checkpw", lambda text, stored: work(text, stored) == b"never")
    stored = {
        "none": (school.zhukova, None),
        "issued": (school.yolkin, passwords.hash_password("x", ONE_TIME_COST)),
        "chosen": (school.arbuzova, passwords.hash_password("x", 12)),
        "old": (school.novikov, passwords.hash_password("x", 10)),
    }
    with school.file.writing():
        for name, (pupil, known) in stored.items():
            Account.update(login=name, password_hash=known).where(Account.person == pupil).execute()
        Account.update(disabled=True).where(Account.person == school.novikov).execute()
    spent = {}
    for name in ("nobody", *stored):
        rounds.clear()
        credentials = service.read_credentials(school.file, name)
        assert not service.verify(credentials, "wrong")
        spent[name] = sum(rounds)
    assert set(spent.values()) == {2**12}
