"""What a decision can begin from: the worked example and the templates that ship with the program."""

from datetime import date, timedelta
from typing import Final
from uuid import uuid4

from app.document import Document, Offer, Perspective
from app.errors import Refused
from app.files import resource_path
from app.storage.load import read_document

#: By the name used on the command line, what each template holds.
TEMPLATES: Final[dict[str, str]] = {
    "ai-roles": "criteria for roles in AI and machine learning, with questions to ask",
    "blank": "nothing but a title",
}


def worked_example(today: date) -> Document:
    """Open the worked example as if it had been written today.

    Its days are kept as they stand to one another: the perspective that counts is held today, the replies are
    due some days from now.

    Raises
    ------
    Refused
        Today is so near the end of the calendar that its days do not fit.
    FileProblem
        The file that ships with the program is damaged or gone.
    """
    kept = read_document(resource_path("examples/worked-example.offers")).document
    try:
        return _moved_by(kept, today - kept.perspective.date)
    except OverflowError:
        raise Refused.because("The days of the example do not fit into the calendar there.") from None


def new_document(template: str, today: date) -> Document:
    """Begin a decision from one of the `TEMPLATES`, with an id of its own.

    Raises
    ------
    Refused
        There is no template of this name.
    FileProblem
        The file that ships with the program is damaged or gone.
    """
    if template not in TEMPLATES:
        raise Refused.because(f"There is no template “{template}”; there is {' and '.join(TEMPLATES)}.")
    kept = read_document(resource_path(f"templates/{template}.offers")).document
    return _moved_by(kept, today - kept.perspective.date).replace(id=uuid4().hex)


def _moved_by(document: Document, days: timedelta) -> Document:
    return document.replace(
        offers=tuple(_offer_moved(offer, days) for offer in document.offers),
        perspectives=tuple(_view_moved(view, days) for view in document.perspectives),
        gut_rankings=tuple(one.replace(when=one.when + days) for one in document.gut_rankings),
        pay=document.pay.replace(
            rates=tuple(rate.replace(day=rate.day + days) for rate in document.pay.rates)
        ),
    )


def _offer_moved(offer: Offer, days: timedelta) -> Offer:
    return offer.replace(reply_by=offer.reply_by + days) if offer.reply_by else offer


def _view_moved(view: Perspective, days: timedelta) -> Perspective:
    return view.replace(date=view.date + days)
