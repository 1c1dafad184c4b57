"""Earlier states of a decision that stay, whatever becomes of its file."""

import hashlib
import os
from pathlib import Path

from app.storage.atomic import atomic_write
from app.storage.disk import DISK, FOR_THE_OWNER, Disk
from app.storage.trouble import writing_failed

_FOLDER = "backups"


def keep_for_ever(document_id: str, data: bytes, folder: Path, *, disk: Disk = DISK) -> Path:
    """Keep a decision as it was when a choice was made; nothing ever removes or changes it.

    Parameters
    ----------
    document_id : of the decision.
    data : the document as it would have been saved then.
    folder : of the person's own data; what is kept lies in `backups` below it.
    disk : the operating system, or a stand-in for it.

    Returns
    -------
    Path : the file, named by its SHA-256, so that the record of the choice leads to it.

    Raises
    ------
    FileProblem
        It could not be written.
    """
    place = own_place(folder, document_id, len(data))
    path = place / f"choice-{hashlib.sha256(data).hexdigest()}.offers"
    return atomic_write(path, data, disk=disk).path


def place_of(folder: Path, document_id: str = "") -> Path:
    """Say where earlier states of a decision lie; without a name, those of all."""
    return folder / _FOLDER / document_id


def own_place(folder: Path, document_id: str, needed: int) -> Path:
    """Make the folder of a decision where there is none, for its owner alone.

    Parameters
    ----------
    folder : of the person's own data.
    document_id : of the decision.
    needed : so many bytes are to be written there.

    Raises
    ------
    FileProblem
        It cannot be made.
    """
    place = place_of(folder, document_id)
    try:
        for part in (place.parent, place):
            part.mkdir(mode=FOR_THE_OWNER, parents=True, exist_ok=True)
    except OSError as error:
        raise writing_failed(os.fspath(place), error, needed, None) from error
    return place
