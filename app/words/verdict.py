"""The answer in a sentence: who leads, how often, what would turn it, and how much is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.document import COMES
from app.numbers.numerals import percent, points, together, turning_percent
from app.scoring.ranking import CLOSE_POINTS, Ranking, Status
from app.sureness.flips import Flip
from app.sureness.mean_bets import by_bet, mean_bets
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed

ARROW: Final = "\u2192"
#: One option beats another in this part of the cases or less, and no less than the rest: too close to call.
CLOSE_CHANCE: Final = 0.6
#: Luck is large where the leader turns out best in less than this part of the cases.
LIKELY_BEST: Final = 0.5
#: And where that is by so much less than it is the better bet.
LUCK_COUNTS: Final = 0.1
#: From this part of the cases on, a small lead in points is close, but not too close to call.
SURE_CHANCE: Final = 0.9

SEE_RISKS: Final = "see What may go wrong."

#: What is said where one asks when a lead is too close to call.
HOW_CLOSE: Final = (
    f"Too close to call: ahead in less than {CLOSE_CHANCE:.0%} of cases, or by less than {CLOSE_POINTS:.0f} "
    f"points and in less than {SURE_CHANCE:.0%} of cases."
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer in a sentence, and what would change it in another.

    `shorter` says in fewer words what the title says, for where there is little room; empty: there are none.
    `link` is the end of the detail that says where to look on; empty: it says nothing of that.
    """

    title: str
    detail: str
    shorter: str = ""
    link: str = ""


_UNRANKED: Final[Mapping[Status, Verdict]] = {
    "ok": Verdict("", ""),
    "no_options": Verdict("Nothing to compare yet", "Add an offer to see where it stands."),
    "no_weights": Verdict("Nothing weighs anything yet", "Give a criterion a weight to rank the options."),
    "no_data": Verdict(
        "Nothing is known yet", "Assess an option on at least one criterion that has a weight."
    ),
}
_NOTHING_MATTERS: Final = Verdict(
    "Nothing matters yet", "Say what does, criterion by criterion, to rank the options."
)
#: What is said of axes, a list or a page on which no option can stand.
NO_OPTIONS: Final = _UNRANKED["no_options"].detail


def why_unranked(ranking: Ranking) -> Verdict:
    """Say why nothing is ranked, and what would have it ranked; empty where options are."""
    if ranking.status == "no_weights" and not ranking.document.criteria:
        return _NOTHING_MATTERS
    return _UNRANKED[ranking.status]


def verdict(
    ranking: Ranking, flips: tuple[Flip, ...] | None = None, simulation: Simulation | Followed | None = None
) -> Verdict:
    """Say who leads and how often, what would turn it, and how much is unknown.

    The leader is the option with the greatest mean bet. List and chart stand by fit: where another one is
    first there, it is said why that is not the better bet.

    Parameters
    ----------
    ranking : of the options.
    flips : of that ranking; none where nothing is to be said of what would change it.
    simulation : of that ranking; none where the chances are not known: then the margin is told instead.
    """
    if ranking.status != "ok":
        return why_unranked(ranking)
    bets = by_bet(ranking)
    leaders = bets.leaders
    if not leaders:
        if ranking.ruled_out.all():
            return Verdict("Every option is ruled out", "Each one breaks a must-have for certain.")
        return Verdict("Nothing is known of the options left", "All that is known is of those ruled out.")
    leader = leaders[0]
    name, unknown = ranking.options[leader].name, _unknown(ranking, leader)
    if len(leaders) > 1:
        names = _listed([ranking.options[i].name for i in leaders])
        return Verdict(f"{names} tie at {points(bets.fit[leader])}", unknown)
    second = bets.runner_up
    if second is None:
        alone = (
            "No other option can be ranked yet." if ranking.comparable else "Add a second offer to compare."
        )
        return Verdict(f"{name} has a fit of {points(ranking.fit[leader])}", f"{unknown} {alone}".strip())
    better, turn = _better_bet(ranking, leader), _turn(ranking, flips)
    if simulation is None:
        counted = "" if bets is ranking else ", must-haves counted"
        return Verdict(f"{_by_margin(bets, leader, second)}{counted}", _joined(better, turn, unknown))
    often = percent(float(simulation.chance_best[leader]))
    close = _close(ranking, simulation, leader, second)
    luck = _otherwise(simulation, leader)
    detail = _joined(better, close, turn, unknown, luck)
    link = SEE_RISKS if luck else ""
    return Verdict(f"{name} comes out best in {often} of cases", detail, f"{name}: best in {often}", link)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _better_bet(ranking: Ranking, leader: int) -> str:
    """Say why the option that leads is not the first by fit; empty where it is."""
    if not ranking.leaders or leader in ranking.leaders:
        return ""
    first = ranking.leaders[0]
    names = [ranking.options[i].name for i in (leader, first)]
    bets, held = mean_bets(ranking), [one for one, state in ranking.must_haves(first) if state == "open"]
    fit = f"{names[0]} is the better bet: {names[1]}’s fit is higher, but"
    if len(held) == 0:
        return f"{fit} a broken must-have costs it less."
    about = next(one for one in ranking.criteria if one.id == held[0])
    what = f"its must-have {about.name} holds" if len(held) == 1 else "its must-haves hold"
    if COMES in held:
        what = "it comes" if len(held) == 1 else "it comes, its must-haves kept,"
    return f"{fit} {what} in {100 * float(bets.kept[first]):.0f} of 100 cases."


def _close(ranking: Ranking, simulation: Simulation | Followed, leader: int, second: int) -> str:
    beats, gap = float(simulation.beats[leader, second]), margin(ranking, leader, second)
    if too_close(ranking, simulation, leader, second):
        return f"Too close to call: {percent(beats)} to {percent(1.0 - beats)}."
    return f"Close: {_points_word(gap)}." if gap < CLOSE_POINTS else ""


def _otherwise(simulation: Simulation | Followed, leader: int) -> str:
    """Say that luck is large, where it is."""
    if not isinstance(simulation, Simulation):
        return ""
    now, then = (float(chances[leader]) for chances in (simulation.chance_best, simulation.luck.chance_best))
    if then >= LIKELY_BEST or now - then < LUCK_COUNTS:
        return ""
    return f"It may still turn out otherwise: {SEE_RISKS}"


def margin(ranking: Ranking, a: int, b: int) -> float:
    """Give by how many points one option is the better bet."""
    worth = by_bet(ranking).fit
    return float(worth[a] - worth[b])


def too_close(ranking: Ranking, simulation: Simulation | Followed, a: int, b: int) -> bool:
    """Tell whether two options are too close to call: as often one as the other, or nearly level in doubt."""
    beats = float(simulation.beats[a, b])
    surer = max(beats, 1.0 - beats)
    return surer < CLOSE_CHANCE or (abs(margin(ranking, a, b)) < CLOSE_POINTS and surer < SURE_CHANCE)


def flip_rule(flip: Flip, new_best: str) -> str:
    """Write a flip as a rule: “Below 8% → Northwind Robotics”."""
    side = "Below" if flip.below else "Above"
    return f"{side} {turning_percent(flip.share_at_flip)} {ARROW} {new_best}"


def flip_sentence(flip: Flip, ranking: Ranking) -> str:
    """Write a flip as the sentence without its full stop."""
    criterion = next(c.name for c in ranking.criteria if c.id == flip.criterion)
    name = next(option.name for option in ranking.options if option.id == flip.new_best)
    side, share = "below" if flip.below else "above", turning_percent(flip.share_at_flip)
    return f"Weighing {criterion} {side} {share} would put {name} first"


def _by_margin(bets: Ranking, leader: int, second: int) -> str:
    name = bets.options[leader].name
    gap = float(bets.fit[leader] - bets.fit[second])
    if gap < CLOSE_POINTS:
        return f"{name} leads {bets.options[second].name} by {_points_word(gap)}: too close to call"
    return f"{name} leads by {_points_word(gap)}"


def _turn(ranking: Ranking, flips: tuple[Flip, ...] | None) -> str:
    if flips:
        return f"{flip_sentence(flips[0], ranking)}."
    return "No change of a single weight would change it." if flips is not None and ranking.weighable else ""


def _points_word(gap: float) -> str:
    text = points(gap)
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
        return "All that counts for the leader is known."
    return f"{percent(missing)} of what counts for the leader is not known yet."
