"""The order in which Tab goes through a window."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(*groups: list[QWidget]) -> None:
    """Let Tab go through the widgets in this order."""
    for before, after in pairwise(_stops(groups)):
        QWidget.setTabOrder(before, after)


def chain_all(whole: QWidget, *groups: list[QWidget]) -> None:
    """Let Tab go through all there is to a part of a window in this order, and begin there.

    Qt puts last what was moved from one parent to another.
    """
    begins, first = whole.nextInFocusChain(), _stops(groups)[0]
    while begins and begins is not whole and not begins.focusPolicy() & Qt.FocusPolicy.TabFocus:
        begins = begins.nextInFocusChain()
    if begins and begins is not first and whole.isAncestorOf(begins):
        QWidget.setTabOrder(begins, first)
        QWidget.setTabOrder(first, begins)
    chain(*groups)


def _stops(groups: tuple[list[QWidget], ...]) -> list[QWidget]:
    return [widget for group in groups for widget in group]
