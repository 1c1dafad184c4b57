"""Numbers as the person's language writes them, and back."""

import math
import re
import unicodedata

from PySide6.QtCore import QLocale

from app.errors import Refused
from app.numbers.notation import MINUS

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")


def fixed(value: float, decimals: int = 1) -> str:
    """Write a number with so many decimals: 76.5, 76,5 in German."""
    text = _locale().toString(float(abs(value)), "f", decimals)
    negative = value < 0 and any(letter not in "0.," for letter in text)
    return MINUS + text if negative else text


def short(value: float, decimals: int = 2) -> str:
    """Write a number with at most so many decimals and no idle zeros: 7, 7.5, 7.25."""
    rounded = round(value, decimals)
    count = next(count for count in range(decimals + 1) if round(rounded, count) == rounded)
    return fixed(rounded, count)


def signed(value: float, decimals: int = 1) -> str:
    """Write a difference with its sign: +2.6, −1.4, 0.0."""
    text = fixed(value, decimals)
    return "+" + text if value > 0 and float(f"{value:.{decimals}f}") else text


def percent(share: float, decimals: int = 0) -> str:
    """Write a share of 1 in per cent: 22%, 22 % in French."""
    number = fixed(share * 100, decimals)
    gap = "" if _locale().language() in _CLOSE else "\u00a0"
    return f"{number}{gap}%"


def parse(text: str) -> float:
    """Read a number typed by hand, with a comma or a point for the decimals.

    A lone mark that could be either a decimal mark or a thousands mark (1,234) is refused, never guessed,
    unless it is the decimal mark of the person's own language.
    """
    plain = unicodedata.normalize("NFKC", text).replace(MINUS, "-").strip()
    plain = re.sub(r"(?<=\d)[\s'’](?=\d{3}(?!\d))", "", plain)
    plain = _with_point(plain)
    if not plain.isascii() or not _NUMBER.fullmatch(plain):
        raise Refused.because("Enter a number, such as " + short(7.5) + ".")
    value = float(plain)
    if not math.isfinite(value):
        raise Refused.because("Enter a smaller number.")
    return value


_CLOSE = (
    QLocale.Language.C,
    QLocale.Language.English,
    QLocale.Language.Italian,
    QLocale.Language.Portuguese,
    QLocale.Language.Dutch,
    QLocale.Language.Chinese,
    QLocale.Language.Japanese,
    QLocale.Language.Korean,
)


def _locale() -> QLocale:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _with_point(text: str) -> str:
    """Turn the decimal mark into a point and drop thousands marks, where that is certain."""
    marks = [letter for letter in text if letter in ".,"]
    if not marks:
        return text
    decimal = marks[-1]
    if len(set(marks)) == 2:
        other = "," if decimal == "." else "."
        whole, _, rest = text.rpartition(decimal)
        if decimal in whole or not re.fullmatch(r"[+-]?\d{1,3}(?:[.,]\d{3})+", whole):
            raise Refused.because("Enter the number without thousands marks.")
        return f"{whole.replace(other, '')}.{rest}"
    if len(marks) > 1:
        if re.fullmatch(r"[+-]?\d{1,3}(?:[.,]\d{3})+", text):
            return text.replace(decimal, "")
        raise Refused.because("Enter a number, such as " + short(7.5) + ".")
    return _lone_mark(text, decimal)


def _lone_mark(text: str, mark: str) -> str:
    whole, _, rest = text.partition(mark)
    digits = whole.lstrip("+-")
    looks_like_thousands = len(rest) == 3 and rest.isdigit() and 1 <= len(digits) <= 3 and digits.strip("0")
    if looks_like_thousands and mark != QLocale().decimalPoint():
        sure = short(float(f"{digits}.{rest}"), 3)
        raise Refused.because(f"{text} can be read in two ways. Enter {digits}{rest} or {sure}0.")
    return f"{whole}.{rest}"
