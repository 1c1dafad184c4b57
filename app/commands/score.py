"""Prints the ranking and what each fit is made of."""

from argparse import Namespace
from typing import Any

from app.commands.head import perspective_as_json, title_line, warnings_as_json
from app.commands.opening import open_document
from app.commands.output import DONE, aligned, emit, emit_json, one_line
from app.document import Option, Position, without_coming
from app.numbers.numerals import DASH, percent, points
from app.scoring.ranking import Ranking, rank
from app.sureness.flips import crossovers
from app.words.options import axis_word, is_unknown, place_text, remarks, star_note
from app.words.verdict import verdict

_RIGHT = frozenset({0, 2, 3, 4})


def run(arguments: Namespace) -> int:
    """Score the document and print it, as JSON or for people."""
    ranking = rank(open_document(arguments))
    if arguments.json:
        emit_json(as_json(ranking))
    else:
        emit(as_text(ranking))
    return DONE


def as_json(ranking: Ranking) -> dict[str, Any]:
    """Give the ranking as plain values: options in rank order, null for what cannot be computed."""
    weighed = ranking.status != "no_weights" and bool(ranking.shares.any())
    return {
        "status": ranking.status,
        "warnings": warnings_as_json(ranking),
        **perspective_as_json(ranking.document),
        "weights": [
            {
                "criterion": criterion.id,
                "criterion_name": criterion.name,
                "share": float(share) if weighed else None,
            }
            for criterion, share in zip(without_coming(ranking.criteria), ranking.shares, strict=False)
        ],
        "options": [_option(ranking, index, weighed) for index in ranking.order],
    }


def option_names(option: Option) -> dict[str, str | None]:
    """Give ids and names of an option."""
    return {
        "id": option.id,
        "offer": option.offer.id,
        "offer_name": option.offer.company,
        "team": option.team.id if option.team else None,
        "team_name": option.team.name if option.team else None,
        "option_name": option.name,
    }


def _option(ranking: Ranking, index: int, weighed: bool) -> dict[str, Any]:
    option = ranking.options[index]
    return {
        **option_names(option),
        "rank": int(ranking.ranks[index]) or None,
        "fit": float(ranking.fit[index]) if weighed else None,
        "low": float(ranking.low[index]) if weighed else None,
        "high": float(ranking.high[index]) if weighed else None,
        "position": _position(option.position),
        "known": float(ranking.known[index]) if weighed else None,
        "ruled_out": bool(ranking.ruled_out[index]),
        "must_haves": [{"criterion": one, "state": state} for one, state in ranking.must_haves(index)],
        "contributions": [
            {
                "criterion": criterion.id,
                "criterion_name": criterion.name,
                "value": float(ranking.table.values[index, j]),
                "points": float(ranking.points[index, j]) if weighed else None,
                "known": bool(ranking.table.known[index, j]),
            }
            for j, criterion in enumerate(without_coming(ranking.criteria))
        ],
    }


def _position(position: Position | None) -> dict[str, float] | None:
    if position is None:
        return None
    return {"low": position.low, "likely": position.likely, "high": position.high}


def as_text(ranking: Ranking) -> str:
    """Set the ranking as a table for people, with the verdict and what to know about it below."""
    found = verdict(ranking, crossovers(ranking))
    star = next((note for i in ranking.order if (note := star_note(ranking, i))), "")
    parts = [
        title_line(ranking.document),
        _table(ranking).rstrip("\n") if ranking.options else "",
        one_line(f"{found.title}. {found.detail}"),
        "\n".join(one_line(sentence) for sentence in (*((f"{star}.",) if star else ()), *remarks(ranking))),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(ranking: Ranking) -> str:
    head = ("Rank", "Option", "Fit", "Least to greatest", "Known", "Position")
    return aligned([head, *(_row(ranking, index) for index in ranking.order)], _RIGHT)


def _row(ranking: Ranking, index: int) -> tuple[str, ...]:
    option = ranking.options[index]
    if ranking.status == "no_weights" or is_unknown(ranking, index):
        numbers = (DASH,) * 3
    else:
        least, greatest = points(ranking.low[index]), points(ranking.high[index])
        fit = points(ranking.fit[index])
        numbers = (fit, f"{least}{DASH}{greatest}", percent(float(ranking.known[index])))
    return (_rank(ranking, index), option.full_name, *numbers, _place(option.position))


def _rank(ranking: Ranking, index: int) -> str:
    """Write the rank as the list and the brief do, and whether others share it."""
    place, text = ranking.ranks[index], place_text(ranking, index)
    shared = text == str(place) and int((ranking.ranks[list(ranking.rivals)] == place).sum()) > 1
    return f"{text}=" if shared else text


def _place(position: Position | None) -> str:
    if position is None:
        return "no position yet"
    return f"{axis_word(position.likely)}, {percent(position.likely)} applied"
