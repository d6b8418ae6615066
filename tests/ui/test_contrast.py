"""The colours in numbers: WCAG AA for text, 3:1 for signs and borders, marks apart for the colour-blind."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations, pairwise

import pytest

from ui.theme import DARK, LIGHT, Tokens, Tone

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
SURFACES = ("window", "surface", "raised", "sunken", "hover")
#: Told apart at a glance, in one column of one page.
IN_ONE_TABLE = ("mark_5", "mark_4", "mark_3", "mark_2", "mark_1", "mark_other", "absence", "debt")
#: CIE76 distance below which two colours are easily taken for one another when they are not side by side.
APART = 10

#: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
#: (2009), severity 1.0, in linear RGB.
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> list[float]:
    """Linear RGB of "#rrggbb"."""
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio."""
    lights = sorted(
        (sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True)) + 0.05)
        for colour in (one, other)
    )
    return lights[1] / lights[0]


def lab(colour: str, vision: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a colour as somebody with this vision sees it."""
    source = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * value for weight, value in zip(row, source, strict=True))))
        for row in VISIONS[vision]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116 for value in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, vision: str) -> float:
    """How far apart two colours are for this vision (CIE76)."""
    return sum((a - b) ** 2 for a, b in zip(lab(one, vision), lab(other, vision), strict=True)) ** 0.5


def tones(tokens: Tokens) -> dict[str, Tone]:
    """All tones of a theme by name."""
    values = {entry.name: getattr(tokens, entry.name) for entry in fields(tokens)}
    return {name: value for name, value in values.items() if isinstance(value, Tone)}


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert distance("#d00000", "#607000", "normal") > 3 * distance("#d00000", "#607000", "deuteranopia")


@THEMES
@pytest.mark.parametrize("name", ["text", "muted", "accent_text"])
@pytest.mark.parametrize("surface", SURFACES)
def test_text_is_readable(tokens: Tokens, name: str, surface: str) -> None:
    assert contrast(getattr(tokens, name), getattr(tokens, surface)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    ("text", "fill"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("on_accent", "accent_pressed"),
        ("accent_text", "accent_soft"),
        ("text", "accent_soft"),
        ("selection_text", "selection"),
        ("on_destructive", "destructive"),
        ("on_destructive", "destructive_hover"),
    ],
)
def test_text_on_colour_is_readable(tokens: Tokens, text: str, fill: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, fill)) >= 4.5


@THEMES
@pytest.mark.parametrize("name", ["border_strong", "focus", "accent"])
@pytest.mark.parametrize("surface", ["window", "surface", "raised", "sunken"])
def test_borders_of_controls_are_seen(tokens: Tokens, name: str, surface: str) -> None:
    assert contrast(getattr(tokens, name), getattr(tokens, surface)) >= 3


@THEMES
def test_tones_are_readable_on_their_fill_and_without_it(tokens: Tokens) -> None:
    found = {
        f"{name} on {where}": round(contrast(tone.text, fill), 2)
        for name, tone in tones(tokens).items()
        for where, fill in (("fill", tone.fill), ("surface", tokens.surface), ("window", tokens.window))
    }
    assert {place: ratio for place, ratio in found.items() if ratio < 4.5} == {}


@THEMES
def test_signs_are_seen_on_their_fill_and_without_it(tokens: Tokens) -> None:
    found = {
        f"{name} on {where}": round(contrast(tone.edge, fill), 2)
        for name, tone in tones(tokens).items()
        for where, fill in (("fill", tone.fill), ("surface", tokens.surface))
    }
    found |= {colour: contrast(colour, tokens.surface) for colour in tokens.series}
    assert {place: ratio for place, ratio in found.items() if ratio < 3} == {}


@THEMES
@pytest.mark.parametrize("vision", VISIONS)
def test_marks_are_apart_for_everybody(tokens: Tokens, vision: str) -> None:
    there = tones(tokens)
    close = {
        (one, other): round(nearest, 1)
        for one, other in combinations(IN_ONE_TABLE, 2)
        if (
            nearest := max(
                distance(getattr(there[one], part), getattr(there[other], part), vision)
                for part in ("text", "fill", "edge")
            )
        )
        < APART
    }
    assert close == {}


@THEMES
@pytest.mark.parametrize("vision", VISIONS)
def test_series_of_a_chart_are_apart_for_everybody(tokens: Tokens, vision: str) -> None:
    close = {
        (one, other): round(apart, 1)
        for one, other in combinations(tokens.series, 2)
        if (apart := distance(one, other, vision)) < APART
    }
    assert close == {}
    assert len(tokens.series) == 8


@THEMES
@pytest.mark.parametrize("surface", ["window", "surface"])
def test_series_of_a_chart_are_seen(tokens: Tokens, surface: str) -> None:
    found = {colour: contrast(colour, getattr(tokens, surface)) for colour in (*tokens.series, tokens.muted)}
    assert {colour: ratio for colour, ratio in found.items() if ratio < 3} == {}


@THEMES
def test_text_on_the_scale_of_need_is_readable(tokens: Tokens) -> None:
    found = {shade.fill: round(contrast(shade.text, shade.fill), 2) for shade in tokens.need}
    assert {fill: ratio for fill, ratio in found.items() if ratio < 4.5} == {}
    assert len(tokens.need) == 4


@THEMES
@pytest.mark.parametrize("vision", VISIONS)
def test_steps_of_the_scale_of_need_are_apart_and_stand_out_the_more_the_higher(
    tokens: Tokens, vision: str
) -> None:
    fills = [tokens.surface, *(shade.fill for shade in tokens.need)]
    apart = [distance(one, other, vision) for one, other in pairwise(fills)]
    assert min(apart) >= APART
    out = [abs(lab(fill, vision)[0] - lab(tokens.surface, vision)[0]) for fill in fills]
    assert out == sorted(out)
