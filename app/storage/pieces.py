"""A document as bytes, made in pieces: what did not change is not written again, and nobody waits long."""

from pydantic import TypeAdapter

from app.document import Document, Offer
from app.storage.collector import collector_paused
from app.storage.save import FILE_HEAD

_DOCUMENT, _OFFER = TypeAdapter(Document), TypeAdapter(Offer)


class Pieces:
    """Writes one document after the other, and remembers the offers of the last.

    Offers are most of a large document, and documents share those that did not change. Written one by one
    they leave the interpreter to the screen in between.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Offer, bytes]] = {}

    def bytes_of(self, document: Document) -> bytes:
        """Write a document as a file that opens as the same one, in as few letters as that takes."""
        with collector_paused():
            rest = _DOCUMENT.dump_json(document, exclude={"offers"}, exclude_none=True)
        known: dict[int, tuple[Offer, bytes]] = {}
        for offer in document.offers:
            known[id(offer)] = self._known.get(id(offer)) or (
                offer,
                _OFFER.dump_json(offer, exclude_none=True),
            )
        self._known = known
        offers = b",".join(data for _, data in known.values())
        return b"".join((FILE_HEAD, memoryview(rest)[1:-1], b',"offers":[', offers, b"]}\n"))
