"""The pages of the pay window that are there once pay is open, in a main window as the program builds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView

from app.document import Document, Grant, Package, Rate
from app.edits import AddPayCriterion, Reopen
from tests.rig import opened, settle
from tests.scenes import SCENES
from ui.main_window import MainWindow
from ui.pay.open_page import OpenPage
from ui.pay.panel import SIZE, PayPanel
from ui.settings import Settings

Found = TypeVar("Found", bound=OpenPage)
SAID = Qt.ItemDataRole.AccessibleTextRole
WHEN = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)
LIGHT = Settings(theme="light", motion=False)


@contextmanager
def paged(
    document: Document,
    kind: type[Found],
    size: QSize = SIZE,
    habits: Settings = LIGHT,
    locale: str = "en_US",
) -> Iterator[tuple[MainWindow, Found]]:
    """Open the pay window, turned to one of its pages."""
    with opened(document, habits, locale=locale) as window:
        yield window, turned_to(window, kind, size)


def turned_to(window: MainWindow, kind: type[Found], size: QSize = SIZE) -> Found:
    """Open the pay window of a main window, and turn to a page."""
    window.editors.show_pay()
    settle()
    panel = window.frame.findChild(PayPanel)
    assert panel is not None
    page = panel.findChild(kind)
    assert page is not None
    panel.window().setMinimumSize(1, 1)
    panel.window().resize(size)
    panel.pick(page.key)
    settle()
    return page


def decided() -> Document:
    """The worked example, decided, with its pay open."""
    return SCENES["decided"]()


def cover(window: MainWindow) -> None:
    """Open the decision again, which covers pay."""
    window.session.do(Reopen(WHEN))
    settle()


def sentences(view: QAbstractItemView) -> list[str]:
    """List what is heard of all rows and columns."""
    model = view.model()
    rows, columns = model.rowCount(QModelIndex()), getattr(model, "columnCount", lambda: 1)
    across = columns() if view.inherits("QTableView") else 1
    return [str(model.index(row, column).data(SAID)) for row in range(rows) for column in range(across)]


def with_package(document: Document, offer: str, **changes: object) -> Document:
    """Change what one offer pays."""
    pay = document.pay
    packages = tuple(one.replace(**changes) if one.offer == offer else one for one in pay.packages)
    return document.replace(pay=pay.replace(packages=packages))


def with_rates(document: Document, *rates: Rate) -> Document:
    """Enter other rates."""
    return document.replace(pay=document.pay.replace(rates=rates))


def grants_without_price(document: Document, offer: str) -> tuple[Grant, ...]:
    """Take the price out of the first grant of an offer."""
    package = document.package(offer)
    assert package is not None
    return package.grants[0].replace(price=None), *package.grants[1:]


def many(count: int) -> Document:
    """Fifty options, of which pay is open: most of their offers pay something."""
    made, choice = SCENES["fifty_options"](), decided().choice
    assert choice is not None
    option = made.offers[5].id
    packages = tuple(
        Package(offer=one.id, currency="EUR", base=Decimal(50_000 + 3_000 * number))
        for number, one in enumerate(made.offers[:count])
    )
    choices = (choice.replace(option=option, option_name="Chosen"),)
    pay = made.pay.replace(packages=packages, worst=Decimal(40_000), best=Decimal(300_000))
    return AddPayCriterion().apply(made.replace(choices=choices, pay=pay))
