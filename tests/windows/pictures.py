"""Takes a picture of every view in every theme and size into build/pictures: `python -m tests.windows.pictures`."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from tests.rig import SIZES, opened, settle
from tests.scenes import SCENES
from ui.settings import Settings
from ui.theme import Choice

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
                    if words and not any(word in name for word in words):
                        continue
                    habits = Settings(theme=theme, motion=False, zoom=zoom)
                    with opened(make(), habits, size=size) as window:
                        settle()
                        yield name, window.frame


if __name__ == "__main__":
    sys.exit(main())
