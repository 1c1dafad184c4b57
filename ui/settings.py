"""Habits: window, theme, zoom, recent files. A small JSON file of our own; nothing in it changes a result.

Plain dataclass and standard library only: it is read before anything heavy is imported.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal

Choice = Literal["system", "light", "dark"]

MOST_RECENT = 10
_CHOICES = {"theme": ("system", "light", "dark")}
_BOUNDS = {"zoom": (0.9, 2.0)}
#: No screen is as large; more than Qt can take may come out of a file.
_LARGEST_PX = 100_000
_MOST_PARTS = 16
_LONGEST = 4_096
_MODE = 0o600


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person is used to. Splitter sizes are kept per class of window size."""

    theme: Choice = "system"
    zoom: float = 1.0
    motion: bool = True
    recent: tuple[str, ...] = ()
    geometry: str = ""
    splitters: tuple[tuple[str, tuple[int, ...]], ...] = ()
    why_in_small_window: bool = False
    luck_of_all: bool = False
    started_before: bool = False

    def with_recent(self, path: Path) -> "Settings":
        """Put a file at the head of the recent ones."""
        whole = os.path.abspath(path)
        kept = (one for one in self.recent if one != whole)
        return replace(self, recent=(whole, *kept)[:MOST_RECENT])

    def without_recent(self, path: Path) -> "Settings":
        """Forget a recent file."""
        whole = os.path.abspath(path)
        return replace(self, recent=tuple(one for one in self.recent if one != whole))

    def still_there(self) -> "Settings":
        """Forget the recent files that are gone."""
        return replace(self, recent=tuple(one for one in self.recent if os.path.exists(one)))

    def splitter(self, name: str) -> tuple[int, ...]:
        """Give the sizes kept for a splitter; none where there are none yet."""
        return dict(self.splitters).get(name, ())

    def with_splitter(self, name: str, sizes: tuple[int, ...]) -> "Settings":
        """Keep the sizes of a splitter."""
        return replace(self, splitters=tuple(sorted({**dict(self.splitters), name: sizes}.items())))


def read_settings(path: Path) -> Settings:
    """Read the habits; each value that does not fit counts as not there, and a broken file is kept aside."""
    try:
        raw = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        _keep_aside(path)
        return Settings()
    if not isinstance(raw, dict):
        _keep_aside(path)
        return Settings()
    fitting = {
        field.name: value for field in fields(Settings) if (value := _fitting(field.name, raw)) is not None
    }
    return Settings(**fitting)


def write_settings(settings: Settings, path: Path) -> bool:
    """Write the habits whole or not at all; False where that cannot be, which is no reason to stop."""
    defaults = asdict(Settings())
    changed = {name: value for name, value in asdict(settings).items() if value != defaults[name]}
    staged = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        staged.unlink(missing_ok=True)
        staged.touch(_MODE, exist_ok=False)
        staged.write_text(json.dumps(changed, indent=2) + "\n", encoding="utf-8")
        os.replace(staged, path)
    except OSError:
        with suppress(OSError):
            staged.unlink()
        return False
    return True


def _keep_aside(path: Path) -> None:
    try:
        os.replace(path, path.with_suffix(".broken.json"))
    except OSError:
        return


def _fitting(name: str, raw: dict[str, Any]) -> Any:
    """Give a value read from the file where it is what it should be, else None."""
    value = raw.get(name)
    kind = type(getattr(Settings(), name))
    if name in _CHOICES:
        return value if value in _CHOICES[name] else None
    if name == "recent":
        return tuple(filter(_is_path, value))[:MOST_RECENT] if isinstance(value, list) else None
    if name == "splitters":
        return _splitters(value)
    if kind is float:
        if not isinstance(value, int | float) or isinstance(value, bool):
            return None
        low, high = _BOUNDS[name]
        return float(value) if low <= value <= high else None
    if kind is str:
        return value if isinstance(value, str) and value.isascii() and len(value) <= _LONGEST else None
    return value if type(value) is kind else None


def _is_path(value: Any) -> bool:
    """Tell whether a value could name a file, whose name need not be text of any encoding."""
    if not isinstance(value, str) or "\0" in value or not 0 < len(value) <= _LONGEST:
        return False
    try:
        return bool(os.fsencode(value))
    except UnicodeEncodeError:
        return False


def _splitters(value: Any) -> tuple[tuple[str, tuple[int, ...]], ...] | None:
    if not isinstance(value, list):
        return None
    kept: dict[str, tuple[int, ...]] = {}
    for pair in value:
        match pair:
            case [str(name), [*sizes]] if name.isascii() and name.isprintable() and _are_sizes(sizes):
                kept[name] = tuple(sizes)
            case _:
                continue
    return tuple(sorted(kept.items()))


def _are_sizes(values: list[Any]) -> bool:
    in_bounds = all(type(size) is int and 0 <= size <= _LARGEST_PX for size in values)
    return 0 < len(values) <= _MOST_PARTS and in_bounds and any(values)
