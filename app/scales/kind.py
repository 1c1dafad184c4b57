"""The face of a kind of scale: what it means, as functions of its record."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NoReturn, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.document import Assessment, Frozen, MustHave, Reading, Scale, SweetSpot, Three
from app.scales.laws import Law, Places
from app.scales.typed_facts import Facts
from app.scales.value_curve import ValueCurve

S = TypeVar("S", bound=Frozen)

#: The readings of a scale that has but a few, in order, each with its value from 0 to 1.
Listing = tuple[tuple[Reading, float], ...]


def never(*_: object) -> NoReturn:
    """Stand in for what nobody asks of a scale, as nothing is assessed on it or no limit can be set."""
    raise LookupError("This is not asked of this kind of scale.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[S]):
    """What a kind of scale means; each function is given the record of a scale of this kind.

    What follows for any kind from these answers stands beside it: values in `worth`, must-haves in
    `must_haves`, answers and steps in `answers`, sentences in `words`.

    Attributes
    ----------
    record : the class of its record.
    name, short_name : what it is called where it is picked, and where there is little room.
    first : the scale a criterion gets that was on another one.
    curve : from a measure to its value, seen from a sweet spot; none where the readings are listed.
    law : the doubt about a cell of which low, likely and high are known.
    keeps : whether a reading keeps a must-have; none where it may go either way.
    broken : in which draws a must-have is broken, of a cell that is known or not; of a chance, luck decides.
    write : a reading in words.
    typed : what may be typed for a value, for the one reader.
    end_words : what its worst and its best are called.
    ends : the plausible worst and best measure; none where it has no measure that is assessed.
    listed : the readings, where there are few.
    unit : what stands behind a number; empty where nothing does.
    meanings : places or answers, and what they mean here.
    caption : what is said under an assessment, beside what its control shows.
    fact_words : how a must-have reads that asks for yes, and one that asks for no.
    """

    record: type[S]
    name: str
    short_name: str
    first: Callable[[Scale], S]
    curve: Callable[[S, SweetSpot], ValueCurve | None]
    law: Callable[[S, ValueCurve | None, Three], Law]
    keeps: Callable[[S, MustHave, Reading], bool | None]
    broken: Callable[[S, MustHave, Three | None, Places], NDArray[np.bool_]]
    write: Callable[[S, Reading], str]
    typed: Callable[[S], Facts]
    end_words: Callable[[S], tuple[str, str]]
    ends: Callable[[S], tuple[float, float] | None] = lambda scale: None
    listed: Callable[[S], Listing] = lambda scale: ()
    unit: Callable[[S], str] = lambda scale: ""
    meanings: Callable[[S], tuple[tuple[Reading, str], ...]] = lambda scale: ()
    caption: Callable[[S, Assessment], str] = lambda scale, assessment: ""
    fact_words: tuple[str, str] | None = None
