"""Sentences about how sure the ranking is: chances, spreads, what swings the lead, and what would turn it."""

from collections.abc import Mapping, Sequence
from math import isnan, sqrt
from typing import Final

from app.document import Criterion, without_coming
from app.numbers.numerals import count, fixed, number, percent, points
from app.scales.words import measure, reading
from app.scales.worth import three_of
from app.scoring.ranking import Ranking
from app.sureness.dominance import Dominated
from app.sureness.mean_bets import by_bet
from app.sureness.never_best import NeverBest
from app.sureness.rating_flips import RatingFlip
from app.sureness.reorganisations import Reorganised
from app.sureness.simulation import Simulation
from app.sureness.smallest_change import NoChange, Shift, SmallestFlip
from app.sureness.tornado import Swing
from app.sureness.yearly import AfterYear
from app.words.changes import CHANGES, change_said
from app.words.verdict import why_unranked

NO_CHANGE: Final[Mapping[NoChange, str]] = {
    "no_ranking": "Nothing is ranked, so there is no lead to change.",
    "not_ranked": "This option is not ranked.",
    "leads": "It leads already.",
    "alone": "No other option is ranked, so nothing can take over.",
    "shared_lead": "The lead is shared, so any change of a weight may change it.",
    "one_criterion": "With one criterion there is no other weight to move.",
    "never_first": "No weights put another option first.",
}


def why_no_lead(ranking: Ranking) -> str:
    """Say why there is no lead over a runner-up, and what would give one; empty where there is."""
    if ranking.status != "ok":
        return why_unranked(ranking).detail
    if ranking.runner_up is not None:
        return ""
    if not ranking.comparable:
        return "Add a second offer to compare."
    if ranking.ruled_out.all():
        return "Every option is ruled out, so there is no lead to change."
    return "Fewer than two options are ranked. Assess another one that is not ruled out."


def why_nothing_would(ranking: Ranking) -> str:
    """Say why no single weight would change the lead, where options are compared at all."""
    bets = by_bet(ranking)
    if bets.runner_up is None:
        return NO_CHANGE["alone"]
    if len(bets.leaders) > 1:
        return NO_CHANGE["shared_lead"]
    if len(without_coming(ranking.criteria)) < 2:
        return NO_CHANGE["one_criterion"]
    leader = bets.options[next(iter(bets.leaders))].name
    stays = "stays first" if bets is ranking else "stays the better bet, must-haves counted"
    return f"Nothing would: whatever one criterion weighs, {leader} {stays}."


def short_percent(chance: float) -> str:
    """Write a chance where there is little room: “<1%” for what is said as “under 1%”."""
    return percent(chance).replace("under ", "<")


def give_or_take(chance: float, samples: int) -> float:
    """Give the half width of the 95 % interval of a chance that was found by drawing."""
    return 2.0 * sqrt(chance * (1.0 - chance) / samples)


#: Over the figures of the method, which only some want to read.
WORKED_OUT: Final = "How this is worked out"


def draws_note(simulation: Simulation) -> str:
    """Say how many draws there were, from which seed, and how exact that makes the chances."""
    most, tenth = (fixed(100 * give_or_take(at, simulation.samples)) for at in (0.5, 0.1))
    exact = f"A chance of 50% is exact to {most} points, one of 10% to {tenth}, in 95 of 100 such runs."
    return f"{count(simulation.samples)} draws, seed {simulation.seed}. {exact}"


def none_acceptable_note(simulation: Simulation) -> str:
    """Say how often no option keeps its must-haves; empty where one always does."""
    none = simulation.luck.none_acceptable
    return f"In {percent(none)} of the draws no option is acceptable." if none > 0 else ""


def rank_sentence(name: str, rank: int, chance: float, samples: int) -> str:
    """Say how often an option has a rank, and how exact that is."""
    said = f"{name}: rank {rank} in {percent(chance)} of cases"
    off = 100 * give_or_take(chance, samples)
    return f"{said}, give or take {fixed(off)} points." if off >= 0.05 else f"{said}."


def loss_sentence(name: str, expected: float) -> str:
    """Say how much an option loses on average."""
    if isnan(expected):
        return f"{name} is ruled out."
    return f"{name}: on average {points(expected)} points less than the best option of each case."


def must_have_sentence(name: str, chance: float) -> str:
    """Say how likely a must-have is broken."""
    if chance <= 0:
        return f"{name} breaks no must-have."
    return f"{name} breaks a must-have in {percent(chance)} of cases."


def spread_sentence(name: str, fit: float, simulation: Simulation, index: int) -> str:
    """Say where the fit of an option lies, over all that is not sure."""
    low, middle, high, mean = (
        points(float(numbers[index]))
        for numbers in (simulation.p05, simulation.p50, simulation.p95, simulation.mean)
    )
    middle = f"the middle at {middle}, mean {mean}"
    said = f"{name}: fit {points(fit)}; in 90% of cases from {low} to {high}, {middle}."
    if isnan(simulation.expected_loss[index]):
        return f"{said} It is ruled out."
    regret, loss = points(simulation.worst_loss[index]), points(simulation.expected_loss[index])
    return f"{said} Expected loss {loss}, largest regret {regret} points."


def swing_label(swing: Swing, ranking: Ranking) -> tuple[str, str]:
    """Name the cell a swing comes from: criterion, then option and what is not sure about it."""
    option = next(one for one in ranking.options if one.id == swing.option)
    criterion = _criterion(ranking, swing.criterion)
    unsure = {"gap": "not known", "range": "a range"}[swing.kind]
    more = "" if swing.cells == 1 else f", with {swing.cells - 1} more"
    return criterion.name, f"{option.name}: {unsure}{more}"


def swing_sentence(swing: Swing, ranking: Ranking, leader: str, rival: str) -> str:
    """Say what a cell does to the lead."""
    criterion, about = swing_label(swing, ranking)
    low, high = (_lead(gap, leader, rival) for gap in (swing.at_low, swing.at_high))
    turns = " It can change who leads." if swing.turns else ""
    return f"{criterion}, {about}: {low} at its least, {high} at its best.{turns}"


def _lead(gap: float, leader: str, rival: str) -> str:
    if points(abs(gap)) == "0.0":
        return "the two tie"
    return f"{leader} leads by {points(gap)}" if gap > 0 else f"{rival} leads by {points(-gap)}"


def beats_sentence(row: str, column: str, chance: float, *, certain: bool) -> str:
    """Say how often one option beats another."""
    if certain:
        always = "whatever the gaps turn out to be, with the weights as they stand"
        return f"{row} beats {column} {always}; in {percent(chance)} of all cases."
    return f"{row} beats {column} in {percent(chance)} of cases."


def central_sentence(name: str, ranking: Ranking, weights: Sequence[float], confidence: float) -> str:
    """Say what someone would care about who picks an option."""
    ahead = sorted(range(len(weights)), key=lambda j: ranking.shares[j] - weights[j])[:3]
    more = [j for j in ahead if weights[j] - ranking.shares[j] >= 0.005]
    told = ", ".join(
        f"{ranking.criteria[j].name} ({percent(weights[j])}, {percent(float(ranking.shares[j]))} now)"
        for j in more
    )
    cares = f"cares more about {told}" if told else "cares about much the same as now"
    often = f"With those weights it comes first in {percent(confidence)} of cases."
    return f"Someone who picks {name} {cares}. {often}"


def smallest_sentence(flip: SmallestFlip, ranking: Ranking) -> str:
    """Say which weight would have to move for another option to come first."""
    name = next(option.name for option in ranking.options if option.id == flip.new_best)
    return f"Shifting {shift_text(flip, ranking)} would put {name} first."


def shift_text(flip: SmallestFlip, ranking: Ranking) -> str:
    """Say how much weight moves, from which criteria to which: “6 points of weight from Place to People”."""
    apart = len(flip.given) + len(flip.gained) > 2
    moved = number(round(100 * flip.points_moved, _decimals(flip.points_moved, apart=apart)))
    point = "point" if moved == "1" else "points"
    given, gained = _shifted(flip.given, ranking), _shifted(flip.gained, ranking)
    return f"{moved} {point} of weight from {given} to {gained}"


def _decimals(moved: float, *, apart: bool) -> int:
    """Give the decimals of a shift: those of its parts where it has some, enough to be more than 0."""
    return 1 if apart and moved >= 0.01 else 0 if moved >= 0.01 else 2


def _shifted(shifts: Sequence[Shift], ranking: Ranking) -> str:
    names = [_criterion(ranking, one.criterion).name for one in shifts]
    if len(names) > 1:
        names = [f"{name} ({fixed(100 * one.share)})" for name, one in zip(names, shifts, strict=True)]
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return names[0]


def rating_flip_sentence(flip: RatingFlip, ranking: Ranking) -> str:
    """Say what one option would have to be, in the unit of the criterion, for the two to tie."""
    option = next(one for one in ranking.options if one.id == flip.option)
    criterion = _criterion(ranking, flip.criterion)
    if flip.reading is None:
        would = "No value is high enough" if flip.rises else "No value is low enough"
        return f"{would} for {option.name} on {criterion.name}: impossible."
    needed = measure(criterion.scale, flip.reading)
    if criterion.follows_position:
        return f"{option.name} would have to stand at {needed} on {criterion.name}."
    verb = "would need" if flip.rises else "would have to fall to"
    return f"{option.name} {verb} {needed} on {criterion.name}."


def now_text(flip: RatingFlip, ranking: Ranking) -> str:
    """Write what stands today where a value would have to be different."""
    option = next(one for one in ranking.options if one.id == flip.option)
    criterion = _criterion(ranking, flip.criterion)
    three = three_of(option, criterion, option.assessments().get(criterion.id))
    return "not known" if three is None else f"{reading(criterion.scale, three[1])} now"


def dominated_sentence(one: Dominated, ranking: Ranking) -> str:
    """Say that an option is nowhere better than another one."""
    names = {option.id: option.name for option in ranking.options}
    return f"{names[one.by]} is at least as good as {names[one.id]} on everything that counts."


def nearly_dominated_sentence(one: Dominated, ranking: Ranking) -> str:
    """Say that an option gains so little on another one that it need not count."""
    names = {option.id: option.name for option in ranking.options}
    return f"{names[one.id]} gains no more than {points(one.gains)} points on {names[one.by]} anywhere."


def never_best_sentence(one: NeverBest, ranking: Ranking) -> str:
    """Say how near an option comes to the first place under the weights that suit it most."""
    names = {option.id: option.name for option in ranking.options}
    behind = f"at best {points(one.short_by)} points behind {names[one.by]}"
    return f"{names[one.id]} is never first under any weights; {behind}."


def after_sentence(change: Reorganised, today: Ranking, index: int) -> str:
    """Say where an option stands after a change, and what is left of its lead over one half everywhere."""
    name, after = today.options[index].name, change.ranking
    ranks = f"rank {_rank(after, index)} then, {_rank(today, index)} now"
    then = (
        f"has a fit of {points(after.fit[index])}" if float(after.known[index]) > 0 else "is wholly unknown"
    )
    said = f"{CHANGES[change.change]}: {name} {then} then, {points(today.fit[index])} now; {ranks}."
    left = change.survives[index]
    return (
        said
        if left is None
        else f"{said} {percent(left)} of what puts it above an option of which nothing is known is left."
    )


def _rank(ranking: Ranking, index: int) -> str:
    return str(ranking.ranks[index]) if ranking.ranks[index] else "none"


def year_sentence(year: AfterYear, name: str) -> str:
    """Say what a year may do to an option."""
    entered = ", ".join(f"{change_said(one.what)} {percent(one.chance)}" for one in year.chances)
    kept = f"nothing of this changes within a year in {percent(year.unchanged)} of cases"
    return f"{name}: {kept}; mean fit after a year {points(year.mean_fit)}. Entered: {entered}."


def _criterion(ranking: Ranking, criterion: str) -> Criterion:
    return next(one for one in ranking.criteria if one.id == criterion)
