"""About the program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import __version__
from app.document.schema import VERSION
from ui.look import theme
from ui.widgets.buttons import Button
from ui.widgets.label import PlainLabel
from ui.widgets.spacing import spaced
from ui.widgets.swatch import IconMark


class AboutWindow(QDialog):
    """Name, version, what it is, and whose work is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle("About Offer Spectrum")
        self.setAccessibleName("About Offer Spectrum")
        column = QVBoxLayout(self)
        column.addWidget(IconMark("scales", size=40), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel("Offer Spectrum", "title", name="about.title"))
        version = f"Version {__version__}, file format {VERSION}"
        column.addWidget(PlainLabel(version, "body", "text2", name="about.version"))
        for number, text in enumerate(_TEXTS):
            column.addWidget(PlainLabel(text, "body", wrap=True, name=f"about.text{number}"))
        close = Button("Close", name="about.close")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        spaced(column, 10, (24, 20, 24, 20))
        self.setMinimumWidth(theme.px(440))


_TEXTS = (
    "Compares offers, and teams inside them, by what matters to you and how sure you are of it. "
    "Everything you enter stays in one file on this computer; the program talks to no network.",
    "MIT licence. Set in IBM Plex Sans and Noto (SIL Open Font License 1.1). "
    "Built with Qt for Python (LGPL 3), PyQtGraph (MIT), Pydantic (MIT), NumPy and SciPy (BSD) "
    "and Typst (Apache 2.0).",
)
