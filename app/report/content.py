"""What the brief says: all that follows from a document put into tables and sentences."""

from datetime import date
from typing import Final

from app.analysis import Analysis
from app.colours import criterion_ink
from app.document import COMES, Criterion, Document, Option, without_coming
from app.figure.spec import DOUBT, POSSIBLE
from app.numbers.days import day
from app.numbers.numerals import DASH, percent, points
from app.report.asking import asking
from app.report.blocks import NO_NUMBER, Brief, RankingRow, Segment, WeightRow
from app.report.choosing import choosing
from app.report.listing import and_more
from app.report.negotiating import negotiating
from app.report.paying import paying
from app.report.reorganisations import changing
from app.report.risks import going_wrong
from app.report.sureness import sureness
from app.report.tying import tying
from app.scales.words import ends, must_have_text
from app.scoring.ranking import Ranking
from app.scoring.stacks import stack
from app.sureness.cell_laws import status_quo
from app.words.options import (
    axis_word,
    gap_notes,
    is_unknown,
    kind_text,
    place_text,
    star_note,
    warning_sentence,
)
from app.words.verdict import Verdict, verdict

MOST_NOTES: Final = 12
_MOST_DESCRIBED: Final = 12
_FIT: Final = "Fit: the weighted sum of values, 0 to 100; what is unknown counts half and is hatched."


def brief(analysis: Analysis, today: date, *, with_pay: bool = False) -> Brief:
    """Put the brief together.

    Parameters
    ----------
    analysis : of the document, as seen from the perspective to be printed.
    today : the day the brief is dated.
    with_pay : whether to tell what is paid, where that is open.
    """
    document, ranking = analysis.document, analysis.ranking
    said = verdict(ranking, analysis.flips, analysis.simulation)
    scored = ranking.status == "ok"
    return Brief(
        title=document.title,
        date=day(today),
        perspective=_perspective(ranking),
        verdict=said,
        chart_spoken=_chart_spoken(ranking, said) if scored else "",
        ranking=tuple(_row(analysis, index, today) for index in ranking.order),
        weights=_weights(ranking),
        about_criteria=_about_criteria(document),
        span_head=POSSIBLE if analysis.simulation is None else DOUBT,
        choice=choosing(document),
        sureness=sureness(analysis),
        asking=asking(analysis) if scored else None,
        risks=going_wrong(analysis),
        changes=changing(analysis),
        paid=paying(analysis) if with_pay else None,
        tying=tying(analysis) if with_pay else None,
        sheets=negotiating(analysis, today) if with_pay else (),
        situation=tuple(line.strip() for line in document.situation.split("\n") if line.strip()),
        notes=_notes(ranking),
        explanation=_how_to_read(analysis) if scored else "",
    )


def _how_to_read(analysis: Analysis) -> str:
    ranking = analysis.ranking
    star = next((f" {note}." for i in ranking.order if (note := star_note(ranking, i))), "")
    return f"{_what_fit_is(analysis)}{star}"


def _what_fit_is(analysis: Analysis) -> str:
    simulation = analysis.simulation
    if simulation is None:
        return f"{_FIT} {POSSIBLE}: the least and greatest fit that ranges and gaps allow."
    said = f"{_FIT} {DOUBT}: where it lies in nine of ten states of what is not known"
    cases = {
        "a must-have is broken": simulation.must_have_chance.any(),
        "no offer comes": any(one.id == COMES for one in analysis.ranking.criteria),
    }
    where = " or ".join(words for words, possible in cases.items() if possible)
    if not where:
        return f"{said}."
    options = analysis.ranking.options
    job = status_quo(options)
    instead = "0" if job is None else f"the fit of {options[job].name}"
    return f"{said}; where {where}, {instead} counts."


def _perspective(ranking: Ranking) -> str:
    view = ranking.table.perspective
    whose = "" if view.whose.strip() in ("", "me") else f" ({view.whose.strip()})"
    return f"Perspective “{view.name}”{whose}, {day(view.date)}"


def _number(ranking: Ranking, column: int) -> int:
    """Give the number of a criterion that shares the grey; its colour tells any other apart."""
    return column + 1 if criterion_ink(ranking.criteria[column].colour) == "text3" else NO_NUMBER


def _row(analysis: Analysis, index: int, today: date) -> RankingRow:
    ranking = analysis.ranking
    option = ranking.options[index]
    rank = int(ranking.ranks[index])
    scored = ranking.status == "ok" and not is_unknown(ranking, index)
    return RankingRow(
        rank=place_text(ranking, index),
        name=option.name,
        second_line=option.offer.company if option.team else option.offer.place,
        role=option.offer.role,
        state=_state(option, today),
        remark=_remark(analysis.document, ranking, index),
        segments=_segments(ranking, index) if scored else (),
        fit=points(ranking.fit[index]) if scored else "",
        span=_span(analysis, index) if scored else "",
        known=percent(float(ranking.known[index])) if ranking.status == "ok" else "",
        leader=rank == 1,
        ranked=rank > 0,
        spoken=_contributions(ranking, index) if scored else "",
    )


def _state(option: Option, today: date) -> str:
    """Say what kind of option it is, or when the reply is due: as a date, because paper is read later."""
    offer = option.offer
    if offer.kind != "offer":
        return kind_text(option)
    if offer.reply_by is None:
        return ""
    verb = "Reply was due" if offer.reply_by < today else "Reply by"
    return f"{verb} {day(offer.reply_by, today)}"


def _span(analysis: Analysis, index: int) -> str:
    """Write the range of an option's fit: the likely one where there are chances, else the possible one."""
    ranking, simulation = analysis.ranking, analysis.simulation
    if simulation is None:
        least, most = points(ranking.low[index]), points(ranking.high[index])
    elif ranking.ruled_out[index]:
        return DASH
    else:
        least, most = points(simulation.p05[index]), points(simulation.p95[index])
    return least if least == most else f"{least}{DASH}{most}"


def _remark(document: Document, ranking: Ranking, index: int) -> str:
    if ranking.ruled_out[index]:
        failed = [known_as for known_as, state in ranking.must_haves(index) if state == "failed"]
        names = [_criterion(document, ranking, known_as) for known_as in failed]
        broken = [f"{one.name} {must_have_text(one)}" for one in names if one is not None]
        return f"Ruled out: {'; '.join(broken)}" if broken else "Ruled out"
    if ranking.status == "ok" and not ranking.ranks[index]:
        return "Nothing known yet, so without a rank"
    return ""


def _criterion(document: Document, ranking: Ranking, known_as: str) -> Criterion | None:
    found = next((one for one in ranking.criteria if one.id == known_as), None)
    return found or document.criterion(known_as)


def _segments(ranking: Ranking, index: int) -> tuple[Segment, ...]:
    return tuple(
        Segment(
            criterion_ink(ranking.criteria[part.criterion].colour),
            round(part.points, 3),
            _number(ranking, part.criterion),
            part.known,
        )
        for part in stack(ranking, index)
    )


def _contributions(ranking: Ranking, index: int) -> str:
    gaps = gap_notes(ranking, index)
    parts = [
        f"{criterion.name} {points(ranking.points[index, j])}{f' ({gaps[j]})' if j in gaps else ''}"
        for j, criterion in enumerate(ranking.criteria)
        if ranking.shares[j] > 0
    ]
    return f"Points: {', '.join(parts)}"


def _chart_spoken(ranking: Ranking, said: Verdict) -> str:
    described = [_place(ranking, index) for index in ranking.order[:_MOST_DESCRIBED]]
    count = len(ranking.options)
    options = "1 option" if count == 1 else f"{count} options"
    more = count - len(described)
    rest = f" And {more} more, listed in the table below." if more > 0 else ""
    return (
        f"Chart: the fit of {options}, from research on the left to applied on the right. {said.title}. "
        f"{'; '.join(described)}.{rest}"
    )


def _place(ranking: Ranking, index: int) -> str:
    option = ranking.options[index]
    where = axis_word(option.position.likely) if option.position else "no position yet"
    fit = "nothing known yet" if is_unknown(ranking, index) else f"fit {points(ranking.fit[index])}"
    return f"{option.name}: {fit}, {where}"


def _weights(ranking: Ranking) -> tuple[WeightRow, ...]:
    rows: list[WeightRow] = []
    for j, criterion in enumerate(without_coming(ranking.criteria)):
        worst, best = ends(criterion)
        rows.append(
            WeightRow(
                ink=criterion_ink(criterion.colour),
                number=_number(ranking, j),
                name=criterion.name,
                share=float(ranking.shares[j]),
                percent=percent(float(ranking.shares[j])),
                worst=worst,
                best=best,
                must_have=must_have_text(criterion),
            )
        )
    return tuple(rows)


def _about_criteria(document: Document) -> str:
    """Say which criteria do not count, and which only stand for something else."""
    aside = [criterion.name for criterion in document.criteria if criterion.set_aside]
    said = [f"Set aside, not counted: {', '.join(aside)}."] if aside else []
    said += [
        f"{one.name} stands for {one.proxy_for.strip().rstrip('.')}."
        for one in document.criteria
        if one.proxy_for.strip() and not one.set_aside and not one.is_about_pay
    ]
    return " ".join(said)


def _notes(ranking: Ranking) -> tuple[str, ...]:
    # Where nothing at all is known, the verdict says so.
    said = {"nothing_known"} if ranking.status == "no_data" else set[str]()
    warnings = [warning for warning in ranking.warnings if warning.code not in said]
    sentences = [warning_sentence(warning, ranking) for warning in warnings]
    more = and_more(len(sentences) - MOST_NOTES, "note")
    return (*sentences[:MOST_NOTES], *((more,) if more else ()))
