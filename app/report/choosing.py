"""The record of the choice: what, why, and how things stood then; of pay, only when it was opened."""

from typing import Final

from app.document import Choice, Document
from app.document.choices import SummaryOption
from app.numbers.days import day, moment
from app.numbers.numerals import DASH, percent, points
from app.report.blocks import ChoiceRecord, Fact, ThenRow
from app.report.listing import and_more

#: Options of that time with a row of their own.
MOST_THEN: Final = 8


def choosing(document: Document) -> ChoiceRecord | None:
    """Tell the last choice, whether it stands or was reopened; nothing before one was made."""
    if not document.choices:
        return None
    choice = document.choices[-1]
    then = choice.summary.options
    return ChoiceRecord(
        title=f"{choice.option_name}, chosen on {moment(choice.when)}",
        standing=f"Chosen: {choice.option_name}" if document.choice else "",
        facts=tuple(fact for fact in _facts(document, choice) if fact.text),
        rows=tuple(_row(option, choice) for option in then[:MOST_THEN]),
        basis=_basis(choice, len(then)),
    )


def _facts(document: Document, choice: Choice) -> list[Fact]:
    earlier = document.choices[:-1]
    opened = choice.pay_opened
    return [
        Fact("Why", choice.why.strip()),
        Fact("Seen from", choice.perspective),
        Fact("To reconsider", choice.change_my_mind.strip()),
        Fact("Look back", day(choice.look_back) if choice.look_back else ""),
        Fact(
            "Pay",
            "Not seen before the choice."
            if opened is None
            else f"First opened on {moment(opened)}, before it.",
        ),
        Fact("Reopened", moment(choice.reopened) if choice.reopened else ""),
        Fact("Before", "; ".join(f"{one.option_name}, chosen on {moment(one.when)}" for one in earlier)),
    ]


def _row(option: SummaryOption, choice: Choice) -> ThenRow:
    return ThenRow(
        rank=DASH if option.rank is None else str(option.rank),
        name=option.name,
        fit=points(option.fit),
        chance=DASH if option.chance is None else percent(option.chance),
        chosen=option.name == choice.option_name,
    )


def _basis(choice: Choice, count: int) -> str:
    more = and_more(count - MOST_THEN, "option")
    written = choice.summary.sha256
    kept = f"The decision as it was written down then: SHA-256 {written}." if written else ""
    return " ".join(part for part in (more, kept) if part)
