"""How sure the ranking is: chances as rows, and what they rest on and what would turn them as sentences."""

from math import isnan
from typing import Final

from app.analysis import Analysis
from app.numbers.numerals import percent, points
from app.report.blocks import ChanceLine, Fact, Sureness
from app.report.listing import listed
from app.scoring.ranking import Ranking
from app.sureness.simulation import Simulation
from app.sureness.smallest_change import why_no_change
from app.sureness.weight_draws import CERTAIN, weight_bands
from app.words.chances import band_sentence, chance_rows, unsure, why_no_chances
from app.words.options import RULED_OUT
from app.words.questions import knowing_all_sentence
from app.words.risks import wider_text
from app.words.robustness import (
    NO_CHANGE,
    WORKED_OUT,
    draws_note,
    none_acceptable_note,
    smallest_sentence,
)
from app.words.teams import between_teams_sentence, lottery_sentence
from app.words.verdict import flip_sentence, too_close

#: Options with a row of their own; the others are told together.
MOST_LINES: Final = 12
_MOST_FLIPS: Final = 3
_RANKS: Final = ("First", "Second", "Third")
_TURNS_OUT: Final = "Turns out"


def sureness(analysis: Analysis) -> Sureness | None:
    """Say how sure the ranking is; nothing where there are no chances."""
    ranking, simulation = analysis.ranking, analysis.simulation
    if simulation is None or why_no_chances(ranking):
        return None
    return Sureness(
        rank_heads=_rank_heads(simulation.rank_chances.shape[1]),
        lines=_lines(ranking, simulation),
        facts=tuple(fact for fact in _facts(analysis, simulation) if fact.text),
        basis=_basis(simulation),
    )


def _basis(simulation: Simulation) -> str:
    said = f"{WORKED_OUT}: {draws_note(simulation)}"
    return " ".join(part for part in (none_acceptable_note(simulation), said) if part)


def _rank_heads(count: int) -> tuple[str, ...]:
    return (_TURNS_OUT, *_RANKS[1:count], *(("Lower",) if count > len(_RANKS) else ()))


def _lines(ranking: Ranking, simulation: Simulation) -> tuple[ChanceLine, ...]:
    """List the options by their chance of being best; then those told together, and those ruled out."""
    told = [row for row in chance_rows(ranking, simulation) if row.options]
    rows = [row for row in told if row.text != RULED_OUT]
    blank = ("",) * len(_rank_heads(simulation.rank_chances.shape[1]))
    alone = [row for row in rows if len(row.options) == 1]
    kept = len(alone) if len(alone) <= MOST_LINES and len(rows) <= MOST_LINES + 1 else MOST_LINES - 1
    lines = [
        ChanceLine(
            row.name,
            row.chance,
            row.text,
            _ranks(ranking, simulation, row.options[0]),
            row.leader,
            row.sentence,
        )
        for row in alone[:kept]
    ]
    rest = [row for row in rows if row not in alone[:kept]]
    if rest:
        count = sum(len(row.options) for row in rest)
        name, most = (rest[0].name, rest[0].text) if len(rest) == 1 else (f"{count} others", rest[0].text)
        text = most if most.startswith("under") else f"at most {most}"
        leader = any(row.leader for row in rest)
        said = f"{name} come out best in {text} of cases each"
        lines.append(ChanceLine(name, rest[0].chance, text, blank, leader, said))
    out = (row for row in told if row not in rows)
    return (*lines, *(ChanceLine(row.name, 0.0, row.text, blank, row.leader, row.sentence) for row in out))


def _ranks(ranking: Ranking, simulation: Simulation, option_id: str) -> tuple[str, ...]:
    index = next(i for i, option in enumerate(ranking.options) if option.id == option_id)
    chances = simulation.rank_chances[index]
    told = [float(chance) for chance in chances[1 : len(_RANKS)]]
    lower = [float(chances[len(_RANKS) :].sum())] if len(chances) > len(_RANKS) else []
    turns_out = float(simulation.luck.chance_best[index])
    return tuple(percent(chance) for chance in (turns_out, *told, *lower))


def _facts(analysis: Analysis, simulation: Simulation) -> list[Fact]:
    return [
        Fact("The first two", _at_the_top(analysis, simulation)),
        Fact("Must-haves", _must_haves(analysis, simulation)),
        Fact("Less sure", f"Best in {wider_text(analysis.less_sure)}." if analysis.less_sure else ""),
        Fact("Luck", _luck(analysis, simulation)),
        Fact("Team open", _team_open(analysis)),
        Fact("Weights", _weights(analysis)),
        Fact("One weight", _flips(analysis)),
        Fact("All weights", _smallest(analysis)),
        Fact("Out of reach", _out_of_reach(analysis)),
        Fact("Knowing all", knowing_all_sentence(simulation.gain_of_knowing_all)),
    ]


def _at_the_top(analysis: Analysis, simulation: Simulation) -> str:
    """Say how often the leader is ahead of the runner-up."""
    ranking, bets = analysis.ranking, analysis.by_bet
    if len(bets.leaders) != 1 or bets.runner_up is None:
        return ""
    first, second = bets.leaders[0], bets.runner_up
    beats = percent(float(simulation.beats[first, second]))
    said = f"{ranking.options[first].name} is ahead of {ranking.options[second].name} in {beats} of cases"
    return f"{said}: too close to call." if too_close(ranking, simulation, first, second) else f"{said}."


def _must_haves(analysis: Analysis, simulation: Simulation) -> str:
    """Say how often the leader breaks a must-have, where it may."""
    leader = next(iter(analysis.by_bet.leaders), None)
    if leader is None or simulation.must_have_chance[leader] <= 0:
        return ""
    often = percent(float(simulation.must_have_chance[leader]))
    return f"{analysis.ranking.options[leader].name} breaks one in {often} of cases."


def _luck(analysis: Analysis, simulation: Simulation) -> str:
    """Say how the leader may turn out, and how it compares with the current job."""
    luck, leader = simulation.luck, next(iter(analysis.by_bet.leaders), None)
    if leader is None or not (analysis.risks or analysis.lotteries):
        return ""
    low, high = (points(luck.future(share, leader)) for share in (0.05, 0.95))
    often = f"Turns out best in {percent(float(luck.chance_best[leader]))} of cases"
    said = f"{often}, its fit from {low} to {high} in nine of ten"
    worse = float(luck.worse_than_job[leader])
    return f"{said}." if isnan(worse) else f"{said}; worse than the current job in {percent(worse)}."


def _team_open(analysis: Analysis) -> str:
    return " ".join(
        f"{lottery_sentence(one, analysis.ranking)} {between_teams_sentence(one, analysis.by_bet)}"
        for one in analysis.lotteries
    )


def _weights(analysis: Analysis) -> str:
    """Say how sure the weights are, with the range in which the largest may lie."""
    ranking, view = analysis.ranking, analysis.ranking.table.perspective
    if not view.order_only and view.certainty >= CERTAIN:
        return "The weights count as they stand."
    names = tuple(one.id for one in ranking.criteria)
    bands = weight_bands(
        ranking.shares, names, view.certainty, order_only=view.order_only, seed=analysis.document.seed
    )
    most = int(ranking.shares.argmax())
    low, high = (float(end) for end in bands[:, most])
    band = band_sentence(ranking.criteria[most].name, float(ranking.shares[most]), low, high)
    rest = (
        "only their order counts"
        if view.order_only
        else f"a typical weight may be off by about {unsure(view)}"
    )
    return f"{rest[0].upper()}{rest[1:]}: {band}."


def _flips(analysis: Analysis) -> str:
    """Tell the nearest shares of single criteria that would turn the lead."""
    ranking = analysis.ranking
    if analysis.flips:
        nearest = analysis.flips[:_MOST_FLIPS]
        return " ".join(f"{flip_sentence(flip, ranking)}." for flip in nearest)
    alone = len(analysis.by_bet.leaders) != 1 or ranking.runner_up is None or not ranking.weighable
    return "" if alone else "No change of a single weight would change it."


def _smallest(analysis: Analysis) -> str:
    if analysis.smallest is not None:
        return smallest_sentence(analysis.smallest, analysis.ranking)
    why = why_no_change(analysis.ranking)
    return NO_CHANGE[why] if why in ("never_first", "one_criterion", "shared_lead") else ""


def _out_of_reach(analysis: Analysis) -> str:
    """Name the options that another one beats everywhere, and those that no weights put first."""
    names = {option.id: option.name for option in analysis.ranking.options}
    better = {one.id: one.by for one in reversed(analysis.dominated)}
    pairs = [f"{names[one]} than {names[by]}" for one, by in reversed(better.items())]
    never = [names[one.id] for one in analysis.never_best if one.id not in better]
    parts = [f"Nowhere better: {listed(pairs)}."] if pairs else []
    if never:
        parts.append(f"As all is rated now, no weights put {listed(never, 'or')} first.")
    return " ".join(parts)
