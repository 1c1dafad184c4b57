"""Takes a picture of every view in every theme and size: `python -m tests.windows.pictures`."""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.rig import SIZES, opened, settle
from tests.scenes import SCENES
from tests.views import MENUS, WINDOWS
from ui.look.theme import Choice
from ui.main_window import MainWindow
from ui.settings import Settings

OUT = Path(__file__).resolve().parents[2] / "build" / "pictures"
THEMES: tuple[Choice, ...] = ("light", "dark")


def main() -> int:
    """Take the pictures whose names hold one of the words given, all without."""
    parser = argparse.ArgumentParser(prog="python -m tests.windows.pictures", description=__doc__)
    parser.add_argument("words", nargs="*", help="only views whose name holds one of these")
    words = parser.parse_args().words
    app = QApplication.instance() or QApplication(sys.argv[:1])
    OUT.mkdir(parents=True, exist_ok=True)
    taken = 0
    for name, widget in views(words):
        widget.grab().save(str(OUT / f"{name}.png"))
        taken += 1
    print(f"{taken} pictures in {OUT}")
    del app
    return 0


def views(words: list[str]) -> Iterator[tuple[str, QWidget]]:
    """Show each view in turn, with the name of its picture."""
    for theme in THEMES:
        for size_name, size in SIZES.items():
            for scene, make in SCENES.items():
                for zoom in (1.0, 2.0) if scene == "worked_example" else (1.0,):
                    name = f"{scene}{'_200' if zoom == 2.0 else ''}_{theme}_{size_name}"
                    if wanted(name, words):
                        with opened(
                            make(), Settings(theme=theme, motion=False, zoom=zoom), size=size
                        ) as window:
                            yield name, window.frame
        yield from other_windows(theme, words)
        yield from moments(theme, words)


def other_windows(theme: Choice, words: list[str]) -> Iterator[tuple[str, QWidget]]:
    """Show editors, dialogs and menus, on the worked example and on names that are hard to show."""
    for scene in ("worked_example", "long_names"):
        for view, show in {**WINDOWS, **MENUS}.items():
            for zoom in (1.0, 2.0) if scene == "worked_example" and view in WINDOWS else (1.0,):
                odd = "_long_names" if scene == "long_names" else "_200" if zoom == 2.0 else ""
                name = f"{view}{odd}_{theme}"
                if wanted(name, words) and not (scene == "long_names" and view in MENUS):
                    with opened(SCENES[scene](), Settings(theme=theme, motion=False, zoom=zoom)) as window:
                        shown = show(window)
                        yield name, shown
                        shown.close()


def moments(theme: Choice, words: list[str]) -> Iterator[tuple[str, QWidget]]:
    """Show what comes and goes: selection, card, focus ring, message, note."""
    for moment, bring_about in MOMENTS.items():
        name = f"moment_{moment}_{theme}"
        if wanted(name, words):
            with opened(SCENES["worked_example"](), Settings(theme=theme, motion=False)) as window:
                bring_about(window)
                settle()
                yield name, window.frame


def wanted(name: str, words: list[str]) -> bool:
    return not words or any(word in name for word in words)


def _select(window: MainWindow) -> None:
    window.selection.set_option(window.session.ranking.options[window.session.ranking.order[2]].id)


def _focus_chart(window: MainWindow) -> None:
    _select(window)
    window.chart.plot.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.chart.plot, Qt.Key.Key_Right)


def _focus_weight(window: MainWindow) -> None:
    window.weights.first_slider().setFocus(Qt.FocusReason.TabFocusReason)


def _message(window: MainWindow) -> None:
    window.session.open(Path("/nowhere/at/all.offers"))


def _note(window: MainWindow) -> None:
    _select(window)
    window.actions["remove"].trigger()


MOMENTS: dict[str, Callable[[MainWindow], None]] = {
    "selected": _select,
    "chart_focus": _focus_chart,
    "weight_focus": _focus_weight,
    "message": _message,
    "note": _note,
}


if __name__ == "__main__":
    sys.exit(main())
