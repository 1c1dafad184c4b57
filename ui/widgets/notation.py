"""How the person's language writes numbers, as the readers and writers of `app` take it."""

from PySide6.QtCore import QLocale

from app.numbers.notation import Notation


def notation() -> Notation:
    """Say how the person's language writes numbers."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    group = locale.groupSeparator()
    first = locale.toString(1234567).partition(group)[0] if group else ""
    return Notation(locale.decimalPoint(), group, lakhs=len(first) == 2)
