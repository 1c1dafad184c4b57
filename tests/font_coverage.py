"""Makes resources/fonts/coverage.json from the bundled fonts: `python -m tests.font_coverage`."""

import json
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

FONTS = Path(__file__).parent.parent / "resources" / "fonts"


def ranges(file: Path) -> list[list[int]]:
    """The characters of a font as runs of neighbours: gap to the end of the run before, then length."""
    with TTCollection(file, lazy=True) if file.suffix == ".ttc" else TTFont(file, lazy=True) as opened:
        font = opened.fonts[0] if isinstance(opened, TTCollection) else opened
        codes = sorted(font.getBestCmap() or {})
    runs: list[list[int]] = []
    end = 0
    for code in codes:
        if runs and code == end:
            runs[-1][1] += 1
        else:
            runs.append([code - end, 1])
        end = code + 1
    return runs


def table_text() -> str:
    """The whole table, a font a line, as it is kept; the weights of a family cover the same."""
    files = sorted(path for pattern in ("*Regular.tt?", "*Regular.otf") for path in FONTS.glob(pattern))
    lines = [f'  "{path.stem}": {json.dumps(ranges(path), separators=(",", ":"))}' for path in files]
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    (FONTS / "coverage.json").write_text(table_text(), "utf-8")
