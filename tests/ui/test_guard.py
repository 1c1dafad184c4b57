"""What an override raises is told, and Qt goes on as if its own class had been asked."""

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QVBoxLayout, QWidget

__name__ = "ui.made_up"
heard = []
sys.excepthook = lambda kind, error, trace: heard.append(str(error))


class Early(QWidget):
    def sizeHint(self):
        raise ValueError("early")


from ui.guard import guard_overrides

guard_overrides()


class Late(QLabel):
    def sizeHint(self):
        raise ValueError("late")

    def paintEvent(self, event):
        raise ValueError("paint")

    def event(self, event):
        if event.type() == QEvent.Type.Show:
            raise ValueError("event")
        return super().event(event)


class Watcher(QObject):
    def eventFilter(self, watched, event):
        raise ValueError("watched")


class Stays(QMainWindow):
    def closeEvent(self, event):
        raise ValueError("close")


app = QApplication([])
window, inner = Stays(), QWidget()
column = QVBoxLayout(inner)
early, late, watcher = Early(), Late("shown"), Watcher()
for one in (early, late):
    column.addWidget(one)
late.installEventFilter(watcher)
window.setCentralWidget(inner)
window.show()
app.processEvents()
window.grab()
assert late.isVisible() and late.sizeHint() == QLabel.sizeHint(late)
assert window.close() is False and window.isVisible()
print(sorted(set(heard)))
"""


def test_what_an_override_raises_is_told_and_neither_closes_nor_fells_the_window():
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == "['close', 'early', 'event', 'late', 'paint', 'watched']"
