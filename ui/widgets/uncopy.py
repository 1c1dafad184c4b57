"""Taking back what was copied."""

from PySide6.QtGui import QClipboard, QGuiApplication


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
