"""Whatever is typed comes to one of four results, and a value that is taken can stand on its scale."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.document import Assessment, Likelihood, Number, Rating, Scale, assessment_problems
from app.numbers.notation import Notation
from app.scales.typed import facts_of
from app.scales.typed import read as read_
from app.scales.typed_facts import Figures
from app.scales.typed_taken import Asked, Refusal, Taken, Typed, Unknown
from app.scales.typed_writing import figure as figure_
from tests.effort import tried
from tests.laws.strategies import scales
from tests.notations import by_notation

read = by_notation(read_)
figure = by_notation(figure_)

NOTATIONS = (Notation(), Notation(",", "."), Notation(",", "\u202f"), Notation("\u066b", "\u066c"))
#: What typed values are made of, so that odd mixtures of it are tried as well as any text at all.
MADE_OF = (
    *"0123456789.,'-–−/… ±~?>≤%km€();½\n",
    *("10", "100", "1000", "\u06f7", "1e9", "e-9", "..", " to ", "+-", "at least ", "EUR", "min"),
    *("yes", "no", "n/a", "Good"),
)
texts = st.lists(st.sampled_from(MADE_OF), max_size=8).map("".join) | st.text(max_size=20)


def taken_of(typed: Typed) -> list[Taken]:
    match typed:
        case Taken():
            return [typed]
        case Asked(ways):
            assert ways
            assert len({way.caption for way in ways}) == len(ways)
            return [way.taken for way in ways]
        case Unknown():
            return []
        case Refusal(sentence):
            assert sentence[:1].isupper()
            assert sentence.endswith((".", "?"))
            return []


@tried(4)
@given(text=texts, scale=scales, notation=st.sampled_from(NOTATIONS), pasted=st.booleans())
def test_any_text_gets_an_answer_that_can_stand(text: str, scale: Scale, notation: Notation, pasted: bool):
    typed = read(text, facts_of(scale), how="fact" if pasted else None, notation=notation)
    for taken in taken_of(typed):
        stands = Assessment(criterion="c", low=taken.low, likely=taken.likely, high=taken.high)
        assert not assessment_problems(scale, stands)
        assert taken.low is None or taken.low != taken.high


MINUTES = facts_of(Number(unit="min", worst=60.0, best=10.0))
WRITINGS = (
    "{0}-{1}-{2}",
    "{0} – {1} – {2}",
    "{0}..{1}..{2}",
    "{0} to {1} to {2}",
    "{0}/{1}/{2}",
    "{1} ({0}–{2})",
    "{0} min–{1} min–{2} min",
    "{0}-{1}-{2} min",
)


@given(
    cents=st.lists(st.integers(-(10**7), 10**7), min_size=3, max_size=3).map(sorted),
    notation=st.sampled_from(NOTATIONS),
    writing=st.sampled_from(WRITINGS),
)
def test_a_range_is_read_in_every_writing(cents: list[int], notation: Notation, writing: str):
    assert isinstance(MINUTES, Figures)
    three = [Decimal(one).scaleb(-2) for one in cents]
    text = writing.format(*(figure(MINUTES, one, notation) for one in three))
    typed = read(text, MINUTES, notation=notation)
    assert isinstance(typed, Taken)
    low, likely, high = map(float, three)
    ends = (None, None) if low == high else (low, high)
    assert (typed.low, typed.likely, typed.high) == (ends[0], likely, ends[1])


@given(
    tenths=st.lists(st.integers(0, 99), min_size=2, max_size=2, unique=True).map(sorted),
    parting=st.sampled_from(("-", "–", "..", " to ", " - ", "…")),
    on=st.sampled_from((Rating(), Likelihood(), Number(worst=60.0, best=10.0), Number(worst=-5.0, best=5.0))),
)
def test_low_comes_first_on_every_scale(tenths: list[int], parting: str, on: Scale):
    low, high = (f"{one / 10:g}" for one in tenths)
    typed = read(f"{high}{parting}{low}", facts_of(on))
    assert isinstance(typed, Refusal)
    assert typed.sentence == f"Low first: {low}–{high}?"
