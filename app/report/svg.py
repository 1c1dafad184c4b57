"""The chart as an SVG file: the display list, word for word."""

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from app.figure.marks import Circle, Line, Mark, Rect, Text
from app.figure.places import Figure

_FONTS = "'IBM Plex Sans', Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"


def svg(
    figure: Figure,
    palette: Mapping[str, str],
    *,
    background: bool = True,
    title: str,
    description: str,
    scale: float = 1.0,
) -> str:
    """Write a figure as an SVG document; the same figure gives the same text.

    Parameters
    ----------
    palette : colours by token name, `LIGHT` or `DARK`.
    background : whether the canvas is filled; without, it is transparent.
    title, description : what a screen reader says of the picture.
    scale : how much larger than laid out the picture is shown.

    Returns
    -------
    str : well-formed XML. Texts are escaped, and characters that XML cannot carry are left out.
    """
    width, height = _number(figure.width), _number(figure.height)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(figure.width * scale)}" '
        f'height="{_number(figure.height * scale)}" viewBox="0 0 {width} {height}" '
        f'role="img" aria-labelledby="title description" '
        f"font-family={quoteattr(_FONTS)}>",
        f'<title id="title">{_text(title)}</title>',
        f'<desc id="description">{_text(description)}</desc>',
    ]
    if background:
        lines.append(f'<rect width="{width}" height="{height}" fill={quoteattr(palette["surface"])}/>')
    lines += [_mark(mark, palette) for mark in figure.marks]
    return "\n".join([*lines, "</svg>", ""])


def _mark(mark: Mark, palette: Mapping[str, str]) -> str:
    match mark:
        case Line():
            shape = _attributes(x1=mark.x1, y1=mark.y1, x2=mark.x2, y2=mark.y2)
            stroke = _stroke(mark.ink, mark.width, mark.dash, palette)
            ends = ' stroke-linecap="round"' if mark.rounded else ""
            return f"<line{shape}{stroke}{ends}{_opacity(mark.opacity)}/>"
        case Rect():
            shape = _attributes(x=mark.x, y=mark.y, width=mark.width, height=mark.height)
            corner = _attributes(rx=mark.radius) if mark.radius else ""
            edge = _stroke(mark.stroke, mark.stroke_width, (), palette)
            return f"<rect{shape}{corner}{_fill(mark.fill, palette)}{edge}{_opacity(mark.opacity)}/>"
        case Circle():
            shape = _attributes(cx=mark.x, cy=mark.y, r=mark.r)
            edge = _stroke(mark.stroke, mark.stroke_width, mark.dash, palette)
            return f"<circle{shape}{_fill(mark.fill, palette)}{edge}{_opacity(mark.opacity)}/>"
        case Text():
            return _text_mark(mark, palette)


def _text_mark(mark: Text, palette: Mapping[str, str]) -> str:
    # Left to right for the anchor's sake: in a right-to-left element "start" would be the right edge.
    where = _attributes(x=mark.x, y=mark.y) + _attributes(font_size=mark.size, font_weight=mark.weight)
    anchor = "" if mark.anchor == "start" else f' text-anchor="{mark.anchor}"'
    return f'<text{where}{anchor} direction="ltr"{_fill(mark.ink, palette)}>{_text(mark.text)}</text>'


def _fill(token: str, palette: Mapping[str, str]) -> str:
    return f" fill={quoteattr(palette[token] if token else 'none')}"


def _stroke(token: str, width: float, dash: tuple[float, ...], palette: Mapping[str, str]) -> str:
    if not token:
        return ""
    dashes = f' stroke-dasharray="{" ".join(map(_number, dash))}"' if dash else ""
    return f' stroke={quoteattr(palette[token])} stroke-width="{_number(width)}"{dashes}'


def _opacity(opacity: float) -> str:
    return "" if opacity >= 1 else f' opacity="{opacity:.4g}"'


def _attributes(**values: float) -> str:
    return "".join(f' {name.replace("_", "-")}="{_number(value)}"' for name, value in values.items())


def _number(value: float) -> str:
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")  # + 0.0: no minus before a zero


def _text(text: str) -> str:
    return escape("".join(one for one in text if _allowed(ord(one))))


def _allowed(code: int) -> bool:
    """Tell whether XML 1.0 may carry a character, controls that it discourages left out."""
    if code < 0x20:
        return code in (0x9, 0xA)
    return not (
        0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0
    )
