"""A name in the texts of others."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.naming import FullName
from app.people.erasing.names import NameForms

ANNA = FullName("Ржевская", "Анна", "Павловна")
OTHERS = (FullName("Иванов", "Пётр", "Ильич"), FullName("Анненский", "Павел"))


def shown(text: str, name: FullName = ANNA, others: tuple[FullName, ...] = OTHERS) -> str:
    """The text with sure hits in ⟨⟩ and others in ()."""
    made, end = "", 0
    for hit in NameForms(name, others).find(text):
        left, right = "⟨⟩" if hit.sure else "()"
        made += f"{text[end : hit.start]}{left}{text[hit.start : hit.end]}{right}"
        end = hit.end
    return made + text[end:]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ржевская Анна хорошо работала", "⟨Ржевская Анна⟩ хорошо работала"),
        ("РЖЕВСКОЙ АННЕ ПАВЛОВНЕ – спасибо", "⟨РЖЕВСКОЙ АННЕ ПАВЛОВНЕ⟩ – спасибо"),
        ("с Анной Ржевской", "с ⟨Анной Ржевской⟩"),
        ("А. П. Ржевскую и Иванова", "⟨А. П. Ржевскую⟩ и Иванова"),
        ("Ржевской А.П., Ржевской\u00a0А.", "⟨Ржевской А.П.⟩, ⟨Ржевской\u00a0А.⟩"),
        ("у Ржевской болит голова", "у (Ржевской) болит голова"),
        ("Анна Павловна просила", "(Анна Павловна) просила"),
        ("Анна просила; Ржевский, Ржевскаяя", "Анна просила; (Ржевский), Ржевскаяя"),
        ("сочинение_Ржевская_Анна.docx", "сочинение_⟨Ржевская_Анна⟩.docx"),
        ("Ржевская и Анна", "(Ржевская) и Анна"),
    ],
)
def test_forms_of_a_name(text: str, wanted: str) -> None:
    assert shown(text) == wanted


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        (
            FullName("Пётр-Кузнец", "Лев"),
            ["Петра-Кузнеца Льва" * 0 + "Петра-Кузнеца Лева", "пётр-кузнецу л."],
        ),
        (FullName("Соловей", "Павел"), ["Соловья Павла", "Соловьём Павлом", "Павел Соловей"]),
        (FullName("Коваленко", "Мария"), ["Коваленко Марии", "Марию Коваленко"]),
        (FullName("Ёлкин", "Семён", "Фёдорович"), ["Елкиным Семеном", "Ёлкина С. Ф.", "С.Ф. Ёлкину"]),
        (FullName("Ли", "Ян"), ["Ли Ян", "Ли Яну", "Ли Я."]),
        (FullName("O'Neil", "Sean"), ["O'Neil Sean", "sean o'neil", "O'Neil S."]),
    ],
)
def test_sure_forms(name: FullName, texts: list[str]) -> None:
    for text in texts:
        assert NameForms(name).replaced(f"что {text}, да", "№7") == "что №7, да", text


def test_where_another_is_called_so_it_is_not_sure() -> None:
    sister = FullName("Ржевский", "Антон")
    namesake = FullName("Ржевская", "Анна", "Ильинична")
    assert shown("Ржевская А. и Ржевская Анна", others=(sister,)) == "(Ржевская А.) и ⟨Ржевская Анна⟩"
    assert shown("Ржевская Анна", others=(namesake,)) == "(Ржевская Анна)"
    assert shown("Ржевская Анна Павловна", others=(namesake,)) == "⟨Ржевская Анна Павловна⟩"
    assert shown("Ржевская Анна Павловна", others=(ANNA,)) == "(Ржевская Анна Павловна)"


def test_what_names_one_person_alone() -> None:
    forms = NameForms(ANNA, (), ("anna@example.org", "+7 900 123-45-67", "12"))
    assert (
        forms.replaced("на Anna@example.org, тел. +7 900 123-45-67, 12 штук", "№7")
        == "на №7, тел. №7, 12 штук"
    )


CASES = st.sampled_from(
    [
        "Ржевская",
        "ржевской",
        "РЖЕВСКУЮ",
        "Ржевскому",
        "Анна",
        "Анне",
        "А.",
        "П.",
        "Павловне",
        "Иванов",
        "и",
        " ",
        "№",
    ]
)


@given(st.lists(CASES).map(" ".join) | st.text())
def test_what_is_replaced_is_found_no_more_and_each_hit_passes_the_sieve(text: str) -> None:
    forms = NameForms(ANNA, OTHERS, ("anna@example.org",))
    hits = list(forms.find(text))
    clean = forms.replaced(text, "№7", perhaps=True)
    assert not list(forms.find(clean))
    assert (clean == text) is (not hits)
    if hits:
        run = sqlite3.connect(":memory:").execute
        assert any(run("SELECT ? GLOB ?", (text.replace("\0", ""), one)).fetchone()[0] for one in forms.globs)
