"""True of every edit on every document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.document import (
    NOWHERE,
    Criterion,
    Document,
    Event,
    Frozen,
    Grant,
    Offer,
    Package,
    Perspective,
    Place,
    Team,
)
from app.document import document as nouns
from app.edits import Edit, Restore, Together
from app.errors import Refused
from app.history import History, Step
from app.storage.load import parse_all
from app.storage.pieces import Pieces
from app.storage.save import document_bytes
from tests.every_edit import every_edit
from tests.laws.decisions import documents
from tests.laws.random_edits import edits


def after(document: Document, edit: Edit) -> Document | None:
    """Apply an edit as the session does; none where it was refused, which says why."""
    try:
        changed, label = edit.apply(document), edit.label(document)
    except Refused as refused:
        reasons = [problem.sentence.strip() for problem in refused.problems]
    else:
        assert label
        return changed
    assert reasons
    assert all(reasons)
    return None


@given(st.data(), documents())
def test_an_edit_gives_a_valid_document_or_is_refused(data: st.DataObject, document: Document):
    # As it is copied while it is edited: an offer that did not change is not written again.
    pieces = Pieces()
    for _ in range(4):
        edit = data.draw(edits(document))
        assert isinstance(edit.key, str)
        changed = after(document, edit)
        if changed is not None:
            assert parse_all(pieces.bytes_of(changed)) == changed
            document = changed


@given(st.data(), documents())
def test_no_edit_leads_beyond_what_can_be_compared(data: st.DataObject, document: Document):
    def count(made: Document) -> int:
        return sum(len(one.teams) + (one.team_open or not one.teams) for one in made.offers)

    edit = data.draw(edits(document))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nouns, "MOST_OPTIONS", count(document))
        changed = after(document, edit)
    assert changed is None or count(changed) <= count(document)


def touched(document: Document, edit: Edit) -> set[str]:
    """Name what an edit may touch among criteria, offers and perspectives."""
    places = [each.where for each in edit.edits] if isinstance(edit, Together) else [edit.where]
    named = {known for one in places for known in (one.option, one.criterion, one.perspective)}
    holders = {offer.id for known in named if (offer := document.offer_of(known))}
    return {document.active_perspective, *named, *holders}


#: What a place lies in, in the order in which it is looked for, and whose facts it may name.
WITHIN: tuple[tuple[str, tuple[type[Frozen], ...]], ...] = (
    ("grant", (Grant,)),
    ("package", (Package,)),
    ("event", (Event,)),
    ("perspective", (Perspective,)),
    ("criterion", (Criterion, Perspective)),
    ("option", (Offer, Team, Document)),
    ("", (Document, Perspective)),
)


def is_there(document: Document, place: Place) -> bool:
    """Tell whether everything a place names is in a document."""
    package = document.package(place.package)
    return (
        (not place.option or document.offer_of(place.option) is not None)
        and (not place.criterion or document.criterion(place.criterion) is not None)
        and (not place.perspective or any(one.id == place.perspective for one in document.perspectives))
        and (not place.event or any(one.id == place.event for one in document.events))
        and (not place.package or document.offer(place.package) is not None)
        and (not place.grant or any(one.id == place.grant for one in (package.grants if package else ())))
    )


@given(st.data(), documents(least_offers=1))
def test_an_edit_names_a_place_that_is_there_before_or_after(data: st.DataObject, document: Document):
    for _ in range(4):
        drawn = data.draw(edits(document))
        for edit in drawn.edits if isinstance(drawn, Together) else (drawn,):
            before = document
            document = after(before, edit) or before
            if document != before:
                assert_placed(edit, before, document)


def test_every_edit_names_a_place_that_is_there_before_or_after():
    for document, edit in every_edit():
        assert_placed(edit, document, edit.apply(document))


def assert_placed(edit: Edit, before: Document, changed: Document) -> None:
    """The place of an edit is there, and so is its fact."""
    place = edit.where
    # Who takes another state of the whole decision is nowhere in particular.
    assert place != NOWHERE or isinstance(edit, Restore)
    assert is_there(before, place) or is_there(changed, place)
    nouns = next(nouns for part, nouns in WITHIN if not part or getattr(place, part))
    fact = place.fact.partition(".")[0]
    assert not fact or any(fact in noun.model_fields for noun in nouns)


@given(st.data(), documents(least_offers=1))
def test_what_an_edit_did_not_touch_is_the_same_object(data: st.DataObject, document: Document):
    edit = data.draw(edits(document))
    changed = after(document, edit)
    if changed is not None:
        for field in ("criteria", "offers", "perspectives"):
            before = {one.id: one for one in getattr(document, field)}
            for one in getattr(changed, field):
                same = before.get(one.id)
                assert one is same or one != same or one.id in touched(document, edit)


@given(st.data(), documents())
def test_undo_and_redo_give_back_the_very_same_documents(data: st.DataObject, document: Document):
    history = History(document)
    visited = [document]
    for _ in range(data.draw(st.integers(1, 6))):
        before = history.document
        edit = data.draw(edits(before))
        changed = after(before, edit)
        if changed is None:
            continue
        if history.record(Step(changed, edit.label(before), edit.key, edit.where)):
            visited.append(changed)
    for earlier in reversed(visited[:-1]):
        assert history.undo()
        assert history.document is earlier
    assert history.undo() is None
    for later in visited[1:]:
        assert history.redo()
        assert history.document is later
    assert history.redo() is None


@given(st.data(), documents())
def test_save_open_save_gives_the_same_bytes(data: st.DataObject, document: Document):
    document = after(document, data.draw(edits(document))) or document
    saved = document_bytes(document)
    opened = parse_all(saved)
    assert opened == document
    assert document_bytes(opened) == saved
