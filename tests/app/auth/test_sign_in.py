"""Signing in: doors, failures, delays and locks, what is written down and what is not."""

from __future__ import annotations

import json
from datetime import timedelta

import bcrypt
import pytest

from app.auth import service
from app.auth.passwords import cost_of, hash_password
from app.changes import changes_since
from app.errors import BadInput, NotAllowed, SignInRefused
from app.people import commands as people
from app.school import queries as school_queries
from models.access import AccessRecord, Account
from models.codes import Role
from models.log import ChangeLog, Setting
from models.opening import open_school_file
from models.people import StaffRole
from models.school import AcademicYear
from tests.build import BuiltSchool

PASSWORD = "три синих кота"


def give_password(school: BuiltSchool, person: int, *, must_change: bool = False, **more: object) -> str:
    """A password for somebody; returns the login."""
    with school.file.writing():
        Account.update(password_hash=hash_password(PASSWORD, 4), must_change=must_change, **more).where(
            Account.person == person
        ).execute()
        return str(Account.get(Account.person == person).login)


def attempt(
    school: BuiltSchool, login: str, password: str = PASSWORD, door: str | None = None
) -> service.SignedIn:
    return service.sign_in(school.file, login, password, door, school.clock)


def refusal(
    school: BuiltSchool, login: str, password: str = "wrong", door: str | None = None
) -> SignInRefused:
    with pytest.raises(SignInRefused) as caught:
        attempt(school, login, password, door)
    return caught.value


def wait(school: BuiltSchool, seconds: float) -> None:
    school.clock.moment += timedelta(seconds=seconds)


def traces(school: BuiltSchool) -> list[tuple[str, bool]]:
    """The access log: what, and whether the account is known."""
    with school.file.reading():
        return [
            (row.action, row.account_id is not None)
            for row in AccessRecord.select().order_by(AccessRecord.id)
        ]


# --- coming in -------------------------------------------------------------------------------------------


def test_the_way_in(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    signed = attempt(school, f" {login.upper()} ", door="teacher")
    assert (signed.person_id, signed.roles, signed.must_change) == (
        school.maths_teacher,
        (Role.TEACHER,),
        False,
    )
    assert signed.name == "Цифрова Инна Петровна"
    assert signed.last_seen_at is None
    session = service.start_session(school.file, signed, Role.TEACHER, school.clock)
    assert session.scope.courses == {school.algebra_a, school.algebra_b}
    assert school_queries.classes(session)
    assert attempt(school, login).last_seen_at == school.clock.now()


@pytest.mark.parametrize(
    ("who", "roles"),
    [
        ("admin", (Role.ADMIN,)),
        ("russian_teacher", (Role.TEACHER, Role.CLASS_TEACHER)),
        ("parent", (Role.PARENT,)),
        ("zhukova", (Role.PUPIL,)),
    ],
)
def test_roles_follow_from_facts(school: BuiltSchool, who: str, roles: tuple[Role, ...]) -> None:
    assert attempt(school, give_password(school, getattr(school, who))).roles == roles


@pytest.mark.parametrize(
    ("who", "right"),
    [("admin", "administration"), ("head", "administration"), ("maths_teacher", "teacher"), ("parent", "family"),
     ("zhukova", "family")],
)  # fmt: skip
def test_each_door_lets_in_its_own(school: BuiltSchool, who: str, right: str) -> None:
    login = give_password(school, getattr(school, who))
    for door in service.DOORS:
        if door == right:
            assert attempt(school, login, door=door).roles
        else:
            assert refusal(school, login, "wrong", door).data.get("door") is None
            error = refusal(school, login, PASSWORD, door)
            assert (error.code, error.data["door"]) == ("sign_in.no_role", right)


def test_who_is_many_things_gets_all_with_those_of_the_door_first(school: BuiltSchool) -> None:
    with school.file.writing():
        StaffRole.create(person=school.parent, role="deputy")
    login = give_password(school, school.parent)
    assert attempt(school, login, door="family").roles == (Role.PARENT, Role.DEPUTY)
    signed = attempt(school, login, door="administration")
    assert signed.roles == (Role.DEPUTY, Role.PARENT)
    session = service.start_session(school.file, signed, Role.DEPUTY, school.clock)
    family = service.switch_role(session, Role.PARENT)
    assert family.scope.pupils == {school.arbuzova, school.beryozkin}
    with pytest.raises(SignInRefused):
        service.switch_role(session, Role.ADMIN)


def test_a_pupil_of_last_year_is_none_this_year(school: BuiltSchool) -> None:
    login = give_password(school, school.zhukova)
    signed = attempt(school, login)
    wait(school, 86400 * 400)
    # No later year is in the file, so this is still the newest.
    assert attempt(school, login).roles == (Role.PUPIL,)
    with school.file.writing():
        AcademicYear.create(name="2027/2028", starts=20270901, ends=20280831)
    assert refusal(school, login, PASSWORD).code == "sign_in.no_role"
    with pytest.raises(SignInRefused):
        service.start_session(school.file, signed, Role.PUPIL, school.clock)


# --- not coming in ---------------------------------------------------------------------------------------


def test_all_that_is_wrong_looks_the_same(school: BuiltSchool) -> None:
    known = give_password(school, school.maths_teacher)
    disabled = give_password(school, school.head, disabled=True)
    with school.file.reading():
        without = Account.get(Account.person == school.deputy).login
    answers = [refusal(school, login) for login in (known, disabled, without, "nobody.n")]
    answers.append(refusal(school, without, ""))
    assert {(one.code, one.data["seconds"]) for one in answers} == {("sign_in.wrong", 0)}
    assert refusal(school, disabled, PASSWORD).code == "sign_in.disabled"


@pytest.mark.real_bcrypt
@pytest.mark.parametrize("stored_cost", [4, 5, 6, None])
def test_every_name_costs_the_same(
    school: BuiltSchool, stored_cost: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rounds of bcrypt that a wrong attempt takes, counted: 2^cost of the setting, whatever is stored."""
    with school.file.writing():
        Setting.create(key="password.bcrypt_cost", value="6")
    login = "nobody.n"
    if stored_cost is not None:
        login = give_password(school, school.maths_teacher)
        with school.file.writing():
            Account.update(password_hash=hash_password(PASSWORD, stored_cost)).where(
                Account.login == login
            ).execute()
    credentials = service.read_credentials(school.file, login)
    rounds = 0

    def counted(function: object) -> object:
        def call(password: bytes, salt: bytes) -> object:
            nonlocal rounds
            rounds += 2 ** int(salt[4:6])
            return function(password, salt)  # type: ignore[operator]

        return call

    monkeypatch.setattr(bcrypt, "hashpw", counted(bcrypt.hashpw))
    monkeypatch.setattr(bcrypt, "checkpw", counted(bcrypt.checkpw))
    assert not service.verify(credentials, "wrong")
    assert rounds == 2**6


def test_delays_grow_and_the_lock_follows(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    told = []
    for _ in range(8):
        error = refusal(school, login)
        told.append((error.code.removeprefix("sign_in."), error.data["seconds"]))
        wait(school, error.data["seconds"])
    assert told == [
        ("wrong", 0), ("wrong", 0), ("wrong", 1), ("wrong", 2), ("wrong", 4), ("wrong", 8), ("wrong", 16),
        ("locked", 900),
    ]  # fmt: skip
    assert attempt(school, login).person_id == school.maths_teacher  # the lock has just ended


def test_while_it_rests_even_the_right_password_is_refused_and_nothing_counts(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    for _ in range(3):
        refusal(school, login)
    for _ in range(20):
        error = refusal(school, login, PASSWORD)
        assert (error.code, error.data["seconds"]) == ("sign_in.locked", 1)
    wait(school, 1)
    attempt(school, login)


def test_seconds_left_count_down(school: BuiltSchool) -> None:
    login = give_password(
        school, school.maths_teacher, failed_count=8, blocked_until=school.clock.now() + timedelta(minutes=15)
    )
    wait(school, 300.5)
    assert refusal(school, login, PASSWORD).data["seconds"] == 600
    wait(school, 599)
    assert refusal(school, login, PASSWORD).data["seconds"] == 1
    wait(school, 1)
    attempt(school, login)


def test_a_lock_by_a_wrong_clock_keeps_nobody_out_for_days(school: BuiltSchool) -> None:
    """Eight wrong passwords on a PC whose clock is a day ahead."""
    login = give_password(school, school.maths_teacher)
    school.clock.moment += timedelta(days=1)
    for _ in range(8):
        refusal(school, login)
        wait(school, 60)
    school.clock.moment -= timedelta(days=1)
    assert attempt(school, login).person_id == school.maths_teacher


def test_success_and_a_lock_that_is_over_begin_the_count_anew(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    for _ in range(2):
        refusal(school, login)
    attempt(school, login)
    assert [refusal(school, login).data["seconds"] for _ in range(3)] == [0, 0, 1]
    give_password(school, school.maths_teacher, failed_count=8, blocked_until=school.clock.now())
    assert refusal(school, login).data["seconds"] == 0


def test_the_lock_is_the_schools_own(school: BuiltSchool) -> None:
    with school.file.writing():
        Setting.create(key="sign_in.failures_before_lock", value="3")
        Setting.create(key="sign_in.lock_minutes", value="2")
    login = give_password(school, school.maths_teacher)
    assert [refusal(school, login).data["seconds"] for _ in range(3)] == [0, 0, 120]


def test_a_setting_that_makes_no_sense_keeps_nobody_out(school: BuiltSchool) -> None:
    with school.file.writing():
        Setting.create(key="sign_in.failures_before_lock", value='"many"')
        Setting.create(key="password.bcrypt_cost", value="31")
    attempt(school, give_password(school, school.maths_teacher))


def test_an_answer_that_is_out_of_date_opens_nothing(school: BuiltSchool) -> None:
    """The password is changed, the login switched off or locked between the steps of signing in."""
    login = give_password(school, school.maths_teacher)
    credentials = service.read_credentials(school.file, login)
    verdict = service.verify(credentials, PASSWORD)
    assert verdict
    for change in (
        {"password_hash": hash_password("другой", 4)},
        {"disabled": True},
        {"password_hash": None},
    ):
        give_password(school, school.maths_teacher)
        with school.file.writing():
            Account.update(password_hash=credentials.stored, disabled=False, failed_count=0).execute()
            Account.update(**change).where(Account.login == login).execute()
        with pytest.raises(SignInRefused):
            service.finish_sign_in(school.file, credentials, verdict, None, school.clock)


# --- sessions --------------------------------------------------------------------------------------------


def test_an_issued_password_has_to_be_changed_first(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher, must_change=True)
    signed = attempt(school, login)
    assert signed.must_change
    with pytest.raises(SignInRefused) as caught:
        service.start_session(school.file, signed, Role.TEACHER, school.clock)
    assert caught.value.code == "sign_in.must_change"
    changed = service.change_password(school.file, signed, PASSWORD, "новый чай 5", school.clock)
    assert not changed.must_change
    service.start_session(school.file, changed, Role.TEACHER, school.clock)
    assert refusal(school, login, PASSWORD).code == "sign_in.wrong"
    attempt(school, login, "новый чай 5")


def test_a_wrong_old_password_is_counted(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    signed = attempt(school, login)
    for seconds in (0, 0, 1):
        with pytest.raises(SignInRefused) as caught:
            service.change_password(school.file, signed, "wrong", "новый чай 5", school.clock)
        assert caught.value.data["seconds"] == seconds
    with pytest.raises(SignInRefused) as caught:
        service.change_password(school.file, signed, PASSWORD, "новый чай 5", school.clock)
    assert caught.value.code == "sign_in.locked"


@pytest.mark.parametrize(
    ("new", "code"), [(PASSWORD, "unchanged"), ("short", "too_short"), ("12345678", "too_simple")]
)
def test_a_bad_new_password_changes_nothing(school: BuiltSchool, new: str, code: str) -> None:
    login = give_password(school, school.maths_teacher)
    signed = attempt(school, login)
    with pytest.raises(BadInput) as caught:
        service.change_password(school.file, signed, PASSWORD, new, school.clock)
    assert caught.value.code == f"password.{code}"
    attempt(school, login)


def test_idle_time_is_a_setting_of_the_role(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    parent = school.session(Role.PARENT, school.parent)
    assert (service.idle_seconds(teacher), service.idle_seconds(parent)) == (45 * 60, 10 * 60)
    with school.file.writing():
        Setting.create(key="session.idle_minutes.parent", value="3")
    assert service.idle_seconds(school.session(Role.PARENT, school.parent)) == 180


def test_an_open_session_ends_with_the_role_or_the_account(school: BuiltSchool) -> None:
    give_password(school, school.admin)
    deputy = school.session(Role.DEPUTY, school.deputy)
    admin = school.session(Role.ADMIN, school.admin, school.other())
    people.grant_role(admin, school.head, Role.ADMIN)
    head = school.session(Role.ADMIN, school.head)
    people.add_person(head, "Новая")
    people.disable_login(admin, school.head)
    with pytest.raises(NotAllowed):
        people.add_person(head, "Ещё")
    people.revoke_role(admin, school.deputy, Role.DEPUTY)
    deputy.poll()
    with pytest.raises(NotAllowed):
        school_queries.years(deputy)


# --- what is written down --------------------------------------------------------------------------------


def test_every_attempt_leaves_a_trace_and_none_the_password(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    refusal(school, login, "secret-typed")
    refusal(school, "secret-typed", "secret-typed")
    attempt(school, login, door="teacher")
    refusal(school, login, PASSWORD, "family")
    signed = attempt(school, login)
    service.change_password(school.file, signed, PASSWORD, "новый чай 5", school.clock)
    assert traces(school) == [
        ("sign_in.wrong", True), ("sign_in.wrong", False), ("sign_in", True), ("sign_in.no_role", True),
        ("sign_in", True), ("password.changed", True),
    ]  # fmt: skip
    with school.file.reading():
        log = [(row.entity, row.before, row.after) for row in ChangeLog.select()]
        access = [(row.detail, row.action) for row in AccessRecord.select()]
        last = changes_since(0)[-1]
    assert last.entity == "account"
    assert last.after["password"] == "changed"
    text = json.dumps([log, access], ensure_ascii=False)
    for word in ("secret", PASSWORD, "чай", "$2b$"):
        assert word not in text


def test_no_object_of_signing_in_shows_a_password(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    credentials = service.read_credentials(school.file, login)
    verdict = service.verify(credentials, PASSWORD)
    change = service.PasswordChange(credentials)
    prepared = service.prepare_password(change, PASSWORD, "новый чай 5")
    for one in (credentials, verdict, change, prepared):
        assert "$2b$" not in repr(one)
        assert "чай" not in repr(one)


@pytest.mark.real_bcrypt
def test_a_hash_follows_the_cost_upwards(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    with school.file.writing():
        Setting.create(key="password.bcrypt_cost", value="5")
    attempt(school, login)
    with school.file.reading():
        assert cost_of(Account.get(Account.login == login).password_hash) == 5
    attempt(school, login)
    with school.file.writing():
        Setting.update(value="4").execute()
    attempt(school, login)
    with school.file.reading():
        assert cost_of(Account.get(Account.login == login).password_hash) == 5


def test_a_file_that_can_only_be_read_lets_in_and_counts_nothing(school: BuiltSchool) -> None:
    login = give_password(school, school.maths_teacher)
    with open_school_file(school.path, mode="read_only") as file:
        with pytest.raises(SignInRefused):
            service.sign_in(file, login, "wrong", None, school.clock)
        signed = service.sign_in(file, login, PASSWORD, None, school.clock)
        service.start_session(file, signed, Role.TEACHER, school.clock)
    assert traces(school) == []


def test_nobodys_reference_data_is_dropped_by_a_sign_in(school: BuiltSchool) -> None:
    watching = school.session(Role.TEACHER, school.russian_teacher)
    watching.reference("kept", lambda: 1)
    attempt(school, give_password(school, school.maths_teacher))
    watching.poll()
    assert watching.reference("kept", lambda: 2) == 1
