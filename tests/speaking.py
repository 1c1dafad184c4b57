"""Another language for a test: all numbers are written and read as it does."""

from PySide6.QtCore import QLocale

from app.numbers.notation import speak
from ui.widgets.notation import notation_of


def speaking(locale: QLocale) -> None:
    """Make it the person's language, as at the start of the program."""
    QLocale.setDefault(locale)
    speak(notation_of(locale))
