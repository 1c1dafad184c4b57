"""Keeps what our overrides raise from Qt, which calls them in the middle of its own work and goes on."""

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtGui import QCloseEvent
from shiboken6 import Shiboken

_OURS = "ui."


def guard_overrides() -> None:
    """Have every method of ours that Qt may call hand what it raises to `sys.excepthook`, now and later.

    An error left standing while Qt goes on is raised out of whichever method it calls next, or brings the
    program down: a size that cannot be told did so while a window was laid out. What Qt asked for is then
    answered as by its own class; a window that was to close stays.
    """
    for one in set(_classes_below(Shiboken.Object)):
        _guard(one)

    def guarded(cls: type[Shiboken.Object], **named: Any) -> None:
        super(Shiboken.Object, cls).__init_subclass__(**named)
        _guard(cls)

    Shiboken.Object.__init_subclass__ = classmethod(guarded)  # pyright: ignore[reportAttributeAccessIssue]


def _classes_below(base: type) -> Iterator[type]:
    for one in base.__subclasses__():
        yield one
        yield from _classes_below(one)


def _guard(one: type) -> None:
    if not one.__module__.startswith(_OURS):
        return
    for name, method in list(vars(one).items()):
        if isinstance(method, FunctionType) and not name.startswith("__"):
            own = _of_qt(one, name)
            if own is not None:
                setattr(one, name, _guarded(method, own))


def _of_qt(one: type, name: str) -> Callable[..., Any] | None:
    """Find the method of Qt that one of ours stands in for."""
    owners = (base for base in one.__mro__[1:] if not base.__module__.startswith(_OURS))
    return next((vars(base)[name] for base in owners if name in vars(base)), None)


def _guarded(method: FunctionType, own: Callable[..., Any]) -> Callable[..., Any]:
    is_event = method.__name__.endswith("Event")

    @wraps(method)
    def answer(self: object, *given: Any, **named: Any) -> Any:
        try:
            return method(self, *given, **named)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
        if is_event:
            if given and isinstance(given[0], QCloseEvent):
                given[0].ignore()
            return None
        try:
            return own(self, *given, **named)
        except Exception:
            return None

    return answer
