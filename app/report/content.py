"""What the brief says: a document and its ranking put into tables and sentences."""

from datetime import date
from typing import Final

from app.colours import criterion_ink
from app.document import Criterion, Document, Option
from app.flips import Flip
from app.questions import OpenQuestion, open_questions
from app.report.blocks import NO_NUMBER, Brief, QuestionRow, RankingRow, Segment, WeightRow
from app.scoring import Ranking
from app.words import (
    DASH,
    KINDS,
    Verdict,
    axis_word,
    day,
    ends,
    must_have_text,
    percent,
    points,
    question_text,
    verdict,
    warning_sentence,
)

MOST_QUESTIONS: Final = 8
MOST_NOTES: Final = 12
_MOST_NAMES: Final = 3
_MOST_DESCRIBED: Final = 12
HOW_TO_READ: Final = (
    "Fit: the weighted sum of values, 0 to 100; what is unknown counts half. "
    "Possible range: the least and greatest fit that ranges and gaps allow."
)


def brief(document: Document, ranking: Ranking, flips: tuple[Flip, ...], today: date) -> Brief:
    """Put the brief together.

    Parameters
    ----------
    document : for title, situation and what is set aside.
    ranking : of that document, as seen from the perspective to be printed.
    flips : of that ranking.
    today : the day the brief is dated.
    """
    said = verdict(ranking, flips)
    scored = ranking.status == "ok"
    asked = _questions(open_questions(ranking)) if scored else ()
    return Brief(
        title=document.title,
        date=day(today),
        perspective=_perspective(ranking),
        verdict=said,
        chart_spoken=_chart_spoken(ranking, said) if scored else "",
        ranking=tuple(_row(document, ranking, index, today) for index in ranking.order),
        weights=_weights(ranking),
        not_counted=_not_counted(document),
        questions=asked[:MOST_QUESTIONS],
        more_questions=_and_more(len(asked) - MOST_QUESTIONS, "question"),
        situation=tuple(line.strip() for line in document.situation.split("\n") if line.strip()),
        notes=_notes(ranking),
        explanation=HOW_TO_READ if scored else "",
    )


def _perspective(ranking: Ranking) -> str:
    view = ranking.table.perspective
    whose = "" if view.whose.strip() in ("", "me") else f" ({view.whose.strip()})"
    return f"Perspective “{view.name}”{whose}, {day(view.date)}"


def _number(ranking: Ranking, column: int) -> int:
    """Give the number of a criterion that shares the grey; its colour tells any other apart."""
    return column + 1 if criterion_ink(ranking.criteria[column].colour) == "text3" else NO_NUMBER


def _row(document: Document, ranking: Ranking, index: int, today: date) -> RankingRow:
    option = ranking.options[index]
    rank, scored = int(ranking.ranks[index]), ranking.status == "ok"
    return RankingRow(
        rank=str(rank) if rank else DASH,
        name=option.name,
        second_line=option.offer.company if option.team else option.offer.place,
        role=option.offer.role,
        state=_state(option, today),
        remark=_remark(document, ranking, index),
        segments=_segments(ranking, index) if scored else (),
        fit=points(ranking.fit[index]) if scored else "",
        span=_span(float(ranking.low[index]), float(ranking.high[index])) if scored else "",
        known=percent(float(ranking.known[index])) if scored else "",
        leader=rank == 1,
        ranked=rank > 0,
        spoken=_contributions(ranking, index) if scored else "",
    )


def _state(option: Option, today: date) -> str:
    """Say what kind of option it is, or when the reply is due: as a date, because paper is read later."""
    offer = option.offer
    if offer.kind != "offer":
        return KINDS[offer.kind]
    if offer.reply_by is None:
        return ""
    verb = "Reply was due" if offer.reply_by < today else "Reply by"
    return f"{verb} {day(offer.reply_by, today)}"


def _span(low: float, high: float) -> str:
    least, most = points(low), points(high)
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
            criterion_ink(criterion.colour), round(float(ranking.points[index, j]), 3), _number(ranking, j)
        )
        for j, criterion in enumerate(ranking.criteria)
        if ranking.points[index, j] > 0
    )


def _contributions(ranking: Ranking, index: int) -> str:
    parts = [
        f"{criterion.name} {points(ranking.points[index, j])}"
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
    return f"{option.name}: fit {points(ranking.fit[index])}, {where}"


def _weights(ranking: Ranking) -> tuple[WeightRow, ...]:
    rows: list[WeightRow] = []
    for j, criterion in enumerate(ranking.criteria):
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


def _not_counted(document: Document) -> str:
    aside = [criterion.name for criterion in document.criteria if criterion.set_aside]
    return f"Set aside, not counted: {', '.join(aside)}." if aside else ""


def _questions(found: tuple[OpenQuestion, ...]) -> tuple[QuestionRow, ...]:
    """Join the questions about one criterion into one row, those that decide most first."""
    grouped: dict[str, list[OpenQuestion]] = {}
    for question in found:
        grouped.setdefault(question.criterion.id, []).append(question)
    return tuple(
        QuestionRow(
            question=question_text(same[0]),
            about=_about(same),
            ask=same[0].criterion.ask,
            points=f"{points(same[0].points)} points",
        )
        for same in grouped.values()
    )


def _about(same: list[OpenQuestion]) -> str:
    """Name of whom one question is asked, the teams of a company together: “Vision, Search (Northwind)”."""
    teams: dict[str, tuple[str, list[str]]] = {}
    for one in same:
        teams.setdefault(one.offer.id, (one.offer.company, []))[1].extend([one.team.name] if one.team else [])
    parts = [f"{_listed(names)} ({company})" if names else company for company, names in teams.values()]
    return _listed(parts)


def _listed(names: list[str]) -> str:
    shown = names if len(names) <= _MOST_NAMES + 1 else names[:_MOST_NAMES]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (f" and {rest} others" if rest else "")


def _notes(ranking: Ranking) -> tuple[str, ...]:
    # Where nothing at all is known, the verdict says so.
    said = {"nothing_known"} if ranking.status == "no_data" else set[str]()
    warnings = [warning for warning in ranking.warnings if warning.code not in said]
    sentences = [warning_sentence(warning, ranking) for warning in warnings]
    more = _and_more(len(sentences) - MOST_NOTES, "note")
    return (*sentences[:MOST_NOTES], *((more,) if more else ()))


def _and_more(count: int, what: str) -> str:
    if count <= 0:
        return ""
    return f"And {count} more {what}{'s' if count > 1 else ''}."
