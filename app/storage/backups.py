"""Earlier states of a decision that stay, whatever becomes of its file."""

import hashlib
import os
from pathlib import Path

from app.storage.atomic import atomic_write
from app.storage.disk import DISK, Disk
from app.storage.trouble import writing_failed

_FOLDER = "backups"
_FOR_THE_OWNER = 0o700


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
    place = folder / _FOLDER / document_id
    path = place / f"choice-{hashlib.sha256(data).hexdigest()}.offers"
    try:
        for part in (place.parent, place):
            part.mkdir(mode=_FOR_THE_OWNER, parents=True, exist_ok=True)
    except OSError as error:
        raise writing_failed(os.fspath(path), error, len(data), None) from error
    return atomic_write(path, data, disk=disk).path
