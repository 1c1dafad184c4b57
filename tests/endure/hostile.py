"""Writes payloads in every text there is, and shows them wherever texts are shown: each is read as it is."""

import io
import json
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any, Final

from app import cli
from app.analysis import Analysis, analyse
from app.colours import LIGHT
from app.document import Document
from app.edits import RemoveOffer
from app.report.pdf import brief_pdf
from app.report.picture import Look, picture
from app.storage.save import save_document
from tests.builders import DAY
from tests.endure.literally import all_wrong, shown_in
from tests.endure.opened_files import nobody_opens
from tests.endure.payloads import PAYLOADS, Hostile
from tests.endure.screen import at_home_in
from tests.every_noun import CHOSEN, every_noun
from tests.rig import opened, settle
from tests.surfaces import on_the_clipboard
from tests.views import MENUS, WINDOWS, pay_leaves
from ui.criteria.editor import CriteriaEditor
from ui.main_window import MainWindow

Told = Iterator[tuple[str, str]]
_COMMANDS: Final = (
    ("check",),
    ("score",),
    ("robustness", "--samples", "200"),
    ("questions",),
    ("pay",),
)


def show_payloads(folder: Path, chance: random.Random, rounds: int) -> str:
    """Show a decision full of payloads in so many places: every place in turn, then with other payloads."""
    target, seen, wrong = folder / "x", set[str](), list[str]()
    target.write_bytes(b"<svg/>")
    fields: dict[str, str] = {}
    first = chance.randrange(len(PAYLOADS))
    for number in range(rounds):
        turn, place = divmod(number, len(PLACES))
        name, show = list(PLACES.items())[place]
        decided = name != "choice" and (turn + place) % 2 == 0
        document = every_noun() if decided else _reopened(every_noun())
        made = Hostile(document, str(target), first + turn)
        fields |= made.places
        home = folder / f"{number}"
        home.mkdir()
        with at_home_in(home), nobody_opens(target):
            wrong += [f"{name}, {one}" for one in all_wrong(made.before, show(made, home), seen)]
        shutil.rmtree(home)
    assert not wrong, f"{len(wrong)} texts are not what was written:\n" + "\n".join(dict.fromkeys(wrong))
    kinds = set(fields.values())
    never = ", ".join(sorted(kinds - {fields[word] for word in seen}))
    unshown = f"; shown nowhere: {never}" if never else ""
    return (
        f"{len(PAYLOADS)} payloads in {len(kinds)} kinds of text, shown {rounds} times in {len(PLACES)} "
        f"places: each as it was written, 0 files opened{_UNREAD}{unshown}"
    )


_UNREAD: Final = "" if shutil.which("pdftotext") else "; SKIPPED: nothing here reads a PDF"


def _reopened(document: Document) -> Document:
    """Undo the choice that stands: pay is covered again."""
    *before, last = document.choices
    return document.replace(choices=(*before, last.replace(reopened=CHOSEN)))


def _main_window(made: Hostile, _: Path) -> Told:
    with opened(made.document) as window:
        for one in made.document.offers:
            window.selection.set_option(one.id)
            settle()
            yield from shown_in(window.frame)


def _undone(made: Hostile, _: Path) -> Told:
    """What is done is told in notes and menus."""
    with opened(made.document) as window:
        for one in made.document.offers[1:]:
            window.session.do(RemoveOffer(one.id))
            settle()
            yield from shown_in(window.frame)
            window.session.undo()
            settle()
            yield from shown_in(window.frame)


def _each_option(made: Hostile, _: Path) -> Told:
    with opened(made.document) as window:
        for offer in made.document.offers:
            for one in (offer, *offer.teams):
                window.editors.edit_option(one.id)
                settle()
                yield from shown_in(window.editors.offer_editor.window())


def _each_criterion(made: Hostile, _: Path) -> Told:
    with opened(made.document) as window:
        window.actions["criteria"].trigger()
        editor = window.frame.findChild(CriteriaEditor)
        assert editor is not None
        for one in made.document.criteria:
            editor.edit(one.id, made.document)
            settle()
            yield from shown_in(editor.window())


def _pay(made: Hostile, _: Path) -> Told:
    with opened(made.document) as window:
        for leaf in pay_leaves(window):
            yield from shown_in(leaf)


def _copied(made: Hostile, _: Path) -> Told:
    with opened(made.document) as window:
        window.selection.set_option(made.document.offers[0].id)
        window.actions["copy"].trigger()
        for kind, text in on_the_clipboard():
            assert "html" not in kind, kind
            yield from _in_json(json.loads(text)) if "json" in kind else [(kind, text)]


def _refused(made: Hostile, home: Path) -> Told:
    """Tell of a file in which something is wrong beside what is written there."""
    path = home / "<b>broken &amp; <i>.offers"
    save_document(made.document, path)
    tree = json.loads(path.read_bytes())
    for offer in tree["offers"]:
        offer["bogus"] = 1
        offer["company"] = made.document.offers[0].company
    path.write_text(json.dumps(tree), encoding="utf-8")
    with opened(every_noun()) as window:
        window.documents.open(path)
        settle()
        assert path.name in window.workspace.message.text()
        yield from shown_in(window.frame)
    yield from _printed(["check", str(path)])


def _window(show: Callable[[MainWindow], Any]) -> "Show":
    def told(made: Hostile, _: Path) -> Told:
        with opened(made.document) as window:
            shown = show(window)
            yield from shown_in(shown)
            shown.close()
            settle()

    return told


def _chart(made: Hostile, _: Path) -> Told:
    analysis = _analysed(made.document)
    drawn = picture(analysis, ".svg", Look((1200, 800), LIGHT))
    picture(analysis, ".png", Look((1200, 800), LIGHT))
    from xml.etree import ElementTree

    yield "SVG", "".join(f"{element.text or ''}" for element in ElementTree.fromstring(drawn).iter())


def _brief(made: Hostile, home: Path) -> Told:
    path = home / "brief.pdf"
    path.write_bytes(brief_pdf(_analysed(made.document), today=DAY, with_pay=True))
    if not _UNREAD:
        command = ["pdftotext", "-raw", str(path), "-"]
        yield (
            "PDF",
            subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace"),
        )


def _commands(made: Hostile, home: Path) -> Told:
    path = home / "mine.offers"
    save_document(made.document, path)
    for name, *more in _COMMANDS:
        yield from _printed([name, str(path), *more])
        if name != "check":
            ((_, told),) = _printed([name, str(path), *more, "--json"])
            yield from _in_json(json.loads(told))


def _printed(command: list[str]) -> Told:
    told = io.StringIO()
    with redirect_stdout(told):
        cli.run(command, lambda path: 1)
    yield " ".join((command[0], *command[2:])), told.getvalue()


def _in_json(value: Any) -> Told:
    if isinstance(value, str):
        yield "JSON", value
    elif isinstance(value, dict | list):
        for one in [*value, *value.values()] if isinstance(value, dict) else value:
            yield from _in_json(one)


def _analysed(document: Document) -> Analysis:
    analysis = analyse(document)
    assert analysis is not None
    return analysis


Show = Callable[[Hostile, Path], Told]
#: Wherever a text is shown.
PLACES: Final[Mapping[str, Show]] = {
    "main window": _main_window,
    "chart": _chart,
    "commands": _commands,
    "brief": _brief,
    "each option": _each_option,
    "each criterion": _each_criterion,
    "what was done": _undone,
    "pay": _pay,
    "clipboard": _copied,
    "a broken file": _refused,
    **{name: _window(show) for name, show in {**WINDOWS, **MENUS}.items()},
}
