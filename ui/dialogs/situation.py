"""My situation: what is being decided, and from where she decides."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.document import Document
from app.edits import RenameDecision, SetSituation
from ui.panel import Panel
from ui.widgets.field_row import FieldRow
from ui.widgets.label import PlainLabel
from ui.widgets.name_field import NameField, show_line
from ui.widgets.spacing import spaced
from ui.widgets.tab_order import chain
from ui.widgets.text_area import TextArea

SIZE: Final = QSize(640, 480)
LEAST: Final = QSize(420, 320)
_PROMPT = "Stage of life and career, permit, what I can change and what I cannot"


class SituationEditor(Panel):
    """The title of the decision and a text beside it, both printed in the brief."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("situation_editor", "My situation", parent)
        self.title = NameField("What is being decided", "A decision needs a title.", name="situation.title")
        self.text = TextArea("My situation", name="situation.text", lines=6, placeholder=_PROMPT)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel("My situation", "heading", name="situation.heading"))
        column.addWidget(FieldRow("What is being decided", self.title))
        text = FieldRow("From where I decide", self.text, hint="Plain text. It is printed in the brief.")
        column.addWidget(text, 1)
        spaced(column, 12, (16, 14, 16, 16))
        chain([self.title, self.text])
        self.title.typed.connect(lambda title: self.ask_typed(RenameDecision(title), self.title))
        self.text.typed.connect(lambda text: self.ask_typed(SetSituation(text), self.text))
        for field in (self.title, self.text):
            field.settled.connect(self.settled)
        self.setWindowTitle("My situation")

    def show_document(self, document: Document) -> None:
        """Show title and text as they stand."""
        show_line(self.title, document.title)
        self.text.set_value(document.situation)
