"""The way back from a file that cannot be opened: the latest of its earlier versions that can."""

import re
from pathlib import Path
from typing import Any

from app.document.schema import FORMAT
from app.errors import FileProblem
from app.storage.disk import DISK, Disk
from app.storage.load import Loaded, read_document
from app.storage.syntax import parse_json
from app.storage.versions import Version, versions_of

_AN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", re.ASCII)
#: Where a file breaks off its beginning is still as we wrote it: the decision is named right behind the head.
_NAMED = re.compile(rb'"' + FORMAT.encode() + rb'"[^{}\[\]]*?"id"\s*:\s*"([^"\\]*)"')
_BEGINNING = 1000


def id_in(data: bytes) -> str:
    """Find which decision the bytes of a file hold, however damaged; empty where they name none."""
    try:
        found: Any = parse_json(data, "").get("id")
    except FileProblem:
        named = _NAMED.search(data[:_BEGINNING])
        found = named[1].decode("ascii", "replace") if named else ""
    return found if isinstance(found, str) and _AN_ID.fullmatch(found) else ""


def latest_that_opens(data: bytes, folder: Path, *, disk: Disk = DISK) -> tuple[Version, Loaded] | None:
    """Find the latest earlier version that can be opened.

    Parameters
    ----------
    data : what lies in the file that cannot.
    folder : of the person's own data.
    disk : the operating system, or a stand-in for it.

    Returns
    -------
    The version and what it holds; nothing where there is none.
    """
    name = id_in(data)
    for version in versions_of(name, folder, disk=disk) if name else ():
        try:
            return version, read_document(version.path, disk=disk)
        except FileProblem:
            continue
    return None
