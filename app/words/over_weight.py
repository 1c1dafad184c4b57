"""Sentences about the options over the share of one criterion: who leads where, and the order at a share."""

from app.numbers.numerals import percent, points, together, turning_percent
from app.scoring.ranking import Ranking
from app.sureness.over_weight import OverWeight, Reign, WeightLine
from app.words.verdict import why_unranked


def why_no_weight_moves(ranking: Ranking) -> str:
    """Say why there is nothing to lay out over a weight, and what would give it; empty where there is."""
    if ranking.status != "ok":
        return why_unranked(ranking).detail
    if not ranking.comparable:
        return "Add a second offer to compare."
    if not ranking.weighable:
        return "With one criterion there is no other weight to move."
    return ""


def reign_sentence(reign: Reign, ranking: Ranking) -> str:
    """Say who leads on a stretch of shares: “Below 12% Northwind leads”."""
    names = _names(ranking)
    who = together([names[one] for one in reign.leaders])
    leads = "leads" if len(reign.leaders) == 1 else "tie for the lead"
    low, high = turning_percent(reign.low), turning_percent(reign.high)
    if reign.low <= 0 and reign.high >= 1:
        return f"{who} {leads} at every weight."
    if reign.low <= 0:
        return f"Below {high} {who} {leads}."
    if reign.high >= 1:
        return f"Above {low} {who} {leads}."
    return f"From {low} to {high} {who} {leads}."


def reigns_text(found: OverWeight, ranking: Ranking) -> str:
    """Say who leads where, all of it."""
    return " ".join(reign_sentence(one, ranking) for one in found.reigns)


def place_sentence(place: int, line: WeightLine, share: float, ranking: Ranking) -> str:
    """Say where an option stands at a share, or why it has no place."""
    name, worth = _names(ranking)[line.option], points(line.at(share))
    if place:
        return f"{name}: place {place}, {worth}"
    return f"{name}: {worth}, {why_no_place(line.option, ranking)}"


def why_no_place(option_id: str, ranking: Ranking) -> str:
    """Say why an option is not ranked against the others."""
    i = ranking.index(option_id)
    assert i is not None
    if ranking.ruled_out[i]:
        return "ruled out"
    return "held against all but its own teams" if ranking.options[i].parts else "nothing known"


def order_sentence(found: OverWeight, share: float, ranking: Ranking) -> str:
    """Say the whole order at a share."""
    placed = [place_sentence(place, line, share, ranking) for place, line in found.order_at(share)]
    return f"At {percent(share)}: {'; '.join(placed)}."


def drawn_text(ranking: Ranking, bets: Ranking) -> str:
    """Say what the lines are: the fit, or what options are worth where a must-have may break."""
    others = "over the weight picked, the others keeping their ratios. Rings: where the lead changes"
    if bets is ranking:
        return f"The fit of each option {others}."
    return f"What each option is worth, its must-haves counted with their chances, {others}."


def share_text(found: OverWeight) -> str:
    """Say what the share is now, and within what range it may lie."""
    low, high = found.likely
    if percent(low) == percent(high):
        return f"{percent(found.share_now)} now"
    return f"{percent(found.share_now)} now, could be {100 * low:.0f}\u2013{percent(high)}"


def _names(ranking: Ranking) -> dict[str, str]:
    return {option.id: option.name for option in ranking.options}
