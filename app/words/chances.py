"""The chance of being best, as rows and sentences."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from app.document import Offer, Perspective
from app.numbers.numerals import count, percent, points
from app.scoring.ranking import Ranking
from app.scoring.table import Floats
from app.sureness.less_sure import LessSure
from app.sureness.luck import Luck
from app.sureness.mean_bets import by_bet
from app.sureness.simulation import Simulation
from app.sureness.weight_drag import Followed
from app.sureness.weight_draws import CERTAIN
from app.words.futures import future_sentence, of_hundred
from app.words.options import RULED_OUT
from app.words.risks import less_sure_sentence, short_wider
from app.words.verdict import why_unranked

#: Options that come out best less often than this are told together.
LEAST: Final = 0.01
#: How the figure of an offer is meant whose team is left open.
LEFT_OPEN: Final = "if you take it without knowing the team"
LESS_SURE: Final = "If you are less sure than you say"
_SPELLED: Final = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


@dataclass(frozen=True, slots=True)
class ChanceRow:
    """An option, or several that are told together: its chance of being best, or the most that each has.

    Attributes
    ----------
    options : their ids; several where they are told together.
    leader : the option that leads, or one of those that tie for it.
    text : the chance as it is written; nothing has one that is ruled out.
    sentence : the row in words.
    note : what is said under it; empty: nothing.
    apart : whether it takes no part in the comparison above, and is no share of its hundred.
    """

    name: str
    options: tuple[str, ...]
    chance: float
    leader: bool
    text: str
    sentence: str
    note: str = ""
    apart: bool = False


def chance_rows(
    ranking: Ranking, simulation: Simulation | Followed, wider: tuple[LessSure, ...] = ()
) -> tuple[ChanceRow, ...]:
    """List the options by how sure it is that they are the best bet.

    Those under 1 % stand together at the end, and those ruled out after them. Apart from these stand offers
    whose team is left open, offers as a whole, and what comes of being less sure, if that is known.
    """
    rows = _rows(ranking, simulation.chance_best, lambda i: _row(ranking, simulation, i), "")
    return (*rows, *_wider(ranking, wider))


def future_rows(ranking: Ranking, luck: Luck) -> tuple[ChanceRow, ...]:
    """List the options by how many futures of a hundred they turn out best in, luck included."""
    return _rows(ranking, luck.chance_best, lambda i: _future(ranking, luck, i), " of futures")


def _rows(
    ranking: Ranking, chances: Floats, row: Callable[[int], ChanceRow], of: str
) -> tuple[ChanceRow, ...]:
    place = {index: number for number, index in enumerate(ranking.order)}
    order = sorted(range(len(ranking.options)), key=lambda i: (-float(chances[i]), place[i]))
    standing = [i for i in order if not ranking.ruled_out[i] and not ranking.options[i].parts]
    told = [i for i in standing if chances[i] >= LEAST]
    rest = [i for i in standing if chances[i] < LEAST]
    if len(rest) == 1:
        told, rest = standing, []
    rows = [row(i) for i in told]
    rows += [_others(ranking, chances, rest, of)] if rest else []
    out = [i for i in order if ranking.ruled_out[i]]
    rows += [_out(ranking, out)] if out else []
    opened = [i for i in order if ranking.options[i].parts and not ranking.ruled_out[i]]
    rows += [replace(row(i), note=LEFT_OPEN, apart=True) for i in opened]
    return (*rows, *_whole_offers(ranking, chances, of))


def by_offer(ranking: Ranking, chances: Floats) -> tuple[tuple[Offer, float], ...]:
    """Add up the chances of the teams of each offer, the most likely first; a mixture of them is left out.

    Parameters
    ----------
    chances : (options,), of being best.
    """
    offers = {one.offer.id: one.offer for one in ranking.options}
    counted = np.where(ranking.compared, chances, 0.0)
    sums = dict.fromkeys(offers, 0.0)
    for i, one in enumerate(ranking.options):
        sums[one.offer.id] += float(counted[i])
    return tuple((offers[one], sums[one]) for one in sorted(sums, key=lambda one: -sums[one]))


def _whole_offers(ranking: Ranking, chances: Floats, of: str) -> tuple[ChanceRow, ...]:
    """Say of offers with several teams that may be best how often one of these is."""
    found: list[ChanceRow] = []
    likely = [one for one, chance in zip(ranking.options, chances, strict=True) if chance >= LEAST]
    teams = Counter(one.offer.id for one in likely if not one.parts)
    for offer, chance in by_offer(ranking, chances):
        if teams[offer.id] > 1:
            often = of_hundred(chance) if of else percent(chance)
            name = f"One team of {offer.company} or another"
            where = f"in {often} of 100 futures" if of else f"in {often} of cases"
            found.append(
                ChanceRow(
                    name, (), chance, leader=False, text=often, sentence=f"{name}: best {where}", apart=True
                )
            )
    return tuple(found)


def _wider(ranking: Ranking, wider: tuple[LessSure, ...]) -> tuple[ChanceRow, ...]:
    leaders = by_bet(ranking).leaders
    if not wider or not leaders:
        return ()
    said = less_sure_sentence(ranking.options[leaders[0]], wider).rstrip(".")
    return (
        ChanceRow(
            LESS_SURE, (), 0.0, leader=False, text="", sentence=said, note=short_wider(wider), apart=True
        ),
    )


def why_no_chances(ranking: Ranking) -> str:
    """Say why there are no chances, and what would make them computable; empty where there are some."""
    if ranking.status != "ok":
        return why_unranked(ranking).detail
    if not ranking.comparable:
        return "Add a second offer to compare."
    if ranking.ruled_out.all():
        return "Every option is ruled out, so none can come out best."
    return ""


def draws_caption(simulation: Simulation, view: Perspective) -> str:
    """Say over what was drawn, and how often."""
    draws = f"{count(simulation.samples)} draws over your ranges"
    if view.order_only:
        said = f"{draws} and only the order of your weights"
    elif view.certainty >= CERTAIN:
        said = f"{draws}, weights as they stand"
    else:
        said = f"{draws} and {unsure(view)} on every weight"
    none = simulation.luck.none_acceptable
    return f"{said}. In {percent(none)} of them every option breaks a must-have." if none >= LEAST else said


FUTURES_CAPTION: Final = "Out of 100 futures, luck included: what comes true, and where you would land"


def draws_so_far(done: int, of: int, caption: str) -> str:
    """Say how many draws are done: “3,000 of 8,192 draws over your ranges and ±30% on every weight”.

    Parameters
    ----------
    caption : what is said of them when they are all done, or nothing.
    """
    whole = caption if caption.startswith(f"{count(of)} draws") else f"{count(of)} draws"
    return f"{_nearly(done, of)} of {whole}"


#: Why there are no chances of what is shown.
GIVEN_UP: Final = "Not worked out: you stopped it. The ranking stands."


def updating(done: int = 0, of: int = 0) -> str:
    """Say that the chances are on their way, and how far, where that is known."""
    return "Updating the chances…" + (f" {_nearly(done, of)} of {count(of)}" if of else "")


def _nearly(done: int, of: int) -> str:
    return count(done if done == of else done - done % 100)


def unsure(view: Perspective) -> str:
    """Write how far a typical weight may be off: “±30%”, “order only” or “certain”."""
    if view.order_only:
        return "order only"
    return "certain" if view.certainty >= CERTAIN else f"±{100 * (1 - view.certainty):.0f}%"


def band_sentence(name: str, share: float, low: float, high: float) -> str:
    """Say within what range a weight may lie: “Passion 18% could be 12–25%”."""
    if percent(low) == percent(high):
        return f"{name} counts as {percent(share)}"
    return f"{name} {percent(share)} could be {100 * low:.0f}\u2013{percent(high)}"


def _row(ranking: Ranking, simulation: Simulation | Followed, index: int) -> ChanceRow:
    option, chance = ranking.options[index], float(simulation.chance_best[index])
    leader = index in by_bet(ranking).leaders
    often = "under 1%" if chance < LEAST else percent(chance)
    said = [f"{option.name} comes out best in {often} of cases"]
    note = ""
    if leader and isinstance(simulation, Simulation):
        note = f"turns out best in {of_hundred(float(simulation.luck.chance_best[index]))} of 100"
        said.append(note)
    if len(ranking.options) > 3 and isinstance(simulation, Simulation):
        third = float(simulation.rank_chances[index, :3].sum())
        said.append(f"among the first three in {percent(third)}")
    fits = f"likely fit {points(simulation.p05[index])} to {points(simulation.p95[index])}"
    if option.parts:
        said.append(f"{LEFT_OPEN}, among all options but its own teams")
    said.append(f"{fits}; first by fit" if index in ranking.leaders else fits)
    return ChanceRow(option.name, (option.id,), chance, leader, often, ", ".join(said), note)


def _future(ranking: Ranking, luck: Luck, index: int) -> ChanceRow:
    option, chance = ranking.options[index], float(luck.chance_best[index])
    often, leader = of_hundred(chance), index in by_bet(ranking).leaders
    return ChanceRow(option.name, (option.id,), chance, leader, often, future_sentence(ranking, luck, index))


def _others(ranking: Ranking, chances: Floats, rest: list[int], of: str) -> ChanceRow:
    name, names = _together(ranking, rest)
    most = float(np.max(chances[rest]))
    leader = any(i in rest for i in by_bet(ranking).leaders)
    text = "under 1 each" if of else "under 1%"
    sentence = f"{name} come out best in under 1%{of or ' of cases'} each: {names}"
    return ChanceRow(name, tuple(ranking.options[i].id for i in rest), most, leader, text, sentence)


def _out(ranking: Ranking, out: list[int]) -> ChanceRow:
    name, names = _together(ranking, out)
    ids = tuple(ranking.options[i].id for i in out)
    return ChanceRow(name, ids, 0.0, leader=False, text=RULED_OUT, sentence=f"Ruled out: {names}")


def _together(ranking: Ranking, rest: list[int]) -> tuple[str, str]:
    """Say how many there are, or which one, and list their names."""
    names = ", ".join(ranking.options[i].name for i in rest)
    count = len(rest)
    spelled = _SPELLED[count] if count < len(_SPELLED) else str(count)
    return (names if count == 1 else f"{spelled} others"), names
