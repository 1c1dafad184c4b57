"""Two companies that call their teams alike, and whether a text says which is meant."""

import re
from collections.abc import Iterable

from app.document import Document
from app.storage.load import read_document
from tests.cases import CASES

SAME_NAMES: Document = read_document(CASES / "same-team-names.offers").document
_TEAM = re.compile(r"\b(Search|Platform)\b")
_COMPANY = re.compile(r"\b(Alder|Birch)\b")


def says_which(text: str) -> bool:
    """Tell whether a text that names a team says of which company."""
    return not _TEAM.search(text) or _COMPANY.search(text) is not None


def unsaid(texts: Iterable[str]) -> list[str]:
    """List the texts that do not."""
    return [text for text in texts if not says_which(text)]
