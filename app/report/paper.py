"""What follows from a document with every text made fit for paper; ids and numbers stay as they are."""

from dataclasses import replace
from typing import Final, TypeVar, cast

from app.analysis import Analysis
from app.asking.questions import QuestionValue
from app.document import Document, Offer, Option
from app.document.frozen import Frozen
from app.report.clean import clean_line, clean_name, clean_text
from app.scoring.ranking import Ranking

_Model = TypeVar("_Model", bound=Frozen)

#: Names that stand inside sentences, and texts of several lines; every other text stands alone on its line.
_NAMES: Final = frozenset({"company", "name"})
_LONG: Final = frozenset({"situation", "question"})
_NOT_SHOWN: Final = frozenset(
    {
        *("id", "kind", "side", "criterion", "active_perspective", "hangs_on"),
        *("assessments", "weights", "position", "offers", "perspectives", "curve"),
    }
)


def analysis_on_paper(analysis: Analysis) -> Analysis:
    """Copy an analysis with the texts of document, options and criteria cleaned.

    Everything else in it names options and criteria by their ids. The rankings after a change keep their own
    texts: what is said of them is said by place, with the names of today's ranking.
    """
    return replace(
        analysis,
        document=document_on_paper(analysis.document),
        ranking=ranking_on_paper(analysis.ranking),
    )


def document_on_paper(document: Document) -> Document:
    """Copy a document with its own texts and its criteria cleaned; offers come with the ranking."""
    return _cleaned(document)


def questions_on_paper(questions: tuple[QuestionValue, ...], shown: Analysis) -> tuple[QuestionValue, ...]:
    """Copy questions with the texts of what they are about as they stand in an analysis on paper."""
    criteria = {one.id: one for one in shown.ranking.criteria}
    offers = {one.offer.id: one.offer for one in shown.ranking.options}
    teams = {one.team.id: one.team for one in shown.ranking.options if one.team}
    return tuple(
        replace(
            one,
            offer=offers[one.offer.id],
            team=teams[one.team.id] if one.team else None,
            criterion=criteria[one.criterion.id],
            event=_cleaned(one.event) if one.event else None,
        )
        for one in questions
    )


def ranking_on_paper(ranking: Ranking) -> Ranking:
    """Copy a ranking with the texts of its options and criteria cleaned, for the sentences made of it."""
    offers: dict[str, Offer] = {}
    options: list[Option] = []
    for option in ranking.options:
        offer = offers.get(option.offer.id) or _cleaned(option.offer)
        offers[offer.id] = offer
        team = next((one for one in offer.teams if option.team and one.id == option.team.id), None)
        options.append(Option(offer, team))
    criteria = tuple(_cleaned(one) for one in ranking.criteria)
    perspective = _cleaned(ranking.table.perspective)
    table = replace(ranking.table, options=tuple(options), criteria=criteria, perspective=perspective)
    return replace(ranking, table=table)


def _cleaned(value: _Model) -> _Model:
    # A text may grow by invisible breaks.
    return value.unchecked(
        **{
            name: _cleaned_field(name, held)
            for name, held in value.__dict__.items()
            if name not in _NOT_SHOWN
        }
    )


def _cleaned_field(name: str, held: object) -> object:
    if isinstance(held, str):
        return clean_name(held) if name in _NAMES else clean_text(held) if name in _LONG else clean_line(held)
    if isinstance(held, Frozen):
        return _cleaned(held)
    if isinstance(held, tuple):
        return tuple(_cleaned_field(name, item) for item in cast("tuple[object, ...]", held))
    return held
