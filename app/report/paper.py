"""What follows from a document with every text made fit for paper; ids and numbers stay as they are."""

from dataclasses import replace
from typing import Any, Final, TypeVar, cast

from app.analysis import Analysis
from app.asking.questions import OpenQuestion, QuestionValue
from app.asking.risks import Risk
from app.document import Document, Offer, Option
from app.document.frozen import Frozen
from app.pay.offer_sums import offer_sums
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
    """Copy an analysis with the texts of document, options, criteria and questions cleaned.

    All else in it names options and criteria by their ids. What follows from pay, but for its sums, and the
    rankings after a change keep their own texts: what is said of the former is cleaned as a whole, of the
    latter by place, with the names of today's ranking.
    """
    ranking = ranking_on_paper(analysis.ranking)
    return replace(
        analysis,
        ranking=ranking,
        by_bet=ranking if analysis.by_bet is analysis.ranking else ranking_on_paper(analysis.by_bet),
        questions=tuple(_question(one, ranking) for one in analysis.questions),
        gaps=tuple(_gap(one, ranking) for one in analysis.gaps),
        risks=tuple(_risk(one, ranking) for one in analysis.risks),
        pay=analysis.pay and replace(analysis.pay, sums=offer_sums(ranking.document)),
    )


def document_on_paper(document: Document) -> Document:
    """Copy a document with its own texts and its criteria cleaned; offers come with the ranking."""
    return _cleaned(document)


def _question(question: QuestionValue, shown: Ranking) -> QuestionValue:
    event = _cleaned(question.event) if question.event else None
    return replace(question, **_about(question, shown), event=event)


def _gap(gap: OpenQuestion, shown: Ranking) -> OpenQuestion:
    return replace(gap, **_about(gap, shown))


def _risk(risk: Risk, shown: Ranking) -> Risk:
    option = next(one for one in shown.options if one.id == risk.option.id)
    known_as = {one.id for one in risk.criteria}
    criteria = tuple(one for one in shown.criteria if one.id in known_as)
    event = _cleaned(risk.event) if risk.event else None
    return replace(risk, option=option, criteria=criteria, event=event, if_not=clean_line(risk.if_not))


def _about(question: QuestionValue | OpenQuestion, shown: Ranking) -> dict[str, Any]:
    """Find what a question is about with the texts of the ranking on paper."""
    of_offer = [one for one in shown.options if one.offer.id == question.offer.id]
    team = next((one.team for one in of_offer if question.team and one.id == question.team.id), None)
    criterion = next(one for one in shown.criteria if one.id == question.criterion.id)
    return {"offer": of_offer[0].offer, "team": team, "criterion": criterion}


def ranking_on_paper(ranking: Ranking) -> Ranking:
    """Copy a ranking with the texts of its options and criteria cleaned, for the sentences made of it."""
    offers: dict[str, Offer] = {}
    options: list[Option] = []
    for option in ranking.options:
        offer = offers.get(option.offer.id) or _cleaned(option.offer)
        offers[offer.id] = offer
        team = next((one for one in offer.teams if option.team and one.id == option.team.id), None)
        apart = tuple(clean_name(one) for one in option.apart)
        options.append(replace(option, offer=offer, team=team, apart=apart))
    criteria = tuple(_cleaned(one) for one in ranking.criteria)
    perspective = _cleaned(ranking.table.perspective)
    table = replace(
        ranking.table,
        document=document_on_paper(ranking.document),
        options=tuple(options),
        criteria=criteria,
        perspective=perspective,
    )
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
