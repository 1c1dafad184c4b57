"""What is written of an error: its kind and where it happened, and nothing that it says.

What an error says may be text of the decision, or a figure of pay.
"""

import re
import traceback
from collections.abc import Iterator
from pathlib import PurePath

#: So much of a path tells where something is, and nothing of whose machine it is.
_PARTS = 3
#: What Qt says begins with the function that complains; the rest may be anything.
_COMPLAINS = re.compile(r"[A-Za-z]\w*(?:::~?\w+)+")


def report_of(error: BaseException) -> str:
    """Write an error down, with those that led to it, the first one first."""
    return "\n".join(_parts(error, frozenset()))


def place_of(error: BaseException) -> str:
    """Name what tells an error from others: its kind, and the line it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{_kind(error)} {_where(frames[-1]) if frames else ''}"


def complaint_of(message: str | None, category: str | None) -> str:
    """Name what Qt complains of; empty where that cannot be told."""
    found, of = _COMPLAINS.match(message or ""), category or "default"
    return f"Qt, {of}: {found[0]}" if found else "" if of == "default" else f"Qt, {of}"


def _parts(error: BaseException, seen: frozenset[int]) -> Iterator[str]:
    seen |= {id(error)}
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _parts(before, seen)
        yield "which led to"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {_where(frame)}, in {frame.name}"
        if frame.line:
            yield f"    {frame.line}"
    yield _kind(error)
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _parts(one, seen)


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _where(frame: traceback.FrameSummary) -> str:
    return f"{'/'.join(PurePath(frame.filename).parts[-_PARTS:])}:{frame.lineno}"
