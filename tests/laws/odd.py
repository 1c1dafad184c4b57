"""Names, numbers and chances as odd as a person can make them."""

from datetime import date

from hypothesis import strategies as st

from app.document import Chance, Event, YearlyChange

ODD_NAMES = (
    "<b>Büro</b> & Söhne",
    "研究所",
    "a\u202eb",
    "👩🏽\u200d🔬",
    " x\n",
    "\x00!",
    "−0",
    "n" * 200,
    "{}%s\\n$",
)

names = st.sampled_from(ODD_NAMES) | st.text(min_size=1, max_size=5).filter(lambda text: bool(text.strip()))
lines = st.sampled_from(("", *ODD_NAMES))
fractions = st.sampled_from((0.0, -0.0, 1.0, 0.5, 5e-324, 1e-9, 1 - 1e-9)) | st.floats(0, 1)
measures = (
    st.sampled_from((0.0, -0.0, 1.0, 100.0, 1e15, -1e15, 5e-324, 1e-300))
    | st.floats(-1000, 1000)
    | st.floats(-1e15, 1e15)
)
days = st.dates(date(1900, 1, 1), date(9999, 12, 31))
raw_weights = st.sampled_from((0.0, 0.0, 1.0, 30.0, 1e9, 1e-300, 5e-324)) | st.floats(0, 100)


@st.composite
def chances(draw: st.DrawFn) -> Chance:
    low, likely, high = sorted(draw(st.tuples(fractions, fractions, fractions)))
    ranged = draw(st.booleans())
    return Chance(low=low, likely=likely, high=high) if ranged else Chance(likely=likely)


def events(known_as: str) -> st.SearchStrategy[Event]:
    return st.builds(Event, id=st.just(known_as), name=names, chance=chances())


changes = st.builds(YearlyChange, what=st.sampled_from(("manager", "team", "company")), chance=fractions)
yearly = st.lists(changes, max_size=3, unique_by=lambda change: change.what).map(tuple)
