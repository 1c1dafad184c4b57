"""Folders of their own for programs that are started: nothing of the person's is read or written."""

from pathlib import Path


def homes(folder: Path) -> dict[str, str]:
    """Say in the words of the environment that all the program keeps lies below a folder."""
    own = {f"XDG_{kind.upper()}_HOME": str(folder / kind) for kind in ("config", "data", "state", "cache")}
    return own | {"XDG_RUNTIME_DIR": str(folder / "run")}
