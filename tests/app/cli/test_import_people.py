"""`import staff`, `import parents`, and columns that are named at the command line."""

from __future__ import annotations

from pathlib import Path

from tests.app.cli.runner import Run, SignIn
from tests.app.exchange import build
from tests.build import BuiltSchool


def test_staff_and_parents_from_tables(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    more = ("--into", school.path, *signed["admin"])
    staff = build.written(
        tmp_path,
        "кадры.csv",
        "ФИО;Должность\nШилова Ия Яновна;завуч\nДёмин Юрий;сторож\nСетевой Семён;администратор\n",
    )
    told = run("import", "staff", staff, *more)
    assert (told.code, told.out) == (0, "добавлено: люди 1\n")
    assert "Дёмин Юрий: сторож" in told.err
    assert "Роль администратора дают только вручную." in told.err
    again = run("import", "staff", staff, *more, "--json").json
    assert (again["added"]["people"], again["unchanged"]["people"]) == (0, 1)
    parents = build.written(
        tmp_path, "семьи.csv", "Ученик;Класс;Мать\nЁлкин Егор;7А;Ёлкина Ия\nНикто Иван;7А;Никто Ия\n"
    )
    refused = run("import", "parents", parents, *more)
    assert (refused.code, refused.out) == (1, "")
    assert "строка 3" in refused.line
    done = run("import", "parents", parents, *more, "--skip-refused", "--json").json
    assert (done["added"]["parents"], done["added"]["guardianships"]) == (1, 1)
    assert done["refused"][0]["reason"] == "pupil.not_here"


def test_columns_by_hand(run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path) -> None:
    odd = build.written(tmp_path, "a.csv", "а;б;в\nПётр;Жилин;5А\n")
    more = ("--into", school.path, *signed["admin"], "--json")
    assert run("import", "pupils", odd, *more).code == 1
    done = run("import", "pupils", odd, *more, "--columns", "1=given,B=surname,3=class").json
    assert (done["added"]["pupils"], done["added"]["classes"]) == (1, 1)
    wrong = run("import", "pupils", odd, *more, "--columns", "1=nothing")
    assert wrong.code == 1
    assert "1=nothing" in wrong.err
