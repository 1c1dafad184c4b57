"""From a template and data to a file: typst, run in a worker process."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, Literal

from app.errors import FileProblem
from app.files import resource_path

_WORKER: Final = Path(__file__).with_name("worker.py")
_LONGEST_SECONDS: Final = 300
_HINT: Final = "Nothing was written, and the decision is as it was."

Format = Literal["pdf", "png"]


def typeset(
    template: str, data: Mapping[str, Any], *, made: Format, day: date | None = None, ppi: float = 144
) -> bytes:
    """Set `resources/templates/<template>` with data, which is never read as markup.

    Parameters
    ----------
    data : anything JSON can carry, texts already clean.
    made : what is made of it; of a picture, the first page.
    day : the day written into a PDF; SOURCE_DATE_EPOCH wins. The same data and day give the same bytes.
    ppi : dots per 72 points of a picture.

    Raises
    ------
    FileProblem
        The file could not be made.
    """
    job = {
        "template": str(resource_path("templates") / template),
        "fonts": str(resource_path("fonts")),
        "data": json.dumps(data, ensure_ascii=False),
        "format": made,
        "timestamp": _timestamp(day),
        "ppi": ppi,
    }
    return _run(json.dumps(job).encode("ascii"), made)


def export_day() -> date:
    """Tell the day an export is dated: that of SOURCE_DATE_EPOCH where it is set, else today."""
    epoch = _epoch()
    return date.today() if epoch is None else datetime.fromtimestamp(epoch, UTC).date()


def _timestamp(day: date | None) -> int:
    epoch = _epoch()
    if epoch is not None:
        return epoch
    return int(datetime.combine(day or date.today(), datetime.min.time(), UTC).timestamp())


def _epoch() -> int | None:
    try:
        return max(0, int(os.environ["SOURCE_DATE_EPOCH"]))
    except (KeyError, ValueError):
        return None


def _run(job: bytes, made: Format) -> bytes:
    what = "PDF" if made == "pdf" else "picture"
    # -P: the folder of the worker must not hide modules of the same name.
    command = [sys.executable, "-P", "-X", "utf8", str(_WORKER)]
    try:
        done = subprocess.run(
            command,
            input=job,
            capture_output=True,
            timeout=_LONGEST_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        reason = f"The {what} took longer than {_LONGEST_SECONDS // 60} minutes to make and was given up."
        raise FileProblem(what, reason, _HINT) from error
    except OSError as error:
        reason = f"The {what} could not be made: {error.strerror or 'no process could be started'}."
        raise FileProblem(what, reason, _HINT) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip() or f"ended with {done.returncode}"
        raise FileProblem(what, f"The {what} could not be made: {said}", _HINT)
    return done.stdout
