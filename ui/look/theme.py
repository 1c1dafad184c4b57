"""The look of the program: colours, type and sizes, in one frozen value that widgets ask for when they paint.

The application holds the current `Theme`; `apply` replaces it and every widget repaints on its StyleChange or
PaletteChange event. Nothing else in `ui` names a colour, a font or a pixel size that does not come from here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, Literal, TypeVar, cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEasingCurve, QObject, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.colours import DARK, LIGHT
from ui.look.style import Style
from ui.look.stylesheet import stylesheet

Choice = Literal["system", "light", "dark"]
Role = Literal["display", "number", "title", "heading", "body", "strong", "small", "smallstrong", "caption"]

#: Type roles: pixels at a system font of 13 px, and weight.
ROLES: Final[Mapping[str, tuple[int, int]]] = {
    "display": (26, 600),
    "number": (16, 600),
    "title": (15, 600),
    "heading": (13, 600),
    "body": (13, 400),
    "strong": (13, 500),
    "small": (12, 400),
    "smallstrong": (12, 500),
    "caption": (11, 500),
}
ZOOM_STEPS: Final = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
EASING: Final = QEasingCurve.Type.OutCubic

_FAMILIES: Final = (
    "IBM Plex Sans",
    "Inter",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Noto Sans Math",
    "Noto Sans Symbols2",
    "Noto Emoji",
)
_FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_BASE_PX: Final = 13


@dataclass(frozen=True, slots=True)
class Theme:
    """How everything looks just now."""

    name: Literal["light", "dark"] = "light"
    colours: Mapping[str, str] = field(default_factory=lambda: LIGHT)
    scale: float = 1.0
    high_contrast: bool = False
    motion: bool = True

    def colour(self, token: str, opacity: float = 1.0) -> QColor:
        """Give the colour of a token of app/colours.py."""
        return _colour(self.colours[token], opacity)

    def px(self, length: float) -> int:
        """Scale a length of the design to whole pixels; what is there at all keeps at least one."""
        return max(1, round(length * self.scale)) if length else 0

    def font(self, role: Role) -> QFont:
        """Give the font of a type role."""
        size, weight = ROLES[role]
        return QFont(_font(self.px(size), weight))

    @property
    def roles(self) -> Mapping[str, tuple[int, int]]:
        """Type roles: pixels before scaling, and weight."""
        return ROLES

    @property
    def ring(self) -> int:
        """Width of the focus ring."""
        return self.px(3 if self.high_contrast else 2)


Fitted = TypeVar("Fitted", bound=QObject)
#: The theme there is now; painting asks for it a thousand times a frame.
_shown: Final = [Theme()]
#: How things are fitted to the theme. A watch on the events of each would slow down opening a window.
_fits: Final[WeakKeyDictionary[QObject, list[Callable[[Any], object]]]] = WeakKeyDictionary()


def current() -> Theme:
    """Give the theme of the running application (the plain light one before any was applied)."""
    return _shown[0]


def colour(token: str, opacity: float = 1.0) -> QColor:
    """Give a colour of the current theme."""
    return current().colour(token, opacity)


def px(length: float) -> int:
    """Scale a length by the current theme."""
    return current().px(length)


def font(role: Role) -> QFont:
    """Give a font of the current theme."""
    return current().font(role)


def fit(thing: Fitted, how: Callable[[Fitted], object]) -> None:
    """Set lengths of the design on something, now and whenever the theme changes, as long as it is there."""
    _fits.setdefault(thing, []).append(how)
    how(thing)


def motion_ms(duration_ms: int) -> int:
    """Give the length of an animation: none where the person wants no motion."""
    return duration_ms if current().motion else 0


def zoomed(zoom: float, steps: int) -> float:
    """Move a zoom by whole steps, staying within what is offered."""
    nearest = min(range(len(ZOOM_STEPS)), key=lambda index: abs(ZOOM_STEPS[index] - zoom))
    return ZOOM_STEPS[max(0, min(len(ZOOM_STEPS) - 1, nearest + steps))]


def apply(app: QApplication, choice: Choice = "system", zoom: float = 1.0, *, motion: bool = True) -> Theme:
    """Give the whole application a theme, at start-up and whenever the choice or the zoom changes."""
    load_fonts()
    theme = _theme(choice, zoom, motion)
    _shown[0] = theme
    _keeper(app).keep(app, choice, zoom, motion)
    sheet = stylesheet(theme)
    if sheet != app.styleSheet():
        # Each of the three goes through all widgets that there are.
        app.setFont(theme.font("body"))
        app.setPalette(_palette(theme))
        app.setStyleSheet(sheet)
        _fit_all()
    return theme


def _fit_all() -> None:
    for thing, ways in list(_fits.items()):
        for how in ways:
            if isValid(thing):
                how(thing)


def high_contrast_of(colours: Mapping[str, str]) -> dict[str, str]:
    """Make the quiet colours of a table as strong as their stronger neighbours, and drop the tints."""
    stronger = {"text3": "text2", "line": "line_strong", "hover": "surface", "sweet_spot": "surface"}
    return dict(colours) | {quiet: colours[strong] for quiet, strong in stronger.items()}


def load_fonts() -> None:
    """Load the bundled fonts, once, except the large one."""
    _load_fonts(".ttf")


def ensure_fonts_for(text: str) -> None:
    """Load the large Chinese, Japanese and Korean font when the first such letter is to be shown."""
    if not text.isascii() and any(_is_cjk(ord(letter)) for letter in text):
        _load_fonts(".ttc")


@cache
def _load_fonts(kind: str) -> None:
    for path in sorted(_FONTS.glob("*" + kind)):
        QFontDatabase.addApplicationFont(str(path))


@lru_cache(maxsize=1024)
def _colour(name: str, opacity: float) -> QColor:
    # Nobody changes a colour that was given out.
    colour = QColor(name)
    colour.setAlphaF(opacity)
    return colour


@cache
def _font(size: int, weight: int) -> QFont:
    # Painting asks for fonts hundreds of times a frame; making one from its families is the slow part.
    font = QFont(list(_FAMILIES))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _is_cjk(code: int) -> bool:
    return 0x1100 <= code <= 0x11FF or 0x2E80 <= code <= 0xD7FF or 0xF900 <= code <= 0xFFEF or code >= 0x20000


def _theme(choice: Choice, zoom: float, motion: bool) -> Theme:
    hints = QGuiApplication.styleHints()
    dark = choice == "dark" or (choice == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    high = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    scale = _system_scale() * max(ZOOM_STEPS[0], min(ZOOM_STEPS[-1], zoom))
    colours = DARK if dark else LIGHT
    return Theme(
        "dark" if dark else "light", high_contrast_of(colours) if high else colours, scale, high, motion
    )


def _system_scale() -> float:
    size = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    # One pixel more or less is a platform's default, not a wish: the design stays on whole pixels there.
    return 1.0 if abs(size - _BASE_PX) <= 1 else max(0.9, min(1.6, size / _BASE_PX))


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "danger",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "text3",
        QPalette.ColorRole.Link: "accent_text",
        QPalette.ColorRole.LinkVisited: "accent_text",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_primary",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Light: "surface",
        QPalette.ColorRole.Midlight: "sunken",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "line_strong",
        QPalette.ColorRole.Shadow: "shadow",
    }
    for role, token in roles.items():
        palette.setColor(role, theme.colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("text3"))
    return palette


class _Keeper(QObject):
    """Lives as long as the application: follows the system's light and dark."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme_keeper")
        self._wish: tuple[Choice, float, bool] | None = None
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def keep(self, app: QApplication, choice: Choice, zoom: float, motion: bool) -> None:
        if not app.property("styled"):
            app.setStyle(Style(current))
            app.setProperty("styled", True)
        self._wish = (choice, zoom, motion)

    def _on_scheme_changed(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._wish is not None and self._wish[0] == "system":
            choice, zoom, motion = self._wish
            apply(app, choice, zoom, motion=motion)


def _keeper(app: QApplication) -> _Keeper:
    found = app.findChild(_Keeper, "theme_keeper")
    return cast("_Keeper", found) if found is not None else _Keeper(app)
