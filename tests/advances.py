"""Makes resources/fonts/advances.json from the bundled fonts: `python -m tests.advances`."""

import json
from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "resources" / "fonts"
FILES = {
    "400": "IBMPlexSans-Regular.ttf",
    "500": "IBMPlexSans-Medium.ttf",
    "600": "IBMPlexSans-SemiBold.ttf",
}


def runs(file: Path) -> dict[str, list[int]]:
    """Advance widths in thousandths of the size: first character of a run of neighbours → their widths."""
    with TTFont(file) as font:
        characters = font.getBestCmap() or {}
        metrics = font["hmtx"].metrics
        per_em = font["head"].unitsPerEm  # pyright: ignore[reportAttributeAccessIssue]
    found: dict[str, list[int]] = {}
    before, key = -2, ""
    for code, glyph in sorted(characters.items()):
        if code != before + 1:
            key = f"{code:04X}"
            found[key] = []
        found[key].append(round(metrics[glyph][0] * 1000 / per_em))
        before = code
    return found


def table_text() -> str:
    """The whole table, a weight a line, as it is kept."""
    lines = [
        f'  "{weight}": {json.dumps(runs(FONTS / name), separators=(",", ":"))}'
        for weight, name in FILES.items()
    ]
    return '{"weights": {\n' + ",\n".join(lines) + "\n}}\n"


if __name__ == "__main__":
    (FONTS / "advances.json").write_text(table_text(), "utf-8")
