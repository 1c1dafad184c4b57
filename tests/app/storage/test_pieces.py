"""A document made into bytes in pieces opens as the same document, and only what changed is made anew."""

import pytest

from app.document import Document
from app.storage.load import parse_all
from app.storage.pieces import Pieces
from tests.builders import document, offer
from tests.every_noun import every_noun

ONE = document(offers=(offer("Alder"),))


@pytest.mark.parametrize("made", [every_noun(), document(), ONE], ids=["every noun", "no offer", "one"])
def test_the_bytes_open_as_the_same_document(made: Document) -> None:
    pieces = Pieces()
    assert parse_all(pieces.bytes_of(made)) == made
    assert pieces.bytes_of(made) == Pieces().bytes_of(made)


def test_every_change_is_in_them() -> None:
    pieces = Pieces()
    alder, birch = offer("Alder"), offer("Birch")
    for offers in ((alder,), (alder, birch), (birch, alder), (alder.replace(company="New"), birch), ()):
        made = document(offers=offers).replace(title=f"{len(offers)} offers")
        assert parse_all(pieces.bytes_of(made)) == made
