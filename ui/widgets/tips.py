"""Tooltips that show a text as it was typed."""

from html import escape

from PySide6.QtWidgets import QWidget

#: Nobody reads more than this in passing, and Qt lays out all of it.
LONGEST_SHOWN = 10_000


def plain(text: str) -> str:
    """Cut a text to what can be shown without slowing the window."""
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "…"


def tip_text(text: str) -> str:
    """Write a text so that a tooltip shows it literally; for item models and `tip`.

    Qt guesses whether a tooltip is markup. Escaped and wrapped in one paragraph there is nothing to guess.
    """
    return f"<p style='white-space:pre-wrap; margin:0'>{escape(plain(text))}</p>" if text else ""


def tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip in plain text, which is heard too where nothing else describes it."""
    told = tip_text(text)
    if told != widget.toolTip():
        before, shown = widget.property("tip") or "", plain(text)
        widget.setProperty("tip", shown)
        widget.setToolTip(told)
        if widget.property("error_sentence"):
            if (widget.property("described") or "") == before:
                widget.setProperty("described", shown)
        elif widget.accessibleDescription() == before:
            widget.setAccessibleDescription(shown)


def describe(widget: QWidget, text: str) -> None:
    """Say more to the ear, or else what the tooltip says: without a description Qt reads its markup out."""
    widget.setAccessibleDescription(text or widget.property("tip") or "")


def ampersands(text: str) -> str:
    """Double the ampersands, for menus, actions and buttons, which take a single one for a shortcut."""
    return text.replace("&", "&&")
