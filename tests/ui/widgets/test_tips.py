"""What is cut is told on hovering, and what is not cut is not."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.rig import end_sharing
from ui.look import theme
from ui.widgets.label import CutLabel
from ui.widgets.note import TextButton
from ui.widgets.passage import Passage
from ui.widgets.pick import Pick

TEXT = "Where it comes from, and who said so, when it was asked"
CUTTING: dict[str, Callable[[], QWidget]] = {
    "label": lambda: CutLabel(TEXT),
    "button": lambda: TextButton(TEXT, name="button"),
    "passage": lambda: Passage(TEXT),
    "pick": lambda: Pick("Note", [(1, TEXT)], name="pick"),
}


@pytest.mark.parametrize("kind", CUTTING)
def test_a_tip_goes_when_smaller_letters_leave_room_for_all(
    kind: str, shown: Callable[[QWidget], QWidget], qapp: QApplication
):
    # All that stands is styled anew with each zoom.
    end_sharing()
    widget = CUTTING[kind]()
    if isinstance(widget, Pick):
        widget.set_value(1)
    theme.apply(qapp, "light", 0.9)
    shown(widget)
    wide = widget.fontMetrics().horizontalAdvance(TEXT) + 60
    widget.setFixedSize(wide, widget.sizeHint().height() + 2)
    assert widget.toolTip() == ""
    theme.apply(qapp, "light", 2.0)
    QApplication.processEvents()
    assert "who said so" in widget.toolTip()
    theme.apply(qapp, "light", 0.9)
    QApplication.processEvents()
    assert widget.toolTip() == ""
