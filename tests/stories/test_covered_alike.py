"""Two decisions that differ in pay alone tell the same while it is covered: order, count and presence too."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from app.analysis import analyse
from app.document import Document, GutRanking, Opening, Package, Pay, Rate, options
from app.document.frozen import Frozen
from app.edits import SetSituation
from app.storage.save import document_bytes
from app.words.differences import PAY_COVERED, differences
from tests.analyses import analyse_once
from tests.builders import DAY
from tests.commands import command, written
from tests.magic import CHOICE, sealed
from tests.rig import opened, settle
from tests.surfaces import Told, on_the_clipboard, told_by
from tests.views import MENUS, WINDOWS
from ui.main_window import MainWindow
from ui.robustness.panel import RobustnessPanel
from ui.window.clipboard import MIME

#: Each with what spares it draws: not how many there are is looked at.
COMMANDS = {
    "check": (),
    "score": (),
    "robustness": ("--samples", "256"),
    "questions": ("--samples", "256"),
    "pay": ("--samples", "256"),
}
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
Shell = pytest.CaptureFixture[str]

pytestmark = pytest.mark.usefixtures("qapp")


def other_pay(document: Document) -> Pay:
    """Pay of everything, in another currency, another order and added up in another way."""
    packages = tuple(
        Package(
            offer=offer.id,
            currency="USD",
            base=Decimal(1000 * place + 1),
            contact="The recruiter",
            interviews="They went well.",
        )
        for place, offer in enumerate(reversed(document.offers))
    )
    return Pay(
        currency="JPY",
        horizon_years=2,
        growth=Decimal("0.1"),
        discount=Decimal("0.2"),
        tax=Decimal("0.3"),
        rates=(Rate(currency="USD", worth=Decimal(150), day=DAY),),
        worst=Decimal(1),
        best=Decimal(2_000_000),
        packages=packages,
    )


def alike(document: Document) -> tuple[Document, ...]:
    """Give the decision with its pay, with other pay and with none; when it was open is the same."""
    openings = document.pay.openings
    return tuple(
        document.replace(pay=pay.replace(openings=openings))
        for pay in (document.pay, other_pay(document), Pay())
    )


def counting(document: Document) -> Document:
    """Let pay count as soon as it is open, which it was."""
    criteria = (one.replace(set_aside=False) if one.scale.kind == "pay" else one for one in document.criteria)
    opening = Opening(when=CHOICE.when, covered=CHOICE.when)
    return document.replace(
        criteria=tuple(criteria),
        choices=(CHOICE.replace(reopened=CHOICE.when),),
        pay=document.pay.replace(openings=(opening,)),
    )


def told_everywhere(document: Document) -> Iterator[Told]:
    """Yield what is told, copied and allowed in every window but that of pay."""
    with opened(document, alone=True, analyse=analyse_once) as window:
        # Each look has it painted.
        window.frame.setUpdatesEnabled(False)
        yield from told_by(window.frame)
        yield from ((action.text(), f"{action.isEnabled()}") for action in window.actions.all())
        for option in window.session.ranking.options:
            window.selection.set_option(option.id)
            window.options.copy()
            yield from on_the_clipboard()
        for show in WINDOWS.values():
            shown = show(window)
            yield from told_by(shown)
            shown.close()
            settle()
        yield from of_robustness(window)
        for show in MENUS.values():
            shown = show(window)
            yield from told_by(shown)
            shown.close()


@pytest.mark.parametrize("make", [sealed, lambda: counting(sealed())], ids=["asleep", "would count"])
def test_no_difference_tells_whether_or_what_is_paid(make: Callable[[], Document], tmp_path: Path):
    ways = alike(make())
    told = {differences(one, two.replace(title="Another")) for one in ways for two in ways}
    assert [len(found) for found in told] == [1]
    said: set[frozenset[Told]] = set()
    taken: set[frozenset[Told]] = set()
    with opened(ways[0]) as window:
        for theirs in ways:
            path = written(ways[0], tmp_path)
            assert window.session.open(path)
            path.write_bytes(document_bytes(theirs.replace(title="Another")))
            window.session.do(SetSituation("Mine."))
            window.documents.save()
            assert window.session.dirty
            said.add(frozenset(told_by(window.workspace.message)))
            window.session.undo()
            window.documents.watching.look()
            assert window.session.document.title == "Another"
            told = [one for one in told_by(window.frame) if "toast" in one[0] or "somebody" in one[1]]
            taken.add(frozenset(told))
            window.session.undo()
    (bar,), (toast,) = said, taken
    assert any("1 difference" in text for _, text in toast)
    assert any(PAY_COVERED in text for _, text in bar)


def of_robustness(window: MainWindow) -> Iterator[Told]:
    """Leaf through the window about how sure the ranking is."""
    window.editors.show_robustness()
    panel = window.frame.findChild(RobustnessPanel)
    assert panel is not None
    for section in panel.sections:
        panel.pick(section.key)
        settle()
        yield from told_by(section)


@pytest.mark.parametrize("make", [sealed, lambda: counting(sealed())], ids=["asleep", "would count"])
def test_no_window_tells_whether_or_what_is_paid(make: Callable[[], Document]):
    # An option that was copied is carried whole, packed as nobody can read it, to where it is put in.
    first, *others = (
        [
            (surface, _ADDRESS.sub("", text))
            for surface, text in told_everywhere(document)
            if surface != f"clipboard {MIME}"
        ]
        for document in alike(make())
    )
    assert len(first) > 10_000
    for other in others:
        assert len(first) == len(other)
        assert [(one, two) for one, two in zip(first, other, strict=True) if one != two] == []


@pytest.mark.parametrize("make", [sealed, lambda: counting(sealed())], ids=["asleep", "would count"])
def test_no_part_of_what_follows_holds_it(make: Callable[[], Document]):
    order = tuple(option.id for option in options(make()) if not option.parts)
    felt = make().replace(gut_rankings=(GutRanking(when=CHOICE.when, order=order[::-1]),))
    first, *others = (list(held(analyse(document, samples=256))) for document in alike(felt))
    assert sum(len(text) for _, text in first) > 100_000
    assert (".pay", "None") in first
    for other in others:
        assert first == other


def held(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield all that a value holds, with its place; but for the document itself, which holds pay for ever."""
    if isinstance(value, Document):
        return
    if isinstance(value, Frozen):
        yield from held(value.model_dump(), place)
    elif is_dataclass(value):
        for one in fields(value):
            yield from held(getattr(value, one.name), f"{place}.{one.name}")
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from held(part, f"{place}.{name}")
    elif isinstance(value, np.ndarray):
        yield place, repr(value.tolist())
    elif isinstance(value, tuple | list):
        for part in value:
            yield from held(part, f"{place}[]")
    else:
        yield place, repr(value)


@pytest.mark.parametrize("make", [sealed, lambda: counting(sealed())], ids=["asleep", "would count"])
def test_no_command_or_file_tells_it_either(make: Callable[[], Document], tmp_path: Path, capsys: Shell):
    first, *others = (written_down(document, tmp_path, capsys) for document in alike(make()))
    assert {len(first)} == {2 * len(COMMANDS) + 4}
    for other in others:
        assert first == other


def written_down(document: Document, folder: Path, capsys: Shell) -> list[object]:
    """List what every command says and writes."""
    path = written(document, folder)
    told: list[object] = [
        command(capsys, name, path, *few, *options)
        for name, few in COMMANDS.items()
        for options in ((), ("--json",))
    ]
    for out in ("chart.svg", "chart.png"):
        command(capsys, "chart", path, "-o", folder / out)
        told.append((folder / out).read_bytes())
    command(capsys, "report", path, "-o", folder / "brief.pdf")
    told.append((folder / "brief.pdf").read_bytes())
    refused = command(capsys, "report", path, "-o", folder / "pay.pdf", "--with-pay")
    assert refused.code == 1
    assert not (folder / "pay.pdf").exists()
    return [*told, refused]
