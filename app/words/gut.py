"""What an order by feeling and the ranking say of each other, in sentences."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from app.choosing.gut import GutCheck, Move, Reversed
from app.document import GutRanking, Option
from app.numbers.days import day
from app.numbers.numerals import MINUS, fixed, percent, points
from app.scoring.ranking import Ranking
from app.words.robustness import shift_text
from app.words.verdict import CLOSE_CHANCE, why_unranked

#: What is missing before anything can be put in an order.
MISSING: Final = ("Add two offers to put them in order.", "Add a second offer to put the two in order.")
#: Said wherever the two are compared.
NEVER_FITTED: Final = "Your weights stay as they are: they are never fitted to a feeling."
_STANDS: Final = "That is as the ratings and weights stand."
_ONE: Final = "You and the ranking agree"
_TURNED: Final = "You and the ranking have the two the other way round"
#: So many options that moved are named.
_NAMED: Final = 4

Names = Mapping[str, str]


def names_of(ranking: Ranking) -> Names:
    """Name the options of a ranking, by their ids."""
    return {option.id: option.name for option in ranking.options}


def place_sentence(place: int, count: int, option: Option) -> str:
    """Say where a row stands, for those who hear the list: “3 of 8: Dialogue, Wayfarrow”."""
    return f"{place} of {count}: {option.name}, {beside(option)}".removesuffix(", ")


def beside(option: Option) -> str:
    """Say in a few words which option it is: the company where the name is a team's, else the role."""
    return option.offer.company if option.team else option.offer.role


def agreement(check: GutCheck) -> str:
    """Say on how many pairs she and the ranking agree; empty where there are none."""
    if check.pairs < 2:
        told = ((check.agreed, _ONE), (check.tied, "The ranking has the two level"), (check.pairs, _TURNED))
        return next((said for count, said in told if count), "")
    agreed = "all" if check.agreed == check.pairs else "none of" if not check.agreed else f"{check.agreed} of"
    return f"{_ONE} on {agreed} {_pairs(check.pairs)}"


def why_nothing(check: GutCheck, ranking: Ranking) -> str:
    """Say why there is nothing to compare, and what would give it; empty where there is."""
    if ranking.status != "ok":
        return why_unranked(ranking).detail
    if check.pairs:
        return ""
    few = "Fewer than two options of this order are ranked. Assess another one that is not ruled out."
    return f"{few} {left_out(check)}".strip()


def over_the_draws(check: GutCheck) -> str:
    """Say how much of her order would hold with all that is not sure; empty where nothing was drawn.

    It follows on `agreement`, which counts the pairs as ratings and weights stand.
    """
    if check.mean_agreement is None:
        return ""
    if check.pairs == 1:
        held = percent(check.mean_agreement)
        return f"{_STANDS} Taking into account all that is not sure, your order holds in {held} of cases."
    held = f"{check.mean_agreement * check.pairs:.0f} of {check.pairs}"
    return f"{_STANDS} Taking into account all that is not sure, it would be about {held} on average."


def ties(check: GutCheck) -> str:
    """Say how many pairs the ranking has level; empty where none."""
    if not check.tied:
        return ""
    return f"The ranking has {_pairs(check.tied)} level: neither with you nor against you."


def tau_note(check: GutCheck) -> str:
    """Write the agreement as one number, for those who know it; empty where there is none."""
    if check.tau is None or check.pairs < 2:
        return ""
    return f"Agreement {fixed(check.tau, 2)}, where 1 is the same order and {MINUS}1 the reverse."


def left_out(check: GutCheck) -> str:
    """Count the options that are not compared; empty where all are."""
    kinds = (
        (len(check.added), "added since"),
        (len(check.ruled_out), "ruled out"),
        (len(check.unknown), "of which nothing is known"),
    )
    told = [f"{count} {kind}" for count, kind in kinds if count]
    return f"Left out: {', '.join(told)}." if told else ""


def pair_title(pair: Reversed, names: Names) -> str:
    """Write a reversed pair as she has it."""
    return f"You put {names[pair.first]} before {names[pair.second]}"


def pair_margin(pair: Reversed) -> str:
    """Say how far behind the ranking has the one she put first."""
    far = points(pair.margin)
    if far == "0.0":
        return "less than 0.1 points behind"
    return f"{far} point behind" if far == "1.0" else f"{far} points behind"


def takes_sentence(pair: Reversed, ranking: Ranking) -> str:
    """Say what would have to be true of the weights for the ranking to come to her order."""
    if pair.change is None:
        ahead = names_of(ranking)[pair.second]
        return f"No weights would do it: {ahead} is at least as good on everything that counts."
    reach = "is within" if pair.likely else "goes beyond"
    return (
        f"It would take {shift_text(pair.change, ranking)}. That {reach} how unsure you are of your weights."
    )


def often_sentence(pair: Reversed, names: Names) -> str:
    """Say how often the ranking's one comes out ahead, and what to ask where that is nearly always."""
    if pair.chance is None:
        return ""
    often = f"{names[pair.second]} comes out ahead in {percent(pair.chance)} of cases"
    if pair.telling:
        missing = "A criterion may be missing, or a range or a weight is off"
        return f"{often}. {missing}; if not, take it as a fair challenge."
    return f"{often}: too close to call." if pair.chance < CLOSE_CHANCE else f"{often}."


def pair_sentence(pair: Reversed, ranking: Ranking) -> str:
    """Say all there is about a reversed pair, for those who hear it."""
    names = names_of(ranking)
    said = f"{pair_title(pair, names)}; the ranking has it {pair_margin(pair)}."
    return " ".join(
        part for part in (said, takes_sentence(pair, ranking), often_sentence(pair, names)) if part
    )


def order_text(gut: GutRanking, names: Names) -> str:
    """Write an order on one line, the best first."""
    known = [names[one] for one in gut.order if one in names]
    return ", ".join(f"{place} {name}" for place, name in enumerate(known, 1))


def changed_sentence(earlier: GutRanking, found: Sequence[Move], names: Names, today: date) -> str:
    """Say which options moved since an earlier order, and how far."""
    since = day(earlier.when, today)
    if not found:
        return f"The same order as on {since}."
    told = [f"{names.get(one.option, one.option)} {_by(one.by)}" for one in found[:_NAMED]]
    more = len(found) - len(told)
    rest = f" and {more} more" if more else ""
    return f"Since {since}: {', '.join(told)}{rest}."


def _by(places: int) -> str:
    return f"{'up' if places > 0 else 'down'} {abs(places)}"


def _pairs(count: int) -> str:
    return "1 pair" if count == 1 else f"{count} pairs"
