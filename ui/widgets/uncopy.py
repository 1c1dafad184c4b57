"""Taking back what was typed or copied."""

from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from ui.widgets.quiet import quiet


def uncopy(text: str) -> None:
    """Empty clipboard and selection where they hold this text, or a part of it that was copied here."""
    whole = text.strip()
    clipboard = QGuiApplication.clipboard()
    for mode, copied_here in (
        (QClipboard.Mode.Clipboard, clipboard.ownsClipboard()),
        (QClipboard.Mode.Selection, clipboard.ownsSelection()),
    ):
        held = clipboard.text(mode).strip() if whole else ""
        if held and (held == whole or (copied_here and held in whole)):
            clipboard.clear(mode)


def wipe(line: QLineEdit) -> None:
    """Leave nothing of a text: setting another empties the memory of undo and the selection too."""
    uncopy(line.text())
    with quiet(line):
        line.setText("")
        line.setModified(False)
