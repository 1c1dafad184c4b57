"""How sure the ranking is, as tables and sentences for people."""

import math
from typing import Final

import numpy as np

from app.analysis import Analysis
from app.asking.risks import Risk, of_the_first_two
from app.commands.head import title_line
from app.commands.output import aligned, one_line
from app.document import Option
from app.numbers.numerals import DASH, percent, points
from app.scoring.ranking import Ranking
from app.sureness.luck import Luck
from app.sureness.simulation import Simulation
from app.sureness.smallest_change import why_no_change
from app.words import robustness as robustness_words
from app.words.options import chance_text
from app.words.questions import knowing_all_sentence
from app.words.risks import less_sure_sentence, nothing_may_go_wrong, risk_name
from app.words.teams import between_teams_sentence, lottery_sentence
from app.words.verdict import HOW_CLOSE, flip_sentence, verdict

#: So many of the things that may go wrong are listed.
MOST_RISKS: Final = 10
_RIGHT: Final = frozenset({1, 2, 3, 4, 5, 6})


def as_text(analysis: Analysis) -> str:
    """Set what follows as tables and sentences for people."""
    ranking, simulation = analysis.ranking, analysis.simulation
    title = title_line(analysis.document)
    if simulation is None:
        found = verdict(ranking, analysis.flips)
        return f"{title}\n\n{one_line(f'{found.title}. {found.detail}')}\n"
    parts = [
        title,
        _table(ranking, simulation).rstrip("\n"),
        "\n".join(one_line(sentence) for sentence in _sentences(analysis, simulation)),
        _futures(ranking, simulation.luck),
        _risks(of_the_first_two(analysis.risks, analysis.by_bet)),
        robustness_words.none_acceptable_note(simulation),
        f"{robustness_words.WORKED_OUT}: {robustness_words.draws_note(simulation)}\n{HOW_CLOSE}",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _table(ranking: Ranking, simulation: Simulation) -> str:
    head = ("Option", "Best", "First two", "Mean fit", "Likely range", "Mean loss")
    rows = [_text_row(ranking, simulation, i) for i in ranking.order]
    if (simulation.must_have_chance > 0).any():
        chances = [percent(float(simulation.must_have_chance[i])) for i in ranking.order]
        head = (*head, "Must-have broken")
        rows = [(*row, chance) for row, chance in zip(rows, chances, strict=True)]
    return aligned([head, *rows], _RIGHT)


def _text_row(ranking: Ranking, simulation: Simulation, i: int) -> tuple[str, ...]:
    low, high = points(simulation.p05[i]), points(simulation.p95[i])
    return (
        ranking.options[i].full_name,
        chance_text(ranking, i, float(simulation.chance_best[i])),
        DASH if ranking.ruled_out[i] else percent(float(simulation.rank_chances[i, :2].sum())),
        points(simulation.mean[i]),
        f"{low}{DASH}{high}",
        DASH if math.isnan(simulation.expected_loss[i]) else points(simulation.expected_loss[i]),
    )


def _sentences(analysis: Analysis, simulation: Simulation) -> list[str]:
    ranking, flips, smallest = analysis.ranking, analysis.flips, analysis.smallest
    why = why_no_change(ranking)
    found = verdict(ranking, flips, simulation)
    said = [f"{found.title}. {found.detail}"]
    said += [f"{flip_sentence(flip, ranking)}." for flip in flips[1:]]
    if smallest is not None:
        said.append(robustness_words.smallest_sentence(smallest, ranking))
    elif why is not None:
        said.append(robustness_words.NO_CHANGE[why])
    said.append(less_sure_sentence(_leader(analysis), analysis.less_sure))
    for one in analysis.lotteries:
        said += [lottery_sentence(one, ranking), between_teams_sentence(one, analysis.by_bet)]
    said += [robustness_words.dominated_sentence(one, ranking) for one in analysis.dominated]
    said += [robustness_words.nearly_dominated_sentence(one, ranking) for one in analysis.nearly_dominated]
    none = simulation.luck.none_acceptable
    if none > 0:
        said.append(f"No option keeps all must-haves in {percent(none)} of cases.")
    said.append(knowing_all_sentence(simulation.gain_of_knowing_all))
    return [sentence for sentence in said if sentence]


def _leader(analysis: Analysis) -> Option:
    return analysis.ranking.options[next(iter(analysis.by_bet.leaders), 0)]


def _futures(ranking: Ranking, luck: Luck) -> str:
    """Set how it may turn out, luck drawn too."""
    head = ("How it may turn out", "Best", "Worse than now", "1 in 20 below", "Half below", "1 in 20 above")
    rows = [_future(ranking, luck, i) for i in ranking.order]
    if np.isnan(luck.worse_than_job).all():
        head, rows = (*head[:2], *head[3:]), [(*row[:2], *row[3:]) for row in rows]
    gain = f"Foresight would gain {points(luck.gain_of_foresight)} points on average."
    return f"{aligned([head, *rows], _RIGHT)}\n{gain}"


def _future(ranking: Ranking, luck: Luck, i: int) -> tuple[str, ...]:
    worse = math.nan if ranking.ruled_out[i] else float(luck.worse_than_job[i])
    ends = (luck.future(share, i) for share in (0.05, 0.5, 0.95))
    return (
        ranking.options[i].full_name,
        chance_text(ranking, i, float(luck.chance_best[i])),
        DASH if math.isnan(worse) else percent(worse),
        *(points(end) for end in ends),
    )


def _risks(found: tuple[Risk, ...]) -> str:
    """Set what may go wrong, what costs most on average first."""
    if not found:
        return nothing_may_go_wrong(found)
    head = ("What may go wrong", "Option", "Chance", "Costs", "On average", "If so")
    rows = [
        (
            risk_name(one) if one.wanted else f"not {risk_name(one)}",
            one.option.full_name,
            percent(one.chance_not),
            points(one.costs),
            points(one.expected_loss),
            one.if_not or DASH,
        )
        for one in found[:MOST_RISKS]
    ]
    return aligned([head, *rows], frozenset({2, 3, 4})).rstrip("\n")
