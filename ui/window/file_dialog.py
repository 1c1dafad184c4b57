"""Asking for a file name."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.widgets.message_box import Answer, ask

OFFERS = "Decisions (*.offers)"


def ask_open(parent: QWidget, folder: Path) -> Path | None:
    """Ask which decision to open."""
    dialog = QFileDialog(parent, "Open a decision", str(folder), f"{OFFERS};;All files (*)")
    dialog.setObjectName("open_dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_save(parent: QWidget, title: str, proposal: Path, kinds: str, suffix: str) -> Path | None:
    """Ask where to write; an existing file is asked about before it is replaced."""
    dialog = QFileDialog(parent, title, str(proposal.parent), kinds)
    dialog.setObjectName("save_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(proposal.name)
    chosen = _answer(dialog)
    if chosen is None or chosen.suffix.lower() in _endings(kinds):
        return chosen
    # The ending says what a file is: a decision under the name of a PDF would be taken for one.
    named = chosen.with_name(f"{chosen.name}.{suffix}")
    return named if not named.exists() or _may_replace(parent, named) else None


def _endings(kinds: str) -> set[str]:
    """List the endings in what a dialog shows: "SVG (*.svg);;PNG (*.png)"."""
    return set(re.findall(r"\*(\.\w+)", kinds.lower()))


def _may_replace(parent: QWidget, path: Path) -> bool:
    """Ask as the dialog itself does, which asked about the name without its ending."""
    answers = (Answer("replace", "Replace it"), Answer("cancel", "Keep what is there", "primary"))
    said = "What is in it now is lost."
    return ask(parent, f"Replace “{path.name}”?", said, answers, name="replace") == "replace"


def safe_name(title: str) -> str:
    """Make a file name of a title: no separators, not hidden, not too long, no reserved name."""
    kept = "".join(letter if letter.isprintable() and letter not in '<>:"/\\|?*' else " " for letter in title)
    name = " ".join(kept.split()).strip(". ")[:80].rstrip(". ")
    reserved = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
    return "Decision" if not name or name.lower() in reserved else name


def _answer(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    chosen = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(chosen[0]) if accepted and chosen else None
