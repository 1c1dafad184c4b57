"""From a file to a document, one way for window and command line; every failure is a FileProblem."""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.document import Document
from app.document.document import too_many_options
from app.document.problems import problems_from
from app.document.schema import FORMAT, VERSION
from app.errors import FileProblem, Problem
from app.storage.collector import collector_paused
from app.storage.disk import DISK, Disk
from app.storage.leftovers import sweep
from app.storage.migrations import STEPS, Step, migrate
from app.storage.parts import options_in, parts_of
from app.storage.places import is_list, with_names
from app.storage.reading import read_bytes
from app.storage.syntax import BOM, odd_values, parse_json, too_deep
from app.storage.trouble import UNTOUCHED, Damaged, TooMany, count_in_words

HEAD = ("format", "version", "written_by")
SHOWN = 20
_LONGEST_WRITER = 200
# The head as we write it. Cutting it off spares writing the whole tree again for the models.
_USUAL_HEAD = re.compile(
    rb'\s*\{\s*"format"\s*:\s*"[^"\\]*"\s*,\s*"version"\s*:\s*\d+\s*,\s*"written_by"\s*:\s*"[^"\\]*"\s*,'
)
_BROKEN = "A file of this version cannot be brought up to date: a part of it is missing."


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document, and what has to be known of its file to save it again safely.

    `version` is that of the file; an older one was brought up to date in memory only.
    """

    document: Document
    sha256: str
    version: int
    path: Path


@dataclass(frozen=True, slots=True)
class Tree:
    """A file of ours as plain JSON, brought up to date.

    `body` is the document alone, without the head, as the models read it.
    """

    whole: dict[str, Any]
    body: bytes
    version: int


def read_document(path: Path, *, disk: Disk = DISK) -> Loaded:
    """Open a document file.

    Raises
    ------
    FileProblem
        Whatever is wrong with the file; the first twenty problems in it, each with its place.
    Damaged
        Parts of it do not hold, and a repair may keep the others.
    """
    data = read_bytes(path, disk=disk)
    try:
        document, version = _document_of(data, os.fspath(path), STEPS)
    except FileProblem as problem:
        raise _shortened(problem) from problem.__cause__
    sweep(path.parent, disk=disk)
    return Loaded(document, hashlib.sha256(data).hexdigest(), version, path)


def parse_all(data: bytes, path: str = "", *, steps: Mapping[int, Step] = STEPS) -> Document:
    """Turn the bytes of a file into a document; what is raised names every problem found at once.

    `path` is only named in what is raised; `steps` lead from older versions of the file to ours.
    """
    return _document_of(data, path, steps)[0]


def _shortened(problem: FileProblem) -> FileProblem:
    more = len(problem.problems) - SHOWN
    if more <= 0:
        return problem
    shown = (*problem.problems[:SHOWN], Problem("", f"And {more:,} more."))
    return type(problem)(problem.path, problem.reason, problem.hint, shown)


def _document_of(data: bytes, path: str, steps: Mapping[int, Step]) -> tuple[Document, int]:
    """Do all of it; what is raised names every problem."""
    try:
        with collector_paused():
            tree = read_tree(data, path, steps)
            _refuse_too_many(tree.whole, path)
            return _validated(tree, data, path), tree.version
    except RecursionError:
        raise too_deep(data, path) from None
    except MemoryError:
        raise FileProblem(path, "There is not enough memory to read it.", UNTOUCHED) from None


def _refuse_too_many(whole: dict[str, Any], path: str) -> None:
    """Refuse a file with more options than can be compared before anything is made of it."""
    offers: Any = whole.get("offers")
    for problem in too_many_options(options_in(offers), len(offers) if is_list(offers) else 0):
        raise TooMany(path, len(parts_of(offers)), problem)


def _validated(tree: Tree, data: bytes, path: str) -> Document:
    try:
        return Document.model_validate_json(tree.body)
    except ValidationError as error:
        raise _not_valid(error, tree.whole, data, path) from None


def read_tree(data: bytes, path: str = "", steps: Mapping[int, Step] = STEPS) -> Tree:
    """Parse the bytes of a file, look at its head and bring it up to date; its values are not checked yet.

    Raises
    ------
    FileProblem
        It is no JSON, not ours, or made by a newer version of the program.
    """
    whole = parse_json(data, path)
    newest = 1 + max(steps, default=0)
    version = version_of(whole, path, newest)
    if version == newest and (head := _USUAL_HEAD.match(data.removeprefix(BOM))):
        return Tree(whole, b"{" + data.removeprefix(BOM)[head.end() :], version)
    try:
        whole = migrate(whole, version, newest, steps)
    except (KeyError, IndexError, TypeError, AttributeError, ValueError) as error:
        raise FileProblem(path, _BROKEN, UNTOUCHED, (Problem("version", _BROKEN),)) from error
    body = json.dumps({key: value for key, value in whole.items() if key not in HEAD})
    return Tree(whole, body.encode(), version)


def version_of(tree: dict[str, Any], path: str, newest: int = VERSION) -> int:
    """Look at the head of a file before anything else: it must be ours, of a version we know.

    Raises
    ------
    FileProblem
        It is another kind of file, or made by a newer version of the program.
    """
    if tree.get("format") != FORMAT:
        said = "This is not an Offer Spectrum file"
        raise _bad_head(path, "format", f"“{FORMAT}” is needed here.", said)
    version: Any = tree.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _bad_head(
            path, "version", "A whole number of 1 or more is needed here.", "Its version cannot be told"
        )
    writer: Any = tree.get("written_by", "")
    if not isinstance(writer, str) or len(writer) > _LONGEST_WRITER:
        what = f"A text of at most {_LONGEST_WRITER} characters is needed here."
        raise _bad_head(path, "written_by", what, "Its writer cannot be told")
    if version > newest:
        reason = f"The file was made by a newer version of the program{f', {writer}' if writer else ''}."
        sentence = f"The file is of version {version}; this program knows versions up to {newest}."
        hint = f"{sentence} Open it with the newer program. {UNTOUCHED}"
        raise FileProblem(path, reason, hint, (Problem("version", sentence),))
    return version


def _bad_head(path: str, field: str, sentence: str, reason: str) -> FileProblem:
    return FileProblem(path, f"{reason}: {field}. {sentence}", UNTOUCHED, (Problem(field, sentence),))


def _not_valid(error: ValidationError, tree: dict[str, Any], data: bytes, path: str) -> FileProblem:
    details = error.errors(include_url=False, include_input=False) if error.error_count() == 1 else []
    if details and details[0]["type"] == "json_invalid":
        # The models' parser is stricter than Python's about half characters and deep nesting.
        odd = odd_values(data.removeprefix(BOM).decode(), path)
        return odd if odd.problems else too_deep(data, path)
    problems = tuple(with_names(problem, tree) for problem in problems_from(error))
    return Damaged(path, count_in_words(len(problems)), UNTOUCHED, problems)
