import math

import pytest
from PySide6.QtWidgets import QApplication

from ui.look import theme
from ui.widgets.written import cut, width_of


@pytest.mark.parametrize("text", ["66%", "under 1%", "Dialogue, Cloud AI", "研究所"])
def test_a_text_is_cut_only_where_it_has_no_room(qapp: QApplication, text: str):
    theme.apply(qapp, "light")
    whole = width_of(text, "strong")
    for room in (math.inf, 10_000.0, whole + 1):
        assert cut(text, "strong", room) == (text, whole)
    shown, width = cut(text, "strong", whole / 2)
    assert shown.endswith("…")
    assert width <= whole / 2
