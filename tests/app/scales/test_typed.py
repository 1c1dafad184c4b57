"""A typed value is read as it was meant, asked about or refused: never another one, and never dropped."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.document import (
    Level,
    Levels,
    Likelihood,
    Number,
    Rating,
    ScaleWord,
    Spectrum,
    YearlyPay,
    YesNo,
)
from app.numbers.notation import Notation
from app.scales.spectrum import position_facts
from app.scales.typed import facts_of
from app.scales.typed import read as read_
from app.scales.typed_facts import Facts
from app.scales.typed_taken import Asked, Refusal, Taken, Typed, Unknown
from app.scales.typed_words import ENGLISH, Spoken
from tests.notations import by_notation

read = by_notation(read_)


def levels(*labels: str) -> Levels:
    last = len(labels) - 1
    return Levels(levels=tuple(Level(label=label, value=at / last) for at, label in enumerate(labels)))


def words(*places: tuple[float, str]) -> tuple[ScaleWord, ...]:
    return tuple(ScaleWord(at=at, text=text) for at, text in places)


FACTS: dict[str, Facts] = {
    "rating": facts_of(
        Rating(words=words((0.0, "Would leave"), (5.0, "Fine"), (10.0, "Would stay for ever")))
    ),
    "chance": facts_of(
        Likelihood(
            words=words((10.0, "Never done it"), (50.0, "A lottery"), (90.0, "They do it every month"))
        )
    ),
    # Less is better.
    "commute": facts_of(Number(unit="min", worst=60.0, best=10.0)),
    "salary": facts_of(Number(unit="€", worst=60_000.0, best=120_000.0)),
    "distance": facts_of(Number(unit="km", worst=100.0, best=0.0)),
    "hours": facts_of(Number(unit="hours a week", worst=60.0, best=30.0)),
    "yearly": facts_of(Number(unit="USD a year", worst=60_000.0, best=120_000.0)),
    "balance": facts_of(Number(worst=-10.0, best=10.0)),
    "remote": facts_of(Number(unit="%", worst=0.0, best=100.0)),
    "place": facts_of(
        levels("Would rather not", "Could live there", "Glad to live there", "Where I want to be")
    ),
    "days": facts_of(levels("0 days", "1 day", "2 days")),
    "shift": facts_of(levels("1-2 hours", "3-4 hours", "5-6 hours", "more")),
    "odd": facts_of(levels("n/a", "8?", "9 to 5")),
    "visa": facts_of(YesNo(yes="They sponsor it", no="I apply alone")),
    "position": position_facts(),
    "match": facts_of(Spectrum()),
    "yearly_pay": facts_of(YearlyPay()),
}
NOTATIONS = {"en": Notation(), "de": Notation(",", "."), "fa": Notation("\u066b", "\u066c")}
GERMAN = Spoken(
    yes=("ja", "j"),
    no=("nein",),
    unknown=("unbekannt",),
    to=("bis",),
    about=("etwa",),
    at_least=("mindestens",),
    at_most=("höchstens",),
)
LANGUAGES = {"en": (ENGLISH,), "de": (ENGLISH, GERMAN)}
#: Each text with what it means, written down by hand from the specification before there was a reader.
TEXTS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "data" / "typed.json").read_text(encoding="utf-8")
)


def values(taken: Taken) -> list[Any]:
    return [taken.likely] if taken.low is None else [taken.low, taken.likely, taken.high]


def came_of(typed: Typed) -> dict[str, Any]:
    match typed:
        case Taken():
            return {"read": values(typed)}
        case Unknown():
            return {"unknown": True}
        case Asked(ways):
            return {"asked": [values(way.taken) for way in ways]}
        case Refusal(sentence):
            return {"refused": sentence}


def test_there_are_enough_texts():
    assert len({json.dumps(row) for row in TEXTS}) == len(TEXTS) >= 100
    assert {row["on"] for row in TEXTS} == FACTS.keys()


def as_read(row: dict[str, Any]) -> dict[str, Any]:
    typed = read(
        row["text"],
        FACTS[row["on"]],
        row.get("held"),
        notation=NOTATIONS[row.get("in", "en")],
        languages=LANGUAGES[row.get("spoken", "en")],
    )
    return came_of(typed)


def as_meant(row: dict[str, Any], came: dict[str, Any]) -> bool:
    if "refused" in row:
        return row["refused"] in came.get("refused", "")
    return came == {kind: row[kind] for kind in ("read", "asked", "unknown") if kind in row}


@pytest.mark.parametrize("on", FACTS)
def test_what_is_typed_is_what_is_meant(on: str):
    came = [(row, as_read(row)) for row in TEXTS if row["on"] == on]
    assert not [(row, result) for row, result in came if not as_meant(row, result)]
