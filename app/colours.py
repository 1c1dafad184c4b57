"""The one table of colours: screen, chart, SVG and paper all take theirs from here, by name."""

from collections.abc import Mapping
from typing import Final

LIGHT: Final[dict[str, str]] = {
    "window": "#E9EAEE",
    "surface": "#FFFFFF",
    "sunken": "#F5F6F8",
    "hover": "#F4F5F7",
    "selected": "#EDF2FE",
    "line": "#E1E3E8",
    "line_strong": "#7E838F",
    "text": "#191B20",
    "text2": "#535864",
    "text3": "#616672",
    "accent": "#2A5BD0",
    "accent_text": "#2450BC",
    "primary": "#22252C",
    "primary_hover": "#343843",
    "on_primary": "#FFFFFF",
    "on_marker": "#FFFFFF",
    "marker": "#4F5460",
    "pos": "#2A6FBB",
    "neg": "#B4560F",
    "warn": "#8A5300",
    "danger": "#B3261E",
    "whisker": "#868A94",
    "track": "#E9EBEF",
    "grid": "#EDEEF2",
    "sweet_spot": "#DFE8FA",
    "knob": "#FFFFFF",
    "shadow": "#000000",
    "criterion1": "#00716F",
    "criterion2": "#B56C31",
    "criterion3": "#594C96",
    "criterion4": "#75906E",
    "criterion5": "#8E3A54",
    "criterion6": "#4F89CF",
    "criterion7": "#5E5A00",
    "criterion8": "#A07A98",
}

DARK: Final[dict[str, str]] = {
    "window": "#0F1012",
    "surface": "#18191C",
    "sunken": "#121316",
    "hover": "#1F2125",
    "selected": "#1D2638",
    "line": "#2A2C31",
    "line_strong": "#70757F",
    "text": "#ECEDF0",
    "text2": "#A6AAB4",
    "text3": "#8A8F9A",
    "accent": "#7FA5FF",
    "accent_text": "#9AB8FF",
    "primary": "#ECEDF0",
    "primary_hover": "#FFFFFF",
    "on_primary": "#16171A",
    "on_marker": "#18191C",
    "marker": "#B4B8C1",
    "pos": "#6FA8F0",
    "neg": "#E39A58",
    "warn": "#E2B25C",
    "danger": "#FF8C82",
    "whisker": "#70747D",
    "track": "#26282D",
    "grid": "#222428",
    "sweet_spot": "#232B3D",
    "knob": "#D9DBE0",
    "shadow": "#000000",
    "criterion1": "#6FAAA2",
    "criterion2": "#CF8152",
    "criterion3": "#A893E0",
    "criterion4": "#B2C676",
    "criterion5": "#EFAEC4",
    "criterion6": "#4676B8",
    "criterion7": "#74762A",
    "criterion8": "#995F81",
}


def criterion_ink(number: int | None) -> str:
    """Name the colour of a criterion by its number (1 to 8); without a number, or beyond, it is grey."""
    ink = f"criterion{number}"
    return ink if ink in LIGHT else "text3"


#: The colours of what is paid, by kind, in the order in which bars stack them.
PAY_INKS: Final[Mapping[str, str]] = {
    "base": "criterion1",
    "bonus": "criterion2",
    "sign_on": "criterion4",
    "grants": "criterion3",
    "relocation": "criterion8",
    "benefits": "criterion6",
}
