"""What one could ask for instead of pay, with the pay of equal worth, for people and as plain values."""

from typing import Any

from app.commands.output import one_line
from app.negotiating.other_asks import Step
from app.negotiating.pay_answers import PayAnswers
from app.negotiating.ties import Ties
from app.words.ties import step_text, step_worth


def other_asks_as_json(answers: PayAnswers) -> list[dict[str, Any]]:
    """Give the steps of all options as plain values, those of the option to tie first.

    `worth` is pay a year in the currency of comparison; `kind` says whether it is less pay that would do with
    the step, more pay that would gain as much, beyond all pay, or no amount.
    """
    return [_step(answers.ties, step) for i in _order(answers.ties) for step in answers.steps[i]]


def menu_as_text(answers: PayAnswers) -> str:
    """Say for people what the steps of the option chosen, or of the one that leads, are worth in pay."""
    found = answers.ties
    steps = [step for i in _order(found)[:1] for step in answers.steps[i]]
    if not steps:
        return ""
    name = next(one.full_name for one in found.sealed.options if one.id == found.against)
    lines = [f"What would be worth as much as pay at {name}"]
    for step in steps:
        said = step_text(step, found.document.criterion(step.criterion))
        lines.append(f"- {said}: {step_worth(step, found.currency)}")
    return "\n".join(one_line(line) for line in lines)


def _order(found: Ties) -> list[int]:
    """List the options by rank, the one to tie first; none where pay cannot be compared."""
    if found.pay is None or found.against is None or found.why:
        return []
    ranking = found.pay.ranking
    return sorted(ranking.order, key=lambda i: ranking.options[i].id != found.against)


def _step(found: Ties, step: Step) -> dict[str, Any]:
    option = next(one for one in found.sealed.options if one.id == step.option)
    said = step_text(step, found.document.criterion(step.criterion))
    return {
        "option": step.option,
        "option_name": option.name,
        "criterion": step.criterion or None,
        "criterion_name": step.name if step.criterion else None,
        "team": step.team or None,
        "team_name": step.name if step.team else None,
        "now": step.now,
        "then": step.then,
        "points": step.gain,
        "kind": step.kind,
        "worth": step.worth,
        "over_horizon": found.over_horizon(step.worth),
        "sentence": f"{said}: {step_worth(step, found.currency)}.",
    }
