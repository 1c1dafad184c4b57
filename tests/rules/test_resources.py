"""What is shipped is used, licensed and up to date."""

import re

from app.document.schema import schema_text
from tests.rules.source import ROOT, python_files, texts

RESOURCES = ROOT / "resources"
ICONS = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}
FONTS = sorted(
    path.name for path in (RESOURCES / "fonts").iterdir() if path.suffix in {".ttf", ".ttc", ".otf"}
)
LICENCES = (RESOURCES / "LICENSES.md").read_text(encoding="utf-8")


def test_every_icon_is_used():
    said = {text for path in python_files("ui") for _line, text in texts(path)}
    assert not ICONS - said


def test_every_icon_is_licensed_and_nothing_else_is():
    section = LICENCES.partition("## Icons")[2].partition("\n## ")[0]
    assert set(re.findall(r"`([a-z0-9-]+)`", section)) == ICONS


def test_icons_are_drawn_on_one_grid():
    drawn = {name: (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8") for name in ICONS}
    assert drawn
    assert not [name for name, text in drawn.items() if 'viewBox="0 0 24 24"' not in text]


def test_every_font_is_licensed():
    assert FONTS
    assert not [name for name in FONTS if f"| `{name}` |" not in LICENCES]
    for family in {"IBMPlexSans" if name.startswith("IBMPlexSans") else "Noto" for name in FONTS}:
        text = (RESOURCES / "fonts" / f"{family}-OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in text, family


def test_the_schema_is_what_the_models_say():
    kept = RESOURCES / "schema" / "offer-spectrum.schema.json"
    assert kept.read_text(encoding="utf-8") == schema_text(), "offer-spectrum schema > " + kept.name
