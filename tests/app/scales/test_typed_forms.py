"""A text is parted as people write ranges: a dash behind a figure means to, elsewhere it is a minus."""

import pytest

from app.scales.typed_forms import forms
from app.scales.typed_words import LANGUAGES


@pytest.mark.parametrize(
    ("plain", "meant"),
    [
        ("7", ["alone: 7"]),
        ("-5", ["alone: -5"]),
        ("6-8", ["range: 6 | 8"]),
        ("6 - 8", ["range: 6 | 8"]),
        ("-5-3", ["range: -5 | 3"]),
        ("-5--3", ["range: -5 | -3"]),
        ("-5..-3", ["range: -5 | -3"]),
        ("6 to 7 to 8", ["range: 6 | 7 | 8"]),
        ("7 (6-8)", ["range: 6 | 7 | 8"]),
        ("€ 80-€ 90", ["range: € 80 | € 90"]),
        ("-5 -3", ["range: -5 | 3", "range: -5 | -3"]),
        ("6 7 8", ["alone: 6 7 8", "range: 6 | 7 | 8"]),
        ("84 100", ["alone: 84 100", "listed: 84 | 100"]),
        ("1 2 3 4", ["alone: 1 2 3 4"]),
        ("1 200-1 500", ["range: 1 200 | 1 500"]),
        ("6,7,8", ["alone: 6,7,8", "listed: 6 | 7 | 8"]),
        ("6; 8", ["listed: 6 | 8"]),
        ("6/7/8", ["range: 6 | 7 | 8"]),
        ("7/10", ["of: 7 | 10"]),
        ("7+-1", ["around: 7 | 1"]),
        ("7 ± 1", ["around: 7 | 1"]),
        (">=7", ["least: 7"]),
        ("at most -5", ["most: -5"]),
        ("5e-3-6e-3", ["range: 5e-3 | 6e-3"]),
        ("6-7..8", []),
        ("6-7-8-9", []),
        ("at least 6-8", []),
        ("..8", []),
        ("7 (8)", []),
    ],
)
def test_how_a_text_is_parted(plain: str, meant: list[str]):
    found = forms(plain, LANGUAGES)
    assert [f"{form.kind}: {' | '.join(form.pieces)}" for form in found] == meant
