"""Prints how sure the ranking is: the chance of each rank, and what would turn it."""

import math
from argparse import Namespace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.analysis import Analysis
from app.asking.risks import Risk
from app.commands.head import head_as_json
from app.commands.opening import analysed, draws_asked_for, open_document
from app.commands.output import DONE, emit, emit_json
from app.commands.robustness_text import as_text
from app.commands.score import option_names
from app.document import grouped, without_coming
from app.scoring.ranking import Ranking
from app.sureness.dominance import Dominated
from app.sureness.flips import Flip
from app.sureness.luck import FUTURES, Luck
from app.sureness.over_weight import OverWeight, over_weight
from app.sureness.simulation import Simulation
from app.sureness.smallest_change import why_no_change
from app.words import robustness as robustness_words
from app.words.chances import by_offer, why_no_chances


def run(arguments: Namespace) -> int:
    """Simulate the document and print what follows, as JSON or for people."""
    document = open_document(arguments)
    samples, seed = draws_asked_for(document, arguments)
    analysis = analysed(document, samples, seed)
    if arguments.json:
        head = head_as_json(analysis.ranking, why_no_chances(analysis.ranking), samples, seed)
        emit_json({**head, **_as_json(analysis)})
    else:
        emit(as_text(analysis))
    return DONE


def _as_json(analysis: Analysis) -> dict[str, Any]:
    """Give the chances as plain values: options in rank order, as rows and columns of `beats` are."""
    ranking, simulation = analysis.ranking, analysis.simulation
    order = list(ranking.order)
    return {
        "options": [_option(ranking, simulation, i) for i in order],
        "beats": None if simulation is None else [_row(simulation.beats[i, order]) for i in order],
        "best_by_offer": None if simulation is None else _by_offer(ranking, simulation.chance_best),
        "turns_out": None if simulation is None else _turns_out(ranking, simulation.luck),
        "expected_gain_of_knowing_all": None if simulation is None else simulation.gain_of_knowing_all,
        "less_sure": [{"times": one.times, "chance_best": one.chance_best} for one in analysis.less_sure],
        "risks": [_risk(risk) for risk in analysis.risks],
        "flips": [_flip(ranking, flip) for flip in analysis.flips],
        **_smallest_flip(analysis),
        "over_weights": _over_weights(ranking),
        "over_groups": _over_groups(ranking),
        "dominated": [_dominated(ranking, one) for one in analysis.dominated],
        "nearly_dominated": [
            {**_dominated(ranking, one), "gains": one.gains} for one in analysis.nearly_dominated
        ],
        "frontier": [{"id": one, "option_name": _name(ranking, one)} for one in analysis.frontier],
    }


def _dominated(ranking: Ranking, one: Dominated) -> dict[str, Any]:
    names = {"option_name": _name(ranking, one.id), "by_name": _name(ranking, one.by)}
    return {"id": one.id, "by": one.by, **names}


def _over_weights(ranking: Ranking) -> list[dict[str, Any]]:
    found = ((one.id, over_weight(ranking, one.id)) for one in ranking.criteria)
    return [{"criterion": known_as, **_over(lines)} for known_as, lines in found if lines is not None]


def _over_groups(ranking: Ranking) -> list[dict[str, Any]]:
    found = (
        (group, some, over_weight(ranking, *(one.id for one in some)))
        for group, some in grouped(ranking.criteria)
        if group
    )
    return [
        {"group": group, "criteria": [one.id for one in some], **_over(lines)}
        for group, some, lines in found
        if lines is not None
    ]


def _over(found: OverWeight) -> dict[str, Any]:
    """Give each fit with none and with all of the weight there, and where the first changes."""
    return {
        "share_now": found.share_now,
        "lines": [
            {"id": line.option, "fit_at_none": line.at_none, "fit_at_all": line.at_all}
            for line in found.lines
        ],
        "first_changes": [
            {"share": one.share, "fit": one.worth, "above": one.rising, "below": one.falling}
            for one in found.crossings
            if one.leads
        ],
    }


def _risk(risk: Risk) -> dict[str, Any]:
    """Give what may go wrong as plain values."""
    return {
        **option_names(risk.option),
        "criterion": risk.criterion.id,
        "criterion_name": risk.criterion.name,
        "event": risk.event.id if risk.event else None,
        "event_name": risk.event.name if risk.event else None,
        "wanted": risk.wanted,
        "chance_not": risk.chance_not,
        "costs": risk.costs,
        "expected_loss": risk.expected_loss,
        "if_not": risk.if_not or None,
    }


def _option(ranking: Ranking, simulation: Simulation | None, i: int) -> dict[str, Any]:
    names = option_names(ranking.options[i])
    if simulation is None:
        return {**names, **dict.fromkeys(_NUMBERS)}
    return {
        **names,
        "chance_best": float(simulation.chance_best[i]),
        "rank_chances": _row(simulation.rank_chances[i]),
        "mean_fit": float(simulation.mean[i]),
        "fit_p05": float(simulation.p05[i]),
        "fit_p95": float(simulation.p95[i]),
        "expected_loss": _number(float(simulation.expected_loss[i])),
        "must_have_chance": float(simulation.must_have_chance[i]),
        "central_weights": _weights(ranking, simulation.central_weights[i]),
        "confidence": _number(float(simulation.confidence[i])),
        "turns_out": _future(simulation.luck, i),
    }


_NUMBERS = (
    *("chance_best", "rank_chances", "mean_fit", "fit_p05", "fit_p95"),
    *("expected_loss", "must_have_chance", "central_weights", "confidence", "turns_out"),
)


def _future(luck: Luck, i: int) -> dict[str, float | None]:
    """Give how one option may turn out: its chances, and its quantiles by their hundredths."""
    quantiles = zip(FUTURES, luck.futures[:, i], strict=True)
    return {
        "chance_best": float(luck.chance_best[i]),
        "worse_than_current": _number(float(luck.worse_than_job[i])),
        **{f"p{round(100 * share):02d}": float(fit) for share, fit in quantiles},
    }


def _turns_out(ranking: Ranking, luck: Luck) -> dict[str, Any]:
    order = list(ranking.order)
    return {
        "beats": [_row(luck.beats[i, order]) for i in order],
        "none_acceptable": luck.none_acceptable,
        "gain_of_foresight": luck.gain_of_foresight,
        "best_by_offer": _by_offer(ranking, luck.chance_best),
    }


def _by_offer(ranking: Ranking, chances: NDArray[np.float64]) -> list[dict[str, Any]]:
    """Add up the chances of the teams of each offer, the most likely first; a mixture of them is left out."""
    return [
        {"offer": offer.id, "offer_name": offer.company, "chance_best": chance}
        for offer, chance in by_offer(ranking, chances)
    ]


def _row(numbers: NDArray[np.float64]) -> list[float | None]:
    return [_number(float(number)) for number in numbers]


def _number(number: float) -> float | None:
    return number if math.isfinite(number) else None


def _weights(ranking: Ranking, shares: NDArray[np.float64]) -> list[dict[str, Any]] | None:
    return _shares(ranking, shares.tolist()) if np.isfinite(shares).all() else None


def _shares(ranking: Ranking, shares: list[float]) -> list[dict[str, Any]]:
    return [
        {"criterion": criterion.id, "criterion_name": criterion.name, "share": share}
        for criterion, share in zip(without_coming(ranking.criteria), shares, strict=False)
    ]


def _name(ranking: Ranking, option_id: str) -> str:
    return next(option.name for option in ranking.options if option.id == option_id)


def _flip(ranking: Ranking, flip: Flip) -> dict[str, Any]:
    return {
        "criterion": flip.criterion,
        "criterion_name": next(one.name for one in ranking.criteria if one.id == flip.criterion),
        "share_now": flip.share_now,
        "share_at_flip": flip.share_at_flip,
        "new_best": flip.new_best,
        "new_best_name": _name(ranking, flip.new_best),
    }


def _smallest_flip(analysis: Analysis) -> dict[str, Any]:
    """Give the smallest change; where there is none, say why."""
    flip, ranking = analysis.smallest, analysis.ranking
    why = why_no_change(ranking)
    if flip is None:
        return {
            "smallest_flip": None,
            "why_no_flip": robustness_words.NO_CHANGE[why] if why else None,
        }
    found = {
        "new_best": flip.new_best,
        "new_best_name": _name(ranking, flip.new_best),
        "points_moved": flip.points_moved,
        "shares": _shares(ranking, list(flip.shares)),
    }
    return {"smallest_flip": found, "why_no_flip": None}
