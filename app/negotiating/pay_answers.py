"""What opening pay adds to an analysis: sums, ties and how sure they are, and what to ask for."""

from collections.abc import Callable
from dataclasses import dataclass

from app.document import Document
from app.negotiating.other_asks import Step, other_asks
from app.negotiating.sheet import NegotiationSheet, sheets
from app.negotiating.tie_draws import TieDraws
from app.negotiating.ties import Ties, ties, uncertain
from app.pay.offer_sums import OfferSums, offer_sums
from app.sureness.simulation import SAMPLES, Stopped


@dataclass(frozen=True, slots=True, eq=False)
class PayAnswers:
    """What follows from pay once it is open.

    Attributes
    ----------
    sums : what each offer pays, in the order of the file.
    ties : the ranking with pay beside that without, and the pay at which options would tie.
    draws : how sure each of these ties is that has a price.
    steps : (options,); what else could be asked for of each option, worth most first; empty where pay cannot
        be compared.
    sheets : for the talk about each offer whose pay is entered, whatever day it is.
    """

    sums: tuple[OfferSums, ...]
    ties: Ties
    draws: tuple[TieDraws, ...]
    steps: tuple[tuple[Step, ...], ...]
    sheets: tuple[NegotiationSheet, ...]

    def draws_of(self, option_id: str) -> TieDraws | None:
        """Tell how sure the tie of an option is; nothing where it has no price."""
        return next((one for one in self.draws if one.option == option_id), None)

    def steps_of(self, option_id: str | None) -> tuple[Step, ...]:
        """List what else could be asked for of an option."""
        index = self.ties.sealed.index(option_id)
        return () if index is None or not self.steps else self.steps[index]


def pay_answers(
    document: Document,
    stop: Callable[[], bool] = lambda: False,
    before: PayAnswers | None = None,
    samples: int = SAMPLES,
    seed: int | None = None,
) -> PayAnswers:
    """Work out what follows from pay.

    Parameters
    ----------
    document : of which pay is open.
    stop : asked between steps.
    before : of an earlier state of the document; sums that nothing has changed since are taken from there.
    samples, seed : of the draws; the seed is that of the document unless told.

    Raises
    ------
    Stopped
        `stop` said so.
    """

    def go_on() -> None:
        if stop():
            raise Stopped

    go_on()
    same = before is not None and _same_pay(before.ties.document, document)
    sums, found = before.sums if before and same else offer_sums(document), ties(document)
    go_on()
    steps: list[tuple[Step, ...]] = []
    for i in range(len(found.pay.ranking.options)) if found.pay else ():
        assert found.pay is not None
        steps.append(other_asks(found.pay, i))
        go_on()
    return PayAnswers(
        sums=sums,
        ties=found,
        draws=uncertain(found, stop, samples, seed),
        steps=tuple(steps),
        sheets=sheets(found, steps, go_on),
    )


def _same_pay(one: Document, other: Document) -> bool:
    return one.pay is other.pay and one.offers is other.offers
