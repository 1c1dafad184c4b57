"""The negotiation sheet of each offer, on a page of its own in a brief that is to show pay."""

from datetime import date

from app.analysis import Analysis
from app.negotiating.sheet import NegotiationSheet
from app.report.blocks import AskRow, Fact, Sheet
from app.report.clean import clean_line
from app.words.negotiating import (
    ask_text,
    deadline_sentence,
    least_sentence,
    level_sentence,
    missing_sentences,
    no_raise_sentence,
    order_sentence,
    paid_sentence,
    reason_sentence,
)


def negotiating(analysis: Analysis, today: date) -> tuple[Sheet, ...]:
    """Prepare a sheet for each offer with pay; none while pay is covered."""
    if analysis.pay is None:
        return ()
    return tuple(_sheet(analysis, one.on(today), today) for one in analysis.pay.sheets)


def _sheet(analysis: Analysis, sheet: NegotiationSheet, today: date) -> Sheet:
    facts = (
        ("As it stands", paid_sentence(sheet)),
        ("Level with", level_sentence(sheet)),
        ("The least", least_sentence(sheet)),
        ("Reply", deadline_sentence(sheet, today)),
        ("Talk to", sheet.contact),
        ("Interviews", sheet.interviews),
    )
    asks = tuple(
        AskRow(
            clean_line(
                ask_text(ask, sheet, analysis.document.criterion(ask.step.criterion) if ask.step else None)
            ),
            clean_line(" ".join(reason_sentence(reason, sheet, today) for reason in ask.reasons)),
        )
        for ask in sheet.asks
    )
    missing = (no_raise_sentence(sheet), *missing_sentences(sheet))
    return Sheet(
        title=clean_line(sheet.offer.company + (", your choice" if sheet.chosen else "")),
        facts=tuple(Fact(label, clean_line(text)) for label, text in facts if text.strip()),
        order=order_sentence(sheet),
        asks=asks,
        missing=clean_line(" ".join(sentence for sentence in missing if sentence)),
    )
