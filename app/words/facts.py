"""What each fact of a document is called, and how its value is written where two are set side by side."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, cast

from app.document import Assessment, Criterion, Document, Frozen, Opening
from app.numbers.days import day, moment
from app.numbers.number_text import per_cent, plain_number
from app.numbers.numerals import DASH, number, percent
from app.scales.registry import KINDS
from app.scales.words import reading
from app.scales.written import with_range
from app.words.changes import SHORT
from app.words.options import NOT_KNOWN, OFFER_KINDS

Write = Callable[[Any], str]

NOTHING: Final = "nothing"
_PAIR: Final = 2
#: So many letters of a text are shown around the place where two differ.
_SHOWN: Final = 80
#: So many of them stand before that place.
_BEFORE: Final = 24

#: What the fields of the file are called, where their own name would not do.
_CALLED: Final[Mapping[str, str]] = {
    "active_perspective": "Perspective that counts",
    "amount": "Amount",
    "ask": "Whom to ask",
    "base": "Salary",
    "by_month": "Owed back month by month",
    "certainty": "How sure of the weights",
    "change_my_mind": "What would change my mind",
    "claw_back_months": "Owed back on leaving within months",
    "contact": "Whom to talk to",
    "curve": "Value curve",
    "discount": "How much less a later year is worth",
    "equal_steps_assumed": "Equal steps assumed",
    "growth": "How salaries grow a year",
    "hangs_on": "Hangs on",
    "horizon_years": "Years added up",
    "id": "Known in the file as",
    "if_not": "If it does not come true",
    "interviews": "How the interviews went",
    "kind": "What it is",
    "least": "Least acceptable",
    "left_out": "Left out",
    "locked": "Locked",
    "look_back": "Day to look back",
    "market_value": "Market value",
    "must_have": "Must-have",
    "no": "What no means",
    "openings": "Opened before a choice",
    "option": "What was chosen",
    "option_name": "What was chosen",
    "order_only": "Only the order of the weights is trusted",
    "pay_opened": "Pay first opened",
    "place": "Place",
    "proxy_for": "Stands for",
    "reply_by": "Reply by",
    "seed": "Seed of what is drawn",
    "set_aside": "Set aside",
    "sign_on": "Signing bonus",
    "situation": "My situation",
    "slack": "Points as good as none",
    "summary": "What was known then",
    "team_open": "Team may be left open",
    "time": "Shares of time",
    "when": "When",
    "whose": "Whose view",
    "worst": "Worst",
    "yes": "What yes means",
}
_MAINSTAYS: Final[Mapping[str, str]] = {one: said.lower() for one, said in SHORT.items()}
_PER_CENTS: Final = frozenset(
    ("bonus", "certainty", "chance", "dilution", "discount", "exit_chance", "growth", "price_growth", "tax")
)


def called(field: str) -> str:
    """Name a field of the file for a person."""
    return _CALLED.get(field, field.replace("_", " ").capitalize())


def writer_of(field: str) -> Write:
    """Give the way to write the value of a field."""
    return _WRITERS.get(field, _share if field in _PER_CENTS else written)


def written(value: Any) -> str:
    """Write any value of the file; of a record, what it holds."""
    if isinstance(value, Frozen):
        return _record(value, written)
    if isinstance(value, tuple):
        return ", ".join(written(one) for one in cast("tuple[Any, ...]", value)) or NOTHING
    if value is None or value == "":
        return NOTHING
    if isinstance(value, str):
        return f"“{' / '.join(value.splitlines())}”"
    return _figure(value)


def exact(value: Any) -> str:
    """Write a value with all its digits, where shorter two would look the same."""
    if isinstance(value, Frozen):
        return _record(value, exact)
    if isinstance(value, tuple):
        held = cast("tuple[Any, ...]", value)
        return ", ".join(exact(one) for one in held if one is not None) or NOTHING
    if value is None:
        return NOTHING
    return repr(value) if isinstance(value, float) else str(value)


def excerpts(before: str, after: str) -> tuple[str, str]:
    """Cut two long texts down to where they begin to differ."""
    start = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    longest = max(len(before), len(after))
    start = 0 if longest <= _SHOWN else max(0, start - _BEFORE)
    return _excerpt(before, start), _excerpt(after, start)


def rating_text(assessment: Assessment | None, document: Document, scale_of: Criterion | None) -> str:
    """Write what is said of an option on a criterion, in the words of its scale."""
    if assessment is None:
        return NOTHING
    if assessment.event is not None:
        name = next((one.name for one in document.events if one.id == assessment.event), assessment.event)
        return f"as likely as “{name}”"
    three = assessment.three
    if three is None or scale_of is None:
        return NOT_KNOWN
    return with_range(
        three, lambda one: reading(scale_of.scale, one), lambda one: reading(scale_of.scale, one)
    )


def _excerpt(text: str, start: int) -> str:
    shown = text[start : start + _SHOWN]
    return f"{'…' if start else ''}{shown}{'…' if start + _SHOWN < len(text) else ''}"


def _record(value: Frozen, write: Write) -> str:
    """Write what a record holds: a range as one, a pair as a pair, all else by name."""
    held = {name: one for name in type(value).model_fields if (one := getattr(value, name)) not in (None, ())}
    if "likely" in held and held.keys() <= {"low", "likely", "high"}:
        ends = f" ({write(held['low'])}{DASH}{write(held['high'])})" if "low" in held else ""
        return f"{write(held['likely'])}{ends}"
    if len(type(value).model_fields) == _PAIR:
        return ": ".join(write(one) for one in held.values())
    return ", ".join(f"{called(name).lower()} {write(one)}" for name, one in held.items()) or NOTHING


def _figure(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return day(value)
    return plain_number(value) if isinstance(value, Decimal) else number(value)


def _share(value: Any) -> str:
    if isinstance(value, Decimal):
        return per_cent(value)
    if isinstance(value, float):
        return percent(value)
    return _record(value, _share) if isinstance(value, Frozen) else written(value)


def _mainstays(value: tuple[str, ...]) -> str:
    return ", ".join(_MAINSTAYS[one] for one in value) or NOTHING


def _kind(value: str) -> str:
    return OFFER_KINDS.get(value) or (KINDS[value].name if value in KINDS else value)


def _openings(value: tuple[Opening, ...]) -> str:
    covered = [f" to {moment(one.covered)}" if one.covered else "" for one in value]
    return ", ".join(f"{moment(one.when)}{end}" for one, end in zip(value, covered, strict=True)) or NOTHING


def _colour(value: int | None) -> str:
    return "grey" if value is None else str(value)


_WRITERS: Final[Mapping[str, Write]] = {
    "hangs_on": _mainstays,
    "kind": _kind,
    "colour": _colour,
    "openings": _openings,
}
