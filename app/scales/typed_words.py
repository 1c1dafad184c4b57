"""The words by which people type a value, beside figures and signs: one record a language."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.numbers.notation import clean


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a language has for yes and no, for what is not known, and around a number; all in small letters.

    Attributes
    ----------
    yes, no, unknown : each of them a whole answer.
    to : what stands between the ends of a range.
    about : what stands before a number that is a guess.
    at_least, at_most : what stands before a number that is an end.
    """

    yes: tuple[str, ...]
    no: tuple[str, ...]
    unknown: tuple[str, ...]
    to: tuple[str, ...]
    about: tuple[str, ...]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]


ENGLISH: Final = Spoken(
    yes=("yes", "y", "true"),
    no=("no", "n", "false"),
    unknown=("unknown", "not known", "n/a", "tbd"),
    to=("to",),
    about=("about", "around", "approx", "circa", "ca"),
    at_least=("at least", "more than", "over", "above"),
    at_most=("at most", "less than", "under", "below", "up to"),
)
#: The languages the program speaks.
LANGUAGES: Final = (ENGLISH,)

_YES: Final = frozenset("✓✔✅☑")
_NO: Final = frozenset("✗✘❌")
_ABOUT: Final = ("~", "≈", "\u223c", "≃")
_AT_LEAST: Final = (">=", "=>", ">", "≥", "⩾")
_AT_MOST: Final = ("<=", "=<", "<", "≤", "⩽")


def folded(text: str) -> str:
    """Write a text so that all are alike that people take for the same: digits, dashes, spaces, capitals."""
    # The selector behind a sign says whether it is drawn in colour.
    plain = clean(unicodedata.normalize("NFC", text)).replace("\ufe0f", "")
    return " ".join(plain.casefold().split())


def is_unknown(plain: str, languages: Sequence[Spoken]) -> bool:
    """Tell whether a folded text says that nothing is known."""
    return not plain.strip("? ") or any(plain in spoken.unknown for spoken in languages)


def yes_or_no(plain: str, languages: Sequence[Spoken]) -> frozenset[bool]:
    """Give the answers a folded text can be; none where it is no yes and no no."""
    yes = plain in _YES or any(plain in spoken.yes for spoken in languages)
    no = plain in _NO or any(plain in spoken.no for spoken in languages)
    return frozenset(answer for answer, said in ((True, yes), (False, no)) if said)


def without_doubt(plain: str, languages: Sequence[Spoken]) -> tuple[str, bool]:
    """Take off what says of a value that it is a guess: ~7, about 7, 7?.

    Returns
    -------
    The rest, and whether there was anything of the kind.
    """
    rest = plain.rstrip("? ")
    rest, _ = _without(rest, _ABOUT, (word for spoken in languages for word in spoken.about))
    return rest, rest != plain


def without_bound(plain: str, languages: Sequence[Spoken]) -> tuple[str, str]:
    """Take off what makes a number an end: >7, at least 7, at most 7.

    Returns
    -------
    The rest, and "least", "most" or nothing.
    """
    rest, found = _without(plain, _AT_LEAST, (word for spoken in languages for word in spoken.at_least))
    if found:
        return rest, "least"
    rest, found = _without(plain, _AT_MOST, (word for spoken in languages for word in spoken.at_most))
    return rest, "most" if found else ""


def _without(plain: str, signs: Iterable[str], words: Iterable[str]) -> tuple[str, bool]:
    for sign in signs:
        if plain.startswith(sign):
            return plain.removeprefix(sign).strip(), True
    for word in words:
        rest = plain.removeprefix(word)
        if rest != plain and not rest[:1].isalpha():
            return rest.removeprefix(".").strip(), True
    return plain, False


@lru_cache(maxsize=8)
def between(languages: tuple[Spoken, ...]) -> str:
    """Give the pattern of what stands between two ends in words or dots: 6 to 8, 6..8."""
    words = "|".join(re.escape(word) for spoken in languages for word in spoken.to)
    return rf"\.\.+|…|(?<![^\W\d_])(?:{words})(?![^\W\d_])"
