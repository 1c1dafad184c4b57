"""No figure of pay shows anywhere before a choice is recorded, and afterwards all of them do."""

import json
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from traceback import format_exception

import pytest
from pydantic import ValidationError

from app.analysis import analyse
from app.document import Document, Pay, SignOn
from app.edits import RecordChoice, SetPackageFact
from app.errors import FileProblem, Problem
from app.examples import worked_example
from app.pay.sums import pay_sums
from app.report.pdf import brief_data
from app.storage.check import check_file
from app.storage.places import values_in
from app.storage.record import COPY
from app.storage.repair import repair
from tests.builders import DAY
from tests.commands import command, written
from tests.magic import CHOICE, FIGURES, decided, found_in, sealed, secrets, ways
from tests.recovering import protected
from tests.rig import opened, settle
from tests.surfaces import on_the_clipboard, told_by, told_by_all_windows
from tests.views import MENUS, WINDOWS, criterion_of_pay, pay_leaves
from ui.main_window import MainWindow
from ui.report_text import report_of
from ui.settings import Settings, write_settings
from ui.widgets.buttons import Button

COMMANDS = (
    ("check",),
    ("score",),
    ("score", "--json"),
    ("robustness", "--samples", "200"),
    ("robustness", "--samples", "200", "--json"),
    ("questions",),
    ("questions", "--json"),
    ("pay",),
    ("pay", "--json"),
)
Shell = pytest.CaptureFixture[str]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_the_search_would_find_each_figure_in_five_ways(figure: Decimal):
    texts = [("there", f"It says {way} here.") for way in ways(figure)]
    assert len({text for _, text in texts}) >= 2
    assert len(found_in(texts)) == len(texts)
    assert not found_in([("there", f"1{way}2") for way in ways(figure)])


def test_no_window_tells_pay_while_it_is_covered():
    with opened(sealed()) as window:
        assert not found_in(told_by(window.frame))
        for view, show in {**WINDOWS, **MENUS}.items():
            shown = show(window)
            assert not found_in(told_by(shown)), view
            shown.close()
            settle()


def test_the_criterion_about_pay_tells_no_figure_in_its_editor():
    with opened(sealed()) as window:
        shown = criterion_of_pay(window)
        assert any("Compensation" in text for _, text in told_by(shown))
        assert not found_in(told_by(shown))


def test_neither_choosing_nor_copying_nor_undoing_tells_it():
    document = sealed()
    package = document.pay.packages[0]
    without = package.replace(base=None, least=None)
    fresh = document.replace(pay=document.pay.replace(packages=(without, *document.pay.packages[1:])))
    with opened(fresh) as window:
        said: list[tuple[str, str]] = []
        for option in window.session.ranking.options:
            window.selection.set_option(option.id)
            window.options.copy()
            said += on_the_clipboard()
        window.selection.set_option("wayfarrow")
        for gesture in (window.options.cut, window.options.paste, window.options.duplicate):
            gesture()
            settle()
            said += told_by(window.frame)
            said += [("undo", window.session.undo_label), *on_the_clipboard()]
        assert len(window.session.document.pay.packages) == len(fresh.pay.packages) + 1
        for _ in range(3):
            window.session.undo()
        for fact in ("base", "least"):
            window.session.do(SetPackageFact("wayfarrow", fact, FIGURES[fact]))
            said.append(("undo", window.session.undo_label))
            window.session.undo()
            said.append(("redo", window.session.redo_label))
            window.session.redo()
        copy = window.questions.findChild(Button, "questions.copy")
        assert copy is not None
        copy.click()
        said += told_by_all_windows()
        assert window.session.document.pay.packages[0].base == FIGURES["base"]
        assert not found_in(said)


def test_the_pay_window_tells_no_figure_on_any_page_while_it_is_covered():
    with opened(sealed()) as window:
        said = list(_told_of_every_offer(window))
        assert any(surface.startswith("heard in pay") for surface, _ in said)
        assert not found_in(said)


def test_what_is_left_of_an_unsaved_decision_tells_it_to_nobody(tmp_path: Path):
    with opened(sealed()) as window, protected(window, tmp_path / "state") as standing:
        path = written(sealed().replace(pay=Pay()), tmp_path)
        folder = standing.leave(sealed(), f"{path}")
        standing.recovering.look()
        standing.press("recovered.0.compare")
        assert standing.text("recovered.pay") == "Pay: covered"
        beside = [(file.name, file.read_text()) for file in folder.iterdir() if file.name != COPY]
        assert len(beside) == 2
        assert "offers" in standing.text("recovered.0.text")
        said = [*told_by(window.frame), *beside]
        standing.press("recovered.0.discard")
        standing.press("recovered.0.undo")
        standing.press("recovered.0.open")
        said += told_by_all_windows()
        assert window.session.document == sealed()
        assert not found_in(said)


def test_no_command_tells_it(tmp_path: Path, capsys: Shell):
    path = written(sealed(), tmp_path)
    said: list[tuple[str, str]] = []
    for name, *options in COMMANDS:
        answer = command(capsys, name, path, *options)
        assert answer.code == (1 if name == "pay" else 0), answer.err
        assert name != "pay" or answer.out == ""
        said += [(name, answer.out), (name, answer.err)]
    assert not found_in(said)


@pytest.mark.parametrize("kind", ["negative", "unknown currency", "no such offer", "twice"])
def test_messages_about_a_broken_file_name_the_field_and_not_the_figure(
    tmp_path: Path, capsys: Shell, kind: str
):
    tree = json.loads(written(sealed(), tmp_path).read_text())
    package = tree["pay"]["packages"][0]
    if kind == "negative":
        package["base"] = f"-{FIGURES['base']}"
        place = "pay.packages[0].base"
    elif kind == "unknown currency":
        package["base"], package["currency"] = f"{FIGURES['base']}.00001", "ZZZ"
        place = "pay.packages[0].currency"
    elif kind == "no such offer":
        package["offer"] = str(FIGURES["base"])
        place = "pay.packages[0].offer"
    else:
        tree["pay"]["packages"].append(package)
        place = "pay.packages[2].offer"
    (broken := tmp_path / "broken.offers").write_text(json.dumps(tree))
    with opened(worked_example(DAY)) as window:
        window.documents.open(broken)
        for way in ("open_readable", "copy_left_out"):
            window.workspace.message.action_requested.emit(way)
        said = list(told_by_all_windows())
    for argv in (("check", broken), ("score", broken), ("check", broken, "--repair", tmp_path / "mended")):
        answer = command(capsys, *argv)
        said += [(argv[0], answer.out), (argv[0], answer.err)]
    assert sum(place in text for _, text in said) > 2
    assert not found_in(said)


@pytest.mark.parametrize("wrong", [f"-{FIGURES['base']}", f"{FIGURES['base']:,}", int(FIGURES["base"])])
def test_no_field_of_pay_is_told_with_what_is_wrong_in_it(tmp_path: Path, wrong: object):
    path = written(with_little_else(sealed()), tmp_path)
    broken = json.loads(path.read_text())
    # What is called so is as secret as what it is worth.
    broken["pay"]["packages"][0]["grants"][0] |= {"name": str(FIGURES["worth"]), "year": 9}
    whole = json.dumps(broken)
    said: list[tuple[str, str]] = []
    places = [place for place, _ in values_in(broken["pay"]) if place]
    for place in places:
        tree = json.loads(whole)
        node = tree["pay"]
        for part in place[:-1]:
            node = node[part]
        node[place[-1]] = wrong
        path.write_text(json.dumps(tree))
        said += [(f"{place}", f"{problem}") for problem in check_file(path)]
        said += [(f"{place}", f"{problem}") for problem in left_out(path)]
    assert len(said) > 2 * len(places)
    assert not found_in(said)


def with_little_else(document: Document) -> Document:
    """Keep the pay and what it refers to: a file is read again for each of its fields."""
    return document.replace(
        criteria=tuple(one for one in document.criteria if one.is_about_pay),
        offers=tuple(one.replace(assessments=(), teams=()) for one in document.offers),
        perspectives=tuple(one.replace(weights=()) for one in document.perspectives),
        events=(),
        gut_rankings=(),
    )


def left_out(path: Path) -> tuple[Problem, ...]:
    try:
        return repair(path.read_bytes(), str(path))[1]
    except FileProblem as problem:
        return (*problem.problems, Problem("", f"{problem.reason} {problem.hint}"))


def test_a_bug_is_reported_without_the_figure_it_stumbled_on():
    with pytest.raises(ValidationError) as found:
        SignOn(amount=FIGURES["sign-on"] + Decimal("0.12345"))
    assert not found_in([("terminal", "".join(format_exception(found.value)))])
    with pytest.raises(KeyError) as stumbled:
        {}[FIGURES["base"]]
    assert found_in([("terminal", "".join(format_exception(stumbled.value)))])
    assert not found_in([("report", report_of(one)) for one in (found.value, stumbled.value)])


def test_no_export_tells_it(tmp_path: Path, capsys: Shell):
    path = written(sealed(), tmp_path)
    for out in ("chart.svg", "chart.png"):
        assert command(capsys, "chart", path, "-o", tmp_path / out).code == 0
    said = [("chart.svg", text) for text in ET.parse(tmp_path / "chart.svg").getroot().itertext()]
    said += [("chart.png", text) for text in _written_in_png((tmp_path / "chart.png").read_bytes())]
    assert len(said) > 10
    assert not found_in([*said, ("brief", _printed(sealed()))])


def _written_in_png(data: bytes) -> Iterator[str]:
    """Yield the parts of a picture that hold words instead of colours."""
    at = len(b"\x89PNG\r\n\x1a\n")
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if kind in {b"tEXt", b"zTXt", b"iTXt", b"eXIf"}:
            yield data[at + 8 : at + 8 + size].decode("latin-1")
        at += size + 12


def _printed(document: Document, *, with_pay: bool = False) -> str:
    analysis = analyse(document)
    assert analysis is not None
    data = brief_data(analysis, "a4", DAY, with_pay=with_pay)
    return json.dumps({name: value for name, value in data.items() if name != "chart"}, ensure_ascii=False)


@pytest.mark.programs("pdftotext")
def test_no_page_of_the_brief_tells_it(tmp_path: Path, capsys: Shell):
    from subprocess import run

    path, out = written(sealed(), tmp_path), tmp_path / "brief.pdf"
    assert command(capsys, "report", path, "-o", out).code == 0
    text = run(["pdftotext", "-raw", out, "-"], capture_output=True, text=True, check=True).stdout
    assert "Which offer" in text
    assert not found_in([("brief.pdf", text)])


def test_settings_do_not_keep_it(tmp_path: Path):
    kept: list[Settings] = []
    with opened(sealed(), keep=kept.append) as window:
        window.view.remember()
    write_settings(kept[-1], tmp_path / "settings.json")
    assert not found_in([("settings", (tmp_path / "settings.json").read_text())])


def test_after_the_choice_every_figure_is_there(tmp_path: Path, capsys: Shell):
    answer = command(capsys, "pay", written(decided(), tmp_path), "--json")
    assert answer.code == 0
    printed = _printed(decided(), with_pay=True)
    with opened(sealed()) as window:
        window.session.do(RecordChoice(CHOICE))
        said = "\n".join(text for _, text in _told_of_every_offer(window))
    for name, figure in FIGURES.items():
        assert any(way in said for way in ways(figure)), f"{name} is not in the pay window"
    told = f"{answer.out} {printed}"
    for package in decided().pay.packages:
        sums = pay_sums(package, decided().pay)
        for amount in (sums.total, sums.per_year, *(year.total for year in sums.years)):
            assert amount is not None
            assert amount.likely in secrets()
            assert any(way in told for way in ways(amount.likely))


def _told_of_every_offer(window: MainWindow) -> Iterator[tuple[str, str]]:
    for shown in pay_leaves(window):
        yield from told_by(shown)


def test_a_brief_without_pay_tells_none_after_the_choice_either():
    assert not found_in([("brief", _printed(decided()))])
