"""Asking for a file name."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

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
    return _answer(dialog)


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
