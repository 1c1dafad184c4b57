"""Waiting for a slow disk: a moment as it is, then under a box, so that keys are still answered."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.files import Files
from ui.widgets.message_box import Answer, MessageBox

#: Nobody notices so short a wait.
_MOMENT_MS: Final = 300
_SLOW: Final = "The disk takes its time to answer."


def wait_for(files: Files, window: QWidget, title: str, instead: str) -> bool:
    """Wait until all is done that the disk was asked for; false where the person rather did `instead`."""
    if files.wait(_MOMENT_MS):
        return True
    box = MessageBox(title, _SLOW, (Answer("instead", instead),), name="waiting", parent=window)
    files.idle.connect(box.accept)
    if not files.wait(0):
        box.exec()
    files.idle.disconnect(box.accept)
    box.deleteLater()
    return files.wait(0)
