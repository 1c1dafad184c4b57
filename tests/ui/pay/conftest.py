"""The pay window on a stage of its own, in the light theme and in English."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.document import Document, Package, Pay
from tests.builders import criterion, document, offer
from tests.speaking import speaking
from tests.stage import Stage, set_up
from ui.look import theme
from ui.pay.panel import SIZE, PayPanel

TODAY = date(2026, 11, 23)


def decision() -> Document:
    """Make a decision with three offers, the last of which pays most and is in the list last."""
    return document(
        (criterion("Calm"), criterion("Place")),
        (offer("North", role="Lead"), offer("South"), offer("East")),
        {"Calm": 30.0, "Place": 10.0},
        pay=Pay(packages=(Package(offer="east", currency="EUR", base=Decimal(999_999)),)),
    )


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    speaking(QLocale("en_US"))
    theme.apply(qapp, "light", motion=False)
    yield
    speaking(before)


@pytest.fixture
def told() -> Document:
    return decision()


@pytest.fixture(scope="module")
def standing(qapp: QApplication) -> Iterator[Stage]:
    with set_up(qapp, lambda: Stage(PayPanel(lambda: TODAY), decision(), SIZE)) as made:
        yield made
    QApplication.processEvents()


@pytest.fixture
def stage(standing: Stage, told: Document) -> Stage:
    standing.begin(told)
    return standing
