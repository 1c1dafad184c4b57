"""Earlier versions of a decision: what lay in its file before, for as long as it may be wanted back."""

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Literal, cast

from app.storage.atomic import atomic_write
from app.storage.backups import own_place, place_of
from app.storage.disk import DISK, Disk
from app.storage.reading import MOST_BYTES

#: What lay there before a save; the file as an older version of the program wrote it; what somebody else had
#: written; mine, where theirs was taken; a damaged file as it was, once what can
#: be read of it was opened; what a choice rests on.
Why = Literal["saved", "older", "theirs", "mine", "damaged", "choice"]

#: So many of those before a save are kept whatever their age; then one a day, for so long.
LATEST: Final = 10
DAYS: Final = 30
#: All that is kept of all decisions takes no more room; what choices rest on is not counted.
MOST_ROOM: Final = 200_000_000

_WHY = "saved|older|theirs|mine|damaged"
_NAME = re.compile(rf"(\d{{8}}T\d{{6}}\.\d{{6}})Z\.({_WHY})\.([0-9a-f]{{16}})\.offers", re.ASCII)
_TIME: Final = "%Y%m%dT%H%M%S.%f"
_CHOICE = re.compile(r"choice-[0-9a-f]{64}\.offers", re.ASCII)


@dataclass(frozen=True, slots=True)
class Version:
    """What a file held at some time.

    Attributes
    ----------
    document : the id of the decision.
    when : it was put aside.
    why : it was.
    size : in bytes.
    path : where it lies.
    """

    document: str
    when: datetime
    why: Why
    size: int
    path: Path


def keep_version(
    document_id: str, data: bytes, folder: Path, why: Why, *, now: datetime, disk: Disk = DISK
) -> Path | None:
    """Keep the bytes of a file, and let go of what is not worth keeping any more.

    Parameters
    ----------
    document_id : of the decision.
    data : what lies in its file, whatever that is.
    folder : of the person's own data; what is kept lies in `backups` below it.
    why : it is put aside.
    now : the moment, with its zone.
    disk : the operating system, or a stand-in for it.

    Returns
    -------
    Path : the file; nothing where the last version holds the same bytes, or any does of what is put aside for
        another reason than a save; nor where there are too many of them to be a decision.

    Raises
    ------
    FileProblem
        It could not be written.
    """
    digest = hashlib.sha256(data).hexdigest()[:16]
    found = [one for one in versions_of(document_id, folder, disk=disk) if one.why != "choice"]
    known = found[:1] if why == "saved" else found
    if len(data) > MOST_BYTES or any(f".{digest}." in one.path.name for one in known):
        return None
    place = own_place(folder, document_id, len(data))
    moment = f"{now.astimezone(UTC):{_TIME}}"
    path = atomic_write(place / f"{moment}Z.{why}.{digest}.offers", data, disk=disk).path
    let_go(folder, now, disk=disk)
    return path


def versions_of(document_id: str, folder: Path, *, disk: Disk = DISK) -> tuple[Version, ...]:
    """List what is kept of a decision, the latest first; what cannot be read is left out."""
    place = place_of(folder, document_id)
    found = (_version(document_id, place / name, disk) for name in _names(place, disk))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.when, one.path), reverse=True))


def let_go(folder: Path, now: datetime, *, disk: Disk = DISK) -> None:
    """Remove what is not worth keeping any more; what cannot be removed stays."""
    documents = _names(place_of(folder), disk)
    for one in surplus((found for each in documents for found in versions_of(each, folder, disk=disk)), now):
        try:
            disk.unlink(os.fspath(one.path))
        except OSError:
            continue  # It is tried again with the next.


def surplus(found: Iterable[Version], now: datetime) -> tuple[Version, ...]:
    """Say which versions are not worth keeping, of all decisions together.

    Kept are, of each decision: the last ten from before a save; of the others of the last thirty days the
    last of each day; for thirty days what was put aside for any other reason; the latest one; and whatever
    a choice rests on. Where all that takes too much room the oldest go first, but never the latest of a
    decision, nor what a choice rests on.
    """
    ordered = sorted((one for one in found if one.why != "choice"), key=lambda one: one.when, reverse=True)
    kept = [one for name in {one.document for one in ordered} for one in _worth(_of(ordered, name), now)]
    latest = {one.document: one for one in reversed(ordered)}
    room = sum(one.size for one in kept)
    for one in sorted(kept, key=lambda one: one.when):
        if room > MOST_ROOM and latest[one.document] is not one:
            kept.remove(one)
            room -= one.size
    return tuple(one for one in ordered if one not in kept)


def _of(ordered: Iterable[Version], document: str) -> list[Version]:
    return [one for one in ordered if one.document == document]


def _worth(ordered: list[Version], now: datetime) -> Iterable[Version]:
    """Yield what of one decision is worth keeping, the latest first, whatever room it takes."""
    since, saves, days = now - timedelta(days=DAYS), 0, set[str]()
    for place, one in enumerate(ordered):
        saved, young, day = one.why == "saved", one.when >= since, f"{one.when.astimezone(UTC):%Y%m%d}"
        saves += saved
        if place == 0 or (young if not saved else saves <= LATEST or (young and day not in days)):
            yield one
        if saved:
            days.add(day)


def _version(document_id: str, path: Path, disk: Disk) -> Version | None:
    named, choice = _NAME.fullmatch(path.name), _CHOICE.fullmatch(path.name)
    try:
        found = disk.stat(os.fspath(path)) if named or choice else None
    except OSError:
        return None
    if found is None:
        return None
    if named is None:
        return Version(
            document_id, datetime.fromtimestamp(found.st_mtime, UTC), "choice", found.st_size, path
        )
    try:
        when = datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Version(document_id, when, cast("Why", named[2]), found.st_size, path)


def _names(place: Path, disk: Disk) -> list[str]:
    try:
        return disk.names(os.fspath(place))
    except OSError:
        return []
