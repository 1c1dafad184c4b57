"""Finds what ships with the program, and the folders where it keeps what is the person's own."""

import os
import sys
from pathlib import Path

import platformdirs

from app.errors import FileProblem

_OURS = "offer-spectrum"
_RESOURCES = Path(__file__).resolve().parent.parent / "resources"
_FOR_THE_OWNER = 0o700


def resource_path(name: str) -> Path:
    """Find a file or folder in `resources`: `resource_path("fonts")`."""
    return _RESOURCES / name


def config_folder() -> Path:
    """Give the folder of habits, such as recent files; made if need be, for its owner alone.

    Raises
    ------
    FileProblem
        It cannot be made, as on a system without a home folder.
    """
    return _own_folder(platformdirs.user_config_path(_OURS, appauthor=False))


def data_folder() -> Path:
    """Give the folder of what has to stay, such as earlier versions; made if need be, for its owner alone.

    Raises
    ------
    FileProblem
        It cannot be made.
    """
    return _own_folder(platformdirs.user_data_path(_OURS, appauthor=False))


def state_folder() -> Path:
    """Give the folder of what is not saved yet, and of how the program ended; made for its owner alone.

    Raises
    ------
    FileProblem
        It cannot be made.
    """
    return _own_folder(platformdirs.user_state_path(_OURS, appauthor=False))


def runtime_folder() -> Path:
    """Give the folder of what two programs of this person need to find each other; made for its owner alone.

    Where the system has none that ends with the login, it is that of the state.

    Raises
    ------
    FileProblem
        It cannot be made.
    """
    if sys.platform == "linux" and not os.path.isabs(os.environ.get("XDG_RUNTIME_DIR", "")):
        return state_folder()
    return _own_folder(platformdirs.user_runtime_path(_OURS, appauthor=False))


def _own_folder(folder: Path) -> Path:
    try:
        for missing in reversed([part for part in (folder, *folder.parents) if not part.exists()]):
            missing.mkdir(mode=_FOR_THE_OWNER, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(_FOR_THE_OWNER)
    except OSError as error:
        reason = f"This folder cannot be used: {error.strerror or 'the disk reported an error'}."
        raise FileProblem(str(folder), reason, "What is kept there is not kept until it can.") from error
    return folder
