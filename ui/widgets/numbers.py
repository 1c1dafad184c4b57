"""Numbers as the person's language writes them, and back."""

from PySide6.QtCore import QLocale

from app.errors import Refused
from app.numbers.notation import MINUS, clean
from app.numbers.notation import numbers as read_digits
from app.numbers.number_text import PERCENT, parts_of
from ui.widgets.notation import notation


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
    """Read a number typed by hand: in digits of any script, with a comma or a point for the decimals.

    A lone mark that could be either a decimal mark or a thousands mark (1,234) is refused, never guessed,
    unless it is the decimal mark of the person's own language.
    """
    otherwise = "Enter a number, such as " + short(7.5) + "."
    plain = clean(text)
    parts = parts_of(text, otherwise)
    if parts.before or parts.after or plain.count("-") > plain.startswith("-"):
        raise Refused.because(otherwise)
    *grouped, way = read_digits(parts.number, notation(), own_groups=False, whole=parts.whole)
    if grouped and notation().decimal not in parts.number:
        sure = short(float(way.value), 3)
        raise Refused.because(f"{plain} can be read in two ways. Enter {grouped[0].value} or {sure}0.")
    return float(-way.value if parts.negative else way.value)


def without_unit(text: str, unit: str) -> str:
    """Take the unit from behind a number, a sign of per cents as people write it in any language."""
    plain = text.strip()
    names = sorted(PERCENT, key=len, reverse=True) if unit == "%" else [unit]
    found = next((name for name in names if name and plain.lower().endswith(name.lower())), "")
    return plain[: len(plain) - len(found)].strip()


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
