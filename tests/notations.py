"""Another notation for a test: numbers are written and read so for a while."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from app.numbers.notation import PLAIN, Notation, speak, spoken


@contextmanager
def written(notation: Notation) -> Iterator[None]:
    """Write and read numbers in this way for a while."""
    before = spoken()
    speak(notation)
    try:
        yield
    finally:
        speak(before)


def by_notation(call: Callable[..., Any]) -> Callable[..., Any]:
    """Have a function take a notation among its arguments, for which numbers are then written."""

    @wraps(call)
    def wrapped(*given: Any, **named: Any) -> Any:
        told = [one for one in (*given, *named.values()) if isinstance(one, Notation)]
        with written(told[0] if told else PLAIN):
            return call(
                *(one for one in given if not isinstance(one, Notation)),
                **{name: one for name, one in named.items() if not isinstance(one, Notation)},
            )

    return wrapped
