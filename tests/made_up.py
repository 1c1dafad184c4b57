"""A kind of scale that the program does not have: what is only asked of its face works for it too."""

from decimal import Decimal
from typing import Any, ClassVar, Final, Literal

from app.document import Criterion, Frozen, MustHave, Three
from app.document.readings import Numbers
from app.numbers.numerals import number
from app.scales import measured
from app.scales.kind import Kind
from app.scales.typed_facts import Figures, names_of
from app.scales.value_curve import straight
from tests.builders import criterion

NAME: Final = "stars"
_ENDS: Final = (0.0, 5.0)


class Stars(Frozen):
    """So many stars."""

    readings: ClassVar[Numbers] = Numbers(*_ENDS, "Stars are 0 to 5.")
    limits: ClassVar[Numbers] = readings
    takes_curve: ClassVar[bool] = False
    is_chance: ClassVar[bool] = False
    follows: ClassVar[None] = None

    kind: Literal["stars"] = NAME


def _broken(scale: Stars, held: MustHave, three: Three | None, u: Any) -> Any:
    return measured.broken(held, three, _ENDS, u)


def _typed(scale: Stars) -> Figures:
    least, most = map(Decimal, _ENDS)
    return Figures(
        asks="so many stars",
        beyond=scale.readings.beyond,
        least=least,
        most=most,
        ends=(least, most),
        unit="stars",
        names=names_of("stars", "★"),
    )


def parts() -> dict[str, Any]:
    """Give all that the face of the kind is made of."""
    return {
        "record": Stars,
        "name": "Stars, 0 to 5",
        "short_name": "Stars",
        "first": lambda old: Stars(),
        "curve": lambda scale, spot: straight(*_ENDS),
        "law": measured.law,
        "keeps": measured.keeps,
        "broken": _broken,
        "write": lambda scale, reading: f"{number(float(reading))} stars",
        "typed": _typed,
        "end_words": lambda scale: ("no star", "5 stars"),
        "ends": lambda scale: _ENDS,
        "unit": lambda scale: "stars",
        "meanings": lambda scale: ((5.0, "the best there is"),),
        "caption": lambda scale, assessment: f"{assessment.likely:.0f} of 5",
    }


STARS: Final[Kind[Any]] = Kind(**parts())


def judged_by_stars(name: str, must_have: MustHave | None = None) -> Criterion:
    """Make a criterion on the scale, unchecked: no file can hold one."""
    return criterion(name, must_have=must_have).model_copy(update={"scale": Stars()})
