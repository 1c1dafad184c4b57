"""The answer in a sentence: who leads, how often, what would turn it, and how much is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.numbers.numerals import percent, points, together, turning_percent
from app.scoring.ranking import CLOSE_POINTS, Ranking, Status
from app.sureness.flips import Flip
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed

ARROW: Final = "\u2192"
#: One option beats another in this part of the cases or less, and no less than the rest: too close to call.
CLOSE_CHANCE: Final = 0.6

STATUS: Final[Mapping[Status, tuple[str, str]]] = {
    "ok": ("", ""),
    "no_options": ("Nothing to compare yet", "Add an offer to see where it stands."),
    "no_weights": ("Nothing weighs anything yet", "Give a criterion a weight to rank the options."),
    "no_data": ("Nothing is known yet", "Assess an option on at least one criterion that has a weight."),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer in a sentence, and what would change it in another.

    `shorter` says in fewer words what the title says, for where there is little room; empty: there are none.
    """

    title: str
    detail: str
    shorter: str = ""


def verdict(
    ranking: Ranking, flips: tuple[Flip, ...] | None = None, simulation: Simulation | Followed | None = None
) -> Verdict:
    """Say who leads and how often, what would turn it, and how much is unknown.

    Parameters
    ----------
    ranking : of the options.
    flips : of that ranking; none where nothing is to be said of what would turn it.
    simulation : of that ranking; none where the chances are not known: then the margin is told instead.
    """
    if ranking.status != "ok":
        return Verdict(*STATUS[ranking.status])
    leaders = ranking.leaders
    if not leaders:
        if ranking.ruled_out.all():
            return Verdict("Every option is ruled out", "Each one breaks a must-have for certain.")
        return Verdict("Nothing is known of the options left", "All that is known is of those ruled out.")
    leader = leaders[0]
    name, unknown = ranking.options[leader].name, _unknown(ranking, leader)
    if len(leaders) > 1:
        names = _listed([ranking.options[i].name for i in leaders])
        return Verdict(f"{names} tie at {points(ranking.fit[leader])}", unknown)
    second = ranking.runner_up
    if second is None:
        others = len(ranking.options) > 1
        alone = "No other option can be ranked yet." if others else "Add a second offer to compare."
        return Verdict(f"{name} has a fit of {points(ranking.fit[leader])}", f"{unknown} {alone}".strip())
    turn = _turn(ranking, flips)
    if simulation is None:
        return Verdict(_by_margin(ranking, leader, second), f"{turn} {unknown}".strip())
    close = "Too close to call." if too_close(ranking, simulation, leader, second) else ""
    detail = " ".join(part for part in (close, turn, unknown) if part)
    title, shorter = _by_chance(ranking, simulation, leader)
    return Verdict(title, detail, shorter)


def too_close(ranking: Ranking, simulation: Simulation | Followed, a: int, b: int) -> bool:
    """Tell whether two options are too close to call: by their fits, or by how often one beats the other."""
    beats = float(simulation.beats[a, b])
    return (
        abs(float(ranking.fit[a] - ranking.fit[b])) < CLOSE_POINTS or 1 - CLOSE_CHANCE < beats < CLOSE_CHANCE
    )


def flip_rule(flip: Flip, new_best: str) -> str:
    """Write a flip as a rule: “Below 8% → Northwind Robotics”."""
    side = "Below" if flip.below else "Above"
    return f"{side} {turning_percent(flip.share_at_flip)} {ARROW} {new_best}"


def flip_sentence(flip: Flip, ranking: Ranking) -> str:
    """Write a flip as the sentence without its full stop."""
    criterion = next(c.name for c in ranking.criteria if c.id == flip.criterion)
    name = next(option.name for option in ranking.options if option.id == flip.new_best)
    side, share = "below" if flip.below else "above", turning_percent(flip.share_at_flip)
    return f"{criterion} {side} {share} would put {name} first"


def _by_margin(ranking: Ranking, leader: int, second: int) -> str:
    name = ranking.options[leader].name
    margin = float(ranking.fit[leader] - ranking.fit[second])
    if margin < CLOSE_POINTS:
        return f"{name} leads {ranking.options[second].name} by {_points_word(margin)}: too close to call"
    return f"{name} leads by {_points_word(margin)}"


def _by_chance(ranking: Ranking, simulation: Simulation | Followed, leader: int) -> tuple[str, str]:
    """Tell how often the leader comes out best, and who does so more often, if anyone does; and shorter."""
    chances = simulation.chance_best
    name, often = ranking.options[leader].name, percent(float(chances[leader]))
    most = int(chances.argmax())
    if percent(float(chances[most])) == often:
        return f"{name} comes out best in {often} of cases", f"{name}: best in {often}"
    other, more_often = ranking.options[most].name, percent(float(chances[most]))
    return (
        f"{name} has the best fit, but {other} is best more often: {more_often} to {often}",
        f"{name} fits best; {other} best in {more_often}",
    )


def _turn(ranking: Ranking, flips: tuple[Flip, ...] | None) -> str:
    if flips:
        return f"{flip_sentence(flips[0], ranking)}."
    return "No change of a single weight would turn it." if flips is not None and ranking.weighable else ""


def _points_word(margin: float) -> str:
    text = points(margin)
    if text == "0.0":
        return "less than 0.1 points"
    return f"{text} point" if text == "1.0" else f"{text} points"


def _listed(names: list[str]) -> str:
    if len(names) > 3:
        return f"{names[0]} and {len(names) - 1} others"
    return together(names)


def _unknown(ranking: Ranking, index: int) -> str:
    missing = 1.0 - float(ranking.known[index])
    if missing < 1e-9:
        return "All that counts for it is known."
    return f"{percent(missing)} of what counts for it is not known yet."
