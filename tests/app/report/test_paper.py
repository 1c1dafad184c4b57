"""Documents and rankings made fit for paper."""

from app.analysis import analyse
from app.report.paper import analysis_on_paper, document_on_paper, ranking_on_paper
from app.scoring.ranking import rank
from app.words.verdict import verdict
from tests.app.report.briefs import with_everything


def test_texts_are_cleaned_and_nothing_else_changes():
    decision = with_everything()
    big = decision.offers[0]
    hebrew = big.teams[0].replace(name="\u05d0\u05d1\x00")
    decision = decision.replace(
        offers=(big.replace(teams=(hebrew, big.teams[1])), *decision.offers[1:]), situation="a\r\nb\x07"
    )
    ranking = rank(decision)
    shown = ranking_on_paper(ranking)
    assert shown.options[0].name == "\u2068\u05d0\u05d1\u2069"
    assert shown.options[0].offer.teams[0] is shown.options[0].team
    assert [one.id for one in shown.options] == [one.id for one in ranking.options]
    assert shown.fit is ranking.fit
    assert verdict(shown).title.startswith("\u2068\u05d0\u05d1\u2069 leads")
    assert document_on_paper(decision).situation == "a\nb"
    assert decision.situation == "a\r\nb\x07"
    assert [one.set_aside for one in document_on_paper(decision).criteria] == [False, False, False, True]


def test_questions_are_asked_in_the_texts_of_the_paper():
    decision = with_everything()
    work = decision.criteria[1].replace(question="What would I do?\r\nAnd why?")
    decision = decision.replace(criteria=(decision.criteria[0], work, *decision.criteria[2:]))
    analysis = analyse(decision)
    assert analysis is not None
    shown = analysis_on_paper(analysis)
    asked, clean = (*analysis.questions, *analysis.gaps), (*shown.questions, *shown.gaps)
    assert [one.options for one in clean] == [one.options for one in asked]
    assert [one.gain for one in shown.questions] == [one.gain for one in analysis.questions]
    questions = {one.criterion.question for one in clean if one.criterion.id == "work"}
    assert questions == {"What would I do?\nAnd why?"}
    assert all(any(one.offer is option.offer for option in shown.ranking.options) for one in clean)
    assert shown.simulation is analysis.simulation
