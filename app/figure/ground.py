"""The ground of the chart: sweet spot, grid, axes and their words, legend, the note on the zoom."""

from typing import Final

from app.figure.marks import Circle, Line, Mark, Rect, Text
from app.figure.places import Box, y_pixel
from app.figure.spec import DOUBT, DOUBT_SAID, ChartPoint, ChartSpec
from app.figure.widths import text_width
from app.numbers.numerals import TEAM_OPEN

CAPTION: Final = 11.0
NAME: Final = 12.0
_TICK_STEPS: Final = (1, 2, 5, 10, 20, 50)
_TICK_ROOM: Final = 80.0
_AXIS_WORDS: Final = (
    (0.0, "Pure research"),
    (0.25, "Mostly research"),
    (0.5, "Half and half"),
    (0.75, "Mostly applied"),
    (1.0, "Pure applied"),
)
_FEW_AXIS_WORDS: Final = ((0.0, "Research"), (0.5, "Half and half"), (1.0, "Applied"))
#: Roles along the spectrum, rough on purpose: place, row (0 is the upper one), words from long to short.
_LANDMARKS: Final = (
    (0.15, 1, ("Research scientist", "Research scientist", "Research scientist", "Scientist")),
    (0.35, 0, ("Research engineer", "Research engineer", "Research eng.", "Engineer")),
    (0.50, 1, ("Applied or machine learning scientist", "Applied scientist", "Applied scientist", "Applied")),
    (0.65, 0, ("Machine learning engineer", "ML engineer", "ML engineer", "ML")),
    (0.85, 1, ("Product software engineer", "Product engineer", "Product eng.", "Product")),
)
_SIGNS: Final = (
    ("offer", "Offer"),
    ("current_job", "Current job"),
    ("no_offer_yet", "No offer yet"),
    ("ruled_out", "Ruled out"),
    ("unknown", "No fit yet"),
)
_STAR_WORD: Final = "Team left open"
ROLES_WORD: Final = "Roles, roughly"
#: A plot that is lower than this has no room for two lines above its names.
_LOW: Final = 320
STRIP_WORD: Final = "No position yet"
STRIP_SHORT: Final = "Unplaced"


def type_size(size: float, scale: float) -> int:
    """Scale a type size to whole pixels: between them a screen font has no widths of its own."""
    return max(1, round(size * scale))


def crisp(at: float) -> float:
    """Move a thin line to the middle of a pixel, where it is drawn sharp."""
    return round(at - 0.5) + 0.5


def sweet_spot(spec: ChartSpec, plot: Box, left: float, right: float, scale: float) -> tuple[list[Mark], Box]:
    """Draw the tint, stronger towards the axis, and its word; return the word's box too."""
    marks: list[Mark] = []
    covered, steps = 0.0, 12
    for step in range(steps):
        wanted = 0.28 + 0.72 * step / (steps - 1)
        top = round(plot.top + plot.height * step / steps)
        layer = 1 - (1 - wanted) / (1 - covered) if covered < 1 else 0.0
        # Nested, not side by side: bands that meet would show a seam on paper.
        marks.append(
            Rect(left, top, right - left, plot.bottom - top, fill="sweet_spot", opacity=round(layer, 4))
        )
        covered = wanted
    word, size = "Your sweet spot", type_size(CAPTION, scale)
    width = text_width(word, size, 500)
    middle = min(max((left + right) / 2, plot.left + width / 2 + 2), plot.right - width / 2 - 2)
    base = plot.bottom - 10 * scale
    marks.append(Text(middle, base, word, size, "accent_text", 500, "middle"))
    return marks, Box(middle - width / 2 - 3, base - size, middle + width / 2 + 3, base + 4 * scale)


def axis_bar(plot: Box, left: float, right: float) -> list[Mark]:
    """Draw the axis and the bar of the sweet spot on it."""
    base = crisp(plot.bottom)
    return [
        Line(plot.left, base, plot.right, base, "line_strong"),
        Rect(left, base - 1.5, max(right - left, 1), 3, fill="accent"),
    ]


def ticks(y_low: float, y_high: float, height: float, scale: float) -> list[int]:
    """Choose round numbers of the fit for the grid, at least two where there is room."""
    per_fit = height / (y_high - y_low)
    low, high = max(0.0, y_low), min(100.0, y_high)
    chosen: list[int] = []
    for step in reversed(_TICK_STEPS):
        if chosen and (len(chosen) > 1 and step * per_fit < _TICK_ROOM * scale):
            break
        if step * per_fit < 20 * scale:
            break
        first = -int(-low // step)
        chosen = [number * step for number in range(first, int(high // step) + 1)]
    return chosen


def fit_axis(plot: Box, y_low: float, y_high: float, right: float, scale: float) -> list[Mark]:
    """Draw the grid lines with their numbers, and what the axis is."""
    size = type_size(CAPTION, scale)
    marks: list[Mark] = [Text(0, plot.top + 14 * scale, "Fit", size, "text3", 500)]
    for number in ticks(y_low, y_high, plot.height, scale):
        y = y_pixel(number, y_low, y_high, plot)
        if plot.top + 20 * scale <= y <= plot.bottom - 4 * scale:
            marks.append(Line(plot.left, crisp(y), right, crisp(y), "grid"))
            marks.append(Text(plot.left - 8 * scale, y + 4 * scale, str(number), size, "text3", 500, "end"))
    return marks


def spectrum_axis(plot: Box, x_zero: float, x_one: float, scale: float) -> list[Mark]:
    """Draw the words of the spectrum: five where they have room, else three."""
    size, span = type_size(CAPTION, scale), x_one - x_zero
    words = _AXIS_WORDS if span >= 430 * scale else _FEW_AXIS_WORDS
    if span < 190 * scale:
        words = (_FEW_AXIS_WORDS[0], _FEW_AXIS_WORDS[2])
    base = crisp(plot.bottom)
    marks: list[Mark] = []
    for at, word in words:
        x = x_zero + at * span
        marks.append(Line(crisp(x), base, crisp(x), base + 5, "line_strong"))
        edge, anchor = {0.0: (plot.left, "start"), 1.0: (plot.right, "end")}.get(at, (x, "middle"))
        marks.append(Text(edge, base + 18 * scale, word, size, "text2", 500, anchor))
    return marks


def landmarks(plot: Box, x_zero: float, x_one: float, scale: float) -> list[Mark]:
    """Draw the roles along the spectrum in two rows, or nothing where even short words do not fit."""
    size, span = type_size(CAPTION, scale), x_one - x_zero
    ticks_below = [x_zero + at * span for at, row, _ in _LANDMARKS if row == 1]
    rows = [
        next((row for row in _row_levels(number, x_zero, span) if _fits(row, plot, size, through)), None)
        for number, through in enumerate((ticks_below, []))
    ]
    upper, lower = rows
    return _landmark_marks((upper, lower), plot, size, scale) if upper and lower else []


def _row_levels(number: int, x_zero: float, span: float) -> list[list[tuple[float, str]]]:
    """Give the places and words of a row, from the longest words to the shortest."""
    return [
        [(x_zero + at * span, words[level]) for at, row, words in _LANDMARKS if row == number]
        for level in range(len(_LANDMARKS[0][2]))
    ]


def _fits(row: list[tuple[float, str]], plot: Box, size: float, ticks_through: list[float]) -> bool:
    """Tell whether the words of a row leave room for each other and for the ticks of the row below."""
    edge = plot.left - 12
    for x, word in row:
        half = text_width(word, size) / 2
        if x - half < edge + 12 or any(abs(tick - x) < half + 4 for tick in ticks_through):
            return False
        edge = x + half
    return edge <= plot.right


def _landmark_marks(
    rows: tuple[list[tuple[float, str]], ...], plot: Box, size: float, scale: float
) -> list[Mark]:
    rule = crisp(plot.bottom + 27 * scale)
    marks: list[Mark] = [Line(plot.left, rule, plot.right, rule, "line")]
    for number, row in enumerate(rows):
        base = rule + (15 + 15 * number) * scale
        for x, word in row:
            marks.append(Line(crisp(x), rule, crisp(x), base - 11 * scale, "line_strong", opacity=0.7))
            marks.append(Text(x, base, word, size, "text3", 400, "middle"))
    first = rows[0][0]
    room = first[0] - text_width(first[1], size) / 2 - 10
    if text_width(ROLES_WORD, size) < min(room, rows[1][0][0] - 6):
        marks.append(Text(0, rule + 15 * scale, ROLES_WORD, size, "text3", 500))
    return marks


def legend(spec: ChartSpec, plot: Box, scale: float) -> tuple[list[Mark], Box | None]:
    """Draw the kinds of marker there are and the range at the top left, on a wide chart; their box too.

    What the range is stands there in full where there is room.
    """
    size = type_size(CAPTION, scale)
    kinds = {_sign(point) for point in spec.points}
    signs = [word for kind, word in _SIGNS if kind in kinds]
    starred = any(point.team_open and point.rank for point in spec.points)
    ranges = any(point.high > point.low for point in spec.points if not point.ruled_out)
    lines = [DOUBT_SAID, DOUBT] if spec.whisker_word == DOUBT else [spec.whisker_word]
    lead, gap = 15 * scale, 16 * scale
    tries = [
        (star, line) for star in ([_STAR_WORD], [])[not starred :] for line in (lines if ranges else [""])
    ]
    for star, line in tries:
        words = [*signs, *star, line] if line else [*signs, *star]
        widths = [text_width(word, size, 500) for word in words]
        total = sum(widths) + lead * len(words) + gap * max(len(words) - 1, 0)
        # On a narrow chart it may have the whole line: the note on the zoom then stands below.
        most = 0.64 if plot.width >= 400 * scale else 0.94
        if words and total <= plot.width * most:
            break
    else:
        return [], None
    left, base = plot.left + 8 * scale, plot.top + 14 * scale
    x, middle, r = left, base - 4 * scale, 4.2 * scale
    marks: list[Mark] = []
    for word, width in zip(words, widths, strict=True):
        if word == line:
            marks.append(Line(x - 2 * scale, middle, x + 10 * scale, middle, "whisker", 2, rounded=True))
        elif word == _STAR_WORD:
            marks.append(Text(x + r, base + 2 * scale, TEAM_OPEN, size + 2, "text2", 600, "middle"))
        else:
            marks.append(_legend_sign(word, x + r, middle, r))
        marks.append(Text(x + lead, base, word, size, "text2", 500))
        x += lead + width + gap
    return marks, Box(left - 4, plot.top, x - gap + 4, base + 6 * scale)


def _sign(point: ChartPoint) -> str:
    if point.ruled_out:
        return "ruled_out"
    return "unknown" if point.unknown else point.kind


def _legend_sign(word: str, x: float, y: float, r: float) -> Circle:
    if word == "Offer":
        return Circle(x, y, r, fill="marker")
    if word == "Current job":
        return Circle(x, y, r, stroke="marker", stroke_width=1.75)
    if word == "No offer yet":
        return Circle(x, y, r, stroke="marker", stroke_width=1.75, dash=(2.6, 1.8))
    return Circle(x, y, r, stroke="text3" if word == "Ruled out" else "marker", stroke_width=1)


def zoom_note(y_low: float, y_high: float, outside: int) -> str:
    """Say which part of the fit is seen and how many options it leaves out; nothing for the whole."""
    if y_low <= 0 and y_high >= 100:
        return ""
    seen = f"Zoomed to {max(0, round(y_low))}–{min(100, round(y_high))} of 100"
    return f"{seen} · {outside} outside" if outside else seen


def note_mark(note: str, plot: Box, beside: Box | None, scale: float) -> tuple[list[Mark], Box | None]:
    """Write the note at the top right of the plot, under the legend where both have no room.

    On a low chart it gives way: the axis says the same, and names need the room.
    """
    if not note:
        return [], None
    size, base = type_size(CAPTION, scale), plot.top + 14 * scale
    left = plot.right - 8 * scale - text_width(note, size)
    if beside is not None and left < beside.right + 8 * scale:
        if plot.height < _LOW * scale:
            return [], None
        base += 18 * scale
    mark = Text(plot.right - 8 * scale, base, note, size, "text3", 400, "end")
    return [mark], Box(left - 4, base - size, plot.right, base + 6 * scale)


def strip_ground(strip: Box, scale: float) -> list[Mark]:
    """Draw the room of options without a position."""
    size, base = type_size(CAPTION, scale), crisp(strip.bottom)
    middle = (strip.left + strip.right) / 2
    word = STRIP_WORD if text_width(STRIP_WORD, size, 500) <= strip.width else STRIP_SHORT
    return [
        Rect(strip.left, strip.top, strip.width, strip.height, fill="sunken", radius=4),
        Line(strip.left, base, strip.right, base, "line_strong", dash=(3, 3)),
        Text(middle, base + 18 * scale, word, size, "text2", 500, "middle"),
    ]
