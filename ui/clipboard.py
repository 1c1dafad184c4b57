"""Options on the clipboard: our own JSON for us, plain text for everyone else. Nothing else is ever read."""

import uuid

from pydantic import TypeAdapter, ValidationError
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app import words
from app.document import Assessment, Document, Offer, Option, Team
from app.document.readings import reading_problems
from app.edits import AddOffer, AddTeam, Edit
from app.scoring import Ranking

MIME = "application/x-offer-spectrum+json"
_COPIED = TypeAdapter(Offer | Team)
_LARGEST = 5_000_000


def new_id() -> str:
    """Make an id that no other part of a document has."""
    return uuid.uuid4().hex[:12]


def copy_option(option: Option, ranking: Ranking, index: int) -> None:
    """Put an option on the clipboard."""
    data = QMimeData()
    data.setData(MIME, _COPIED.dump_json(option.team or option.offer, exclude_none=True))
    data.setText(words.option_sentence(ranking, index))
    QGuiApplication.clipboard().setMimeData(data)


def pasted(document: Document, beside: Option | None) -> Edit | None:
    """Make the edit that adds what is on the clipboard, with new ids; none where it is nothing of ours.

    A team goes to the offer of the option it is pasted beside; assessments of criteria that this decision
    does not have, or has on another scale, stay behind.
    """
    raw = bytes(QGuiApplication.clipboard().mimeData().data(MIME).data())
    if not raw or len(raw) > _LARGEST:
        return None
    try:
        copied = _COPIED.validate_json(raw)
    except ValidationError:
        return None
    if isinstance(copied, Offer):
        return AddOffer(fitted_offer(copied, document))
    return AddTeam(beside.offer.id, fitted_team(copied, document)) if beside else None


def fitted_offer(offer: Offer, document: Document) -> Offer:
    """Give an offer and its teams new ids, and leave behind what this document has no place for."""
    teams = tuple(fitted_team(team, document) for team in offer.teams)
    kind = offer.kind
    if kind == "current_job" and any(one.kind == "current_job" for one in document.offers):
        kind = "offer"
    kept = tuple(one for one in offer.assessments if _fits(document, one))
    return offer.replace(id=new_id(), kind=kind, teams=teams, assessments=kept)


def fitted_team(team: Team, document: Document) -> Team:
    """Give a team a new id; its chance stays behind, as those of its offer may be shared out already."""
    kept = tuple(one for one in team.assessments if _fits(document, one))
    return team.replace(id=new_id(), chance=None, assessments=kept)


def _fits(document: Document, assessment: Assessment) -> bool:
    criterion = document.criterion(assessment.criterion)
    return criterion is not None and not reading_problems(criterion.scale, assessment)
