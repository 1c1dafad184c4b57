"""The decisions on which laws are tried."""

from functools import cache

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.document import Document
from tests.effort import LOOKS_FAR
from tests.laws.strategies import documents_anew


def documents(
    *, least_criteria: int = 0, least_offers: int = 0, most_perspectives: int = 2
) -> st.SearchStrategy[Document]:
    """Draw a whole decision; when no law looks far, one of those that all laws share."""
    if LOOKS_FAR:
        return documents_anew(least_criteria, least_offers, most_perspectives)

    def fits(document: Document) -> bool:
        return (
            len(document.criteria) >= least_criteria
            and len(document.offers) >= least_offers
            and len(document.perspectives) <= most_perspectives
        )

    return st.deferred(lambda: st.sampled_from([one for one in _shared() if fits(one)]))


@cache
def _shared() -> tuple[Document, ...]:
    """Draw the documents on which laws are tried: drawing one takes longer than most laws do."""
    return (*_some(20, 0, 0, 2), *_some(30, 1, 2, 1), *_some(20, 2, 2, 2))


def _some(many: int, least_criteria: int, least_offers: int, most_perspectives: int) -> list[Document]:
    drawn: list[Document] = []

    @settings(max_examples=many, derandomize=True, database=None, phases=[Phase.generate])
    @given(documents_anew(least_criteria, least_offers, most_perspectives))
    def keep(document: Document) -> None:
        drawn.append(document)

    keep()
    return drawn
