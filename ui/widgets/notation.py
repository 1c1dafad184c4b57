"""How the person's language writes numbers, as the readers and writers of `app` take it."""

from PySide6.QtCore import QLocale

from app.numbers.notation import Notation


def notation_of(locale: QLocale) -> Notation:
    """Say how a language writes numbers.

    One system of numerals in all that is read: our sentences are English, so digits are 0 to 9. Where a
    language has digits of its own, its marks belong to those. What is typed may have any digits.
    """
    locale = QLocale(locale)
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    group = locale.groupSeparator()
    first = locale.toString(1234567).partition(group)[0] if group else ""
    lakhs = len(first) == 2
    if locale.zeroDigit() != "0":
        return Notation(lakhs=lakhs)
    return Notation(locale.decimalPoint(), group, lakhs=lakhs)
