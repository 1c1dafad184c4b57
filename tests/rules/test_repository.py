"""What is kept in the repository holds on any machine."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.rules.source import ROOT

TOP = {
    ".ci",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "app",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "tests",
    "ui",
}
NOT_KEPT = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis", ".pytest_cache", ".ruff_cache"}
TEXT = {".py", ".md", ".txt", ".toml", ".lock", ".json", ".offers", ".svg", ".typ", ".csv", ""}

HOSTS = ("pypi" + ".org", "python" + "hosted", "debian" + ".org", "npm" + "js", "archive.ubuntu" + ".com")
PLACES = re.compile(r"(?<![\w.])/(work|home|root|opt)" + r"/")
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")


def kept_files(folder: Path = ROOT) -> Iterator[Path]:
    """Walk what belongs to the repository; what is made on the way is left out."""
    for path in sorted(folder.iterdir()):
        if path.name in NOT_KEPT or path.name.endswith((".egg-info", ".pyc")):
            continue
        if path.is_dir():
            yield from kept_files(path)
        elif path.suffix in TEXT and not path.name.startswith(".coverage"):
            yield path


def test_a_file_names_no_host_no_place_of_one_machine_and_nothing_unfinished():
    told = [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in kept_files()]
    assert told
    assert not [(path, host) for path, text in told for host in HOSTS if host in text]
    assert not [(path, found[0]) for path, text in told for found in PLACES.finditer(text)]
    assert not [(path, found[0]) for path, text in told for found in UNFINISHED.finditer(text)]


def test_the_lock_pins_everything_by_hash_and_names_no_source():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert entries
    assert all(re.match(r"[a-z0-9-]+==\S+", entry) for entry in entries)
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in lock
    assert "hatchling==" in lock, "the build backend is locked too"


def test_the_top_of_the_repository_holds_only_what_it_should():
    found = {path.name for path in ROOT.iterdir()} - NOT_KEPT
    assert not {name for name in found if not name.startswith(".coverage")} - TOP
