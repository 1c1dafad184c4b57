"""The islands that panels stand on: framed grounds, hairlines between what shares one."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.swatch import Divider


def page_for(parent: QWidget, panel: QWidget) -> QFrame:
    """Make an island for a panel that otherwise shares one, for when it has to stand alone."""
    page = island(panel.objectName(), ())
    page.setParent(parent)
    page.hide()
    return page


def laid(frame: QWidget) -> QBoxLayout:
    """Give the layout of an island."""
    layout = frame.layout()
    assert isinstance(layout, QBoxLayout)
    return layout


def island(name: str, widgets: tuple[QWidget, ...]) -> QFrame:
    """Put widgets on one island, hairlines between them."""
    frame = QFrame()
    frame.setObjectName(f"island.{name}")
    frame.setProperty("panel", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for place, widget in enumerate(widgets):
        widget.setProperty("panel", False)
        column.addWidget(widget, 1 if place == 0 else 0)
    if len(widgets) == 2:
        column.insertWidget(1, _Hairline(widgets[1]))
    return frame


class Halves(QFrame):
    """Two panels side by side on one island, each half of it; or another that stands in for both."""

    def __init__(self, name: str, halves: tuple[QWidget, QWidget], instead: QWidget) -> None:
        super().__init__()
        self.setObjectName(f"island.{name}")
        self.setProperty("panel", True)
        self._halves, self._instead = halves, instead
        self._divider = Divider("vertical")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(1, 1, 1, 1)
        self._row.setSpacing(0)
        for widget in (*halves, instead):
            widget.setProperty("panel", False)
            # Halves stay halves, whatever is in them.
            widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._divider)
        self.take_back()

    def take_back(self) -> None:
        """Lay the panels out here, after they stood elsewhere."""
        for place, panel in zip((0, 2, 3), (*self._halves, self._instead), strict=True):
            self._row.insertWidget(place, panel, 1)

    def show_instead(self, instead: bool) -> None:
        """Show what stands instead of the halves, or these."""
        for widget in (*self._halves, self._divider):
            widget.setVisible(not instead)
        self._instead.setVisible(instead)


class _Hairline(Divider):
    """A hairline that is there while what it divides is."""

    def __init__(self, below: QWidget) -> None:
        super().__init__()
        self._below = below
        below.installEventFilter(self)
        self.setVisible(not below.isHidden())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        kinds = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.ParentChange)
        if event.type() in kinds:
            same = self._below.parentWidget() is self.parentWidget()
            self.setVisible(same and not self._below.isHidden())
        return False
