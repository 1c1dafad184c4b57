"""What one could ask for instead of pay: steps on other criteria, and the pay that is worth as much."""

from dataclasses import dataclass, replace
from typing import Literal

from app.document import Assessment, Reading
from app.negotiating.pay_column import PayColumn
from app.scales.answers import one_step_up
from app.scales.worth import curve_of
from app.scoring.cells import cell

#: A step that gains less than so many fit points gains nothing.
_NOTHING = 1e-9

Worth = Literal["less_pay", "more_pay", "beyond", "no_amount"]


@dataclass(frozen=True, slots=True)
class Step:
    """Something to ask for that is not pay, and its even swap against pay.

    Attributes
    ----------
    option : whose step it is, by id.
    criterion : its id; empty where another team of the same offer is meant.
    team : the id of that team's option; empty where a criterion is meant.
    name : of the criterion or the team.
    now, then : what is assessed there, and what it would be after the step; nothing where it is not known.
    assessment : the cell after the step; nothing for a team.
    gain : fit points.
    kind : less_pay, where so much less pay leaves the fit as it is; more_pay, where its pay has no such room
        and so much more would gain as much; beyond, where no pay in the range is worth as much; no_amount,
        where no pay changes the fit.
    worth : that pay a year, more than 0; nothing where there is none.
    """

    option: str
    criterion: str
    team: str
    name: str
    now: Reading | None
    then: Reading | None
    assessment: Assessment | None
    gain: float
    kind: Worth = "no_amount"
    worth: float | None = None


def other_asks(pay: PayColumn, i: int) -> tuple[Step, ...]:
    """List the steps that would gain something for an option, each with the pay a year of equal value.

    Each is an even swap: with the step, and so much less pay, the option is worth what it is now. What hangs
    on oneself alone is nobody's to give, and a must-have is no trade: both are left out.

    Parameters
    ----------
    pay : the column of pay.
    i : the option, with known pay.

    Returns
    -------
    The most valuable first.

    References
    ----------
    Hammond, Keeney & Raiffa 1998 (even swaps).
    """
    now = pay.counts_as(i)
    steps = [_weighed(pay, i, now, step) for step in (*_of_criteria(pay, i), *_of_teams(pay, i))]
    return tuple(sorted(steps, key=lambda step: -step.gain))


def _weighed(pay: PayColumn, i: int, now: float | None, step: Step) -> Step:
    fit = float(pay.ranking.fit[i])
    less = None if now is None else pay.price(i, fit, step.gain, now)
    if now is None or less is None or less.outcome == "no_amount":
        return step
    if less.measure is not None:
        return replace(step, kind="less_pay", worth=abs(now - less.measure))
    more = pay.price(i, fit + step.gain, now=now)
    if more.measure is not None:
        return replace(step, kind="more_pay", worth=abs(more.measure - now))
    return replace(step, kind="beyond")


def _of_criteria(pay: PayColumn, i: int) -> list[Step]:
    ranking = pay.ranking
    option, spot = ranking.options[i], ranking.table.perspective.sweet_spot
    if option.parts:
        # What it is assessed on hangs on the team: first one would ask which that is.
        return []
    assessed = option.assessments()
    found: list[Step] = []
    for j, criterion in enumerate(ranking.criteria):
        curve = curve_of(criterion, spot)
        after = one_step_up(criterion, curve, assessed.get(criterion.id))
        own = criterion.hangs_on == ("oneself",)
        if after is None or j == pay.index or own or criterion.must_have is not None:
            continue
        rise = cell(option, criterion, curve, after).value - float(ranking.table.values[i, j])
        gain = 100.0 * float(ranking.shares[j]) * rise
        if gain > _NOTHING:
            before = assessed.get(criterion.id)
            now = before.likely if before else None
            found.append(Step(option.id, criterion.id, "", criterion.name, now, after.likely, after, gain))
    return found


def _of_teams(pay: PayColumn, i: int) -> list[Step]:
    """List the other teams of the same offer: they share its pay, so that landing there is another ask."""
    ranking = pay.ranking
    option = ranking.options[i]
    return [
        Step(option.id, "", other.id, other.name, None, None, None, gain)
        for k, other in enumerate(ranking.options)
        if other.team and other.offer.id == option.offer.id and k != i and not ranking.ruled_out[k]
        if (target := pay.fit_to_tie(i, k)) is not None
        if (gain := target - float(ranking.fit[i])) > _NOTHING
    ]
