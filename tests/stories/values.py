"""What stands in the lines of values, and what is said under them."""

from PySide6.QtWidgets import QLabel, QWidget

from app.document import Document
from tests.figures import answers
from tests.stage import Stage

GROWTH = "assessment.growth.likely"
STAYS = "assessment.stays.likely"


def entered(document: Document, about: str) -> tuple[object, ...] | None:
    """What Halden has on a criterion."""
    offer = document.offers[0]
    one = next((one for one in offer.assessments if one.criterion == about), None)
    if one is None:
        return None
    return (one.likely,) if one.low is None else (one.low, one.likely, one.high)


def said(stage: Stage, name: str) -> str:
    """Read a label that is seen; nothing where it is not."""
    label = stage.window.findChild(QLabel, name)
    return label.text() if label is not None and label.isVisible() else ""


def ways(stage: Stage, name: str) -> list[str]:
    """List the ways that are offered to read a text."""
    question = stage.window.findChild(QWidget, f"{name}.question")
    return [] if question is None else [button.text() for button in answers(question)]
