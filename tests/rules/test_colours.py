"""One table names the colours, and what is written in them can be read."""

import ast
import re
from collections.abc import Iterator

import pytest

from app.colours import DARK, LIGHT
from app.document.criteria import CRITERION_COLOURS
from tests.rules.source import ROOT, called_name, calls, dotted, nodes, python_files, source, texts

HEX = re.compile(r"#([0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})(?![0-9A-Za-z_-])")
QT_COLOUR = re.compile(r"GlobalColor\.(?!transparent$)\w+$")
NUMBERS_OF_A_COLOUR = 3
TEMPLATES = [path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*.typ")]
DRAWINGS = [path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*.svg")]

# What is written or drawn, on what, and its contrast in light and dark.
CONTRASTS = [
    ("window", "surface", 1.20, 1.08),
    ("line", "surface", 1.28, 1.26),
    ("line", "window", 1.07, 1.36),
    ("line_strong", "surface", 3.80, 3.80),
    ("line_strong", "window", 3.16, 4.12),
    ("text", "surface", 17.2, 15.0),
    ("text2", "surface", 7.1, 7.6),
    ("text2", "selected", 6.4, 6.5),
    ("text3", "surface", 5.8, 5.4),
    ("text3", "window", 4.8, 5.9),
    ("text3", "selected", 5.1, 4.7),
    ("accent", "surface", 6.0, 7.3),
    ("accent_text", "surface", 7.1, 8.9),
    ("on_primary", "primary", 15.3, 15.3),
    ("pos", "surface", 5.1, 7.1),
    ("neg", "surface", 4.9, 7.6),
    ("warn", "surface", 6.3, 9.0),
    ("danger", "surface", 6.5, 7.8),
    ("whisker", "surface", 3.5, 3.8),
    ("track", "surface", 1.2, 1.2),
    ("criterion1", "surface", 5.9, 6.7),
    ("criterion2", "surface", 4.1, 5.8),
    ("criterion3", "surface", 7.2, 6.6),
    ("criterion4", "surface", 3.5, 9.4),
    ("criterion5", "surface", 7.3, 9.6),
    ("criterion6", "surface", 3.6, 3.8),
    ("criterion7", "surface", 7.2, 3.7),
    ("criterion8", "surface", 3.7, 3.6),
]
READ_IN_ROWS = ("text", "text2", "text3", "accent", "accent_text", "warn", "danger")
READ = (*READ_IN_ROWS, "pos", "neg")
#: A swatch is a mark that has to be seen, so that what it stands for can be found.
SEEN = ("line_strong", "whisker", "marker", *(f"criterion{n + 1}" for n in range(CRITERION_COLOURS)))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(theme: dict[str, str], ink: str, ground: str) -> float:
    darker, lighter = sorted((luminance(theme[ink]), luminance(theme[ground])))
    return (lighter + 0.05) / (darker + 0.05)


def test_white_on_black_is_the_greatest_contrast():
    assert contrast({"a": "#FFFFFF", "b": "#000000"}, "a", "b") == pytest.approx(21)


def test_both_themes_name_the_same_colours():
    assert LIGHT.keys() == DARK.keys()


def test_contrasts_are_those_of_the_design():
    found = [
        (ink, ground, contrast(LIGHT, ink, ground), contrast(DARK, ink, ground))
        for ink, ground, _, _ in CONTRASTS
    ]
    meant = [
        (ink, ground, pytest.approx(light, abs=0.06), pytest.approx(dark, abs=0.06))
        for ink, ground, light, dark in CONTRASTS
    ]
    assert found == meant


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_and_marks_can_be_seen(theme: dict[str, str]):
    assert not {ink for ink in READ if contrast(theme, ink, "surface") < 4.5}
    assert not {ink for ink in READ_IN_ROWS if contrast(theme, ink, "selected") < 4.5}
    for ground in ("surface", "selected"):
        assert not {ink for ink in SEEN if contrast(theme, ink, ground) < 3}


def test_swatches_can_be_seen():
    named = [
        (path, call.args[0].value)
        for path in python_files("ui")
        for call in calls(path)
        if called_name(call) in ("Swatch", "Row") and call.args and isinstance(call.args[0], ast.Constant)
    ]
    inks = {ink for _, ink in named if ink in LIGHT}
    assert "line_strong" in inks
    assert not inks - {*SEEN, *READ}


def colours_named(path: str) -> Iterator[int]:
    """Give the lines that name a colour: as text, by Qt's name for it, or as three numbers."""
    yield from (line for line, text in texts(path) if HEX.search(text))
    for node in nodes(path):
        if isinstance(node, ast.Attribute) and QT_COLOUR.search(dotted(node)):
            yield node.lineno
    for call in calls(path):
        numbers = [number for number in call.args if isinstance(number, ast.Constant)]
        names_one = called_name(call).endswith(("QColor", "fromRgb", "mkColor"))
        if names_one and len(numbers) >= NUMBERS_OF_A_COLOUR:
            yield call.lineno


def test_no_other_module_names_a_colour():
    others = [path for path in python_files("app", "ui") if path != "app/colours.py"]
    assert not [f"{path}:{line}" for path in others for line in colours_named(path)]


def test_no_template_names_a_colour():
    assert TEMPLATES
    assert not [path for path in TEMPLATES if HEX.search(source(path)) or "rgb(" in source(path)]


def test_drawings_take_their_colour_from_the_theme():
    painted = {path: set(re.findall(r'(?:fill|stroke)="([^"]+)"', source(path))) for path in DRAWINGS}
    assert painted
    assert not {path: paints for path, paints in painted.items() if paints - {"currentColor", "none"}}
    assert not [path for path in DRAWINGS if "style=" in source(path) or HEX.search(source(path))]
