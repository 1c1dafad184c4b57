"""The brief as a PDF: what is in the file, whatever the decision."""

import subprocess
import zlib
from datetime import date
from pathlib import Path

import pytest

from app.analysis import analyse
from app.colours import DARK, LIGHT
from app.document import Document
from app.examples import worked_example
from app.figure import chart_spec, lay_out
from app.report.page import Paper
from app.report.pdf import brief_pdf, chart_png
from tests.app.report.briefs import STRESS, plain, with_everything
from tests.builders import DAY, document

INVISIBLE = dict.fromkeys([0x200B, *range(0x2066, 0x206A)])
HEADS = (
    "# Option Role",
    "Changes the",
    "Criterion Share of the weight",
    "Option Chance of being best",
    "What may not come true, and the plan",
)
HEADINGS = (
    "How sure is this",
    "What I still have to ask",
    "What may go wrong",
    "What matters",
    "When things change",
    "My situation",
    "Notes",
)
SIZES = {"a4": "595.276 x 841.89", "letter": "612 x 792"}


def printed(decision: Document, paper: Paper = "a4", today: date | None = DAY) -> bytes:
    analysis = analyse(decision)
    assert analysis is not None
    return brief_pdf(analysis, paper=paper, today=today)


def conforms(pdf: bytes) -> bool:
    """Tell whether a PDF says that it keeps PDF/UA-1, which typst checks before it says so."""
    return b"<pdfuaid:part>1</pdfuaid:part>" in pdf


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(printed(with_everything()))
    return path


def asked(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    # Poppler cuts the code of a flag in two.
    return done.stdout.decode("utf-8", "replace")


def text_of(path: Path) -> str:
    return asked("pdftotext", "-raw", path, "-").translate(INVISIBLE)


@pytest.mark.parametrize("count", [1, 2, 11, 50])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_any_number_of_options_gives_a_tagged_file(count: int, paper: Paper):
    pdf = printed(plain(count, criteria=10), paper)
    assert conforms(pdf)
    assert b"/StructTreeRoot" in pdf
    assert b"/Subtype/Image" not in pdf.replace(b"/Subtype /Image", b"/Subtype/Image")


def test_an_empty_decision_gives_a_page():
    assert conforms(printed(document()))


def test_names_of_every_script_and_markup_are_printed_and_tagged():
    decision = plain(len(STRESS), criteria=9, names=STRESS)
    criteria = tuple(
        one.replace(name=name, question=name) for one, name in zip(decision.criteria, STRESS, strict=False)
    )
    hostile = decision.replace(criteria=criteria, title=STRESS[0], situation="\n".join(STRESS) * 8)
    assert conforms(printed(hostile))


def test_a_long_situation_runs_on():
    assert conforms(printed(plain(3).replace(situation="long " * 4000)))
    assert conforms(printed(plain(3).replace(situation="x" * 20_000)))


def test_the_same_day_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch):
    assert printed(with_everything()) == printed(with_everything())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    fixed = printed(with_everything(), today=None)
    assert fixed == printed(with_everything(), today=None)
    assert fixed != printed(with_everything())
    assert b"D:20231114221320" in fixed.replace(b"Z", b"")


def test_the_chart_becomes_a_picture_of_the_size_and_ground_wanted():
    decision = plain(5)
    analysis = analyse(decision)
    assert analysis is not None
    figure = lay_out(chart_spec(analysis.ranking), 400, 300)
    for palette in (LIGHT, DARK):
        picture = chart_png(figure, palette=palette, scale=1.5)
        assert picture.startswith(b"\x89PNG")
        assert size_of(picture) == (600, 450)
    corner = first_pixel(chart_png(figure, palette=DARK, scale=1))
    assert "#" + corner[:3].hex().upper() == DARK["surface"]
    assert first_pixel(chart_png(figure, scale=1, transparent=True))[3] == 0


def size_of(picture: bytes) -> tuple[int, int]:
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def first_pixel(picture: bytes) -> bytes:
    """Read the pixel at the top left; no filter of PNG changes that one."""
    packed, at = b"", 8
    while at < len(picture):
        length, kind = int.from_bytes(picture[at : at + 4], "big"), picture[at + 4 : at + 8]
        packed += picture[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += length + 12
    return zlib.decompress(packed)[1:5]


@pytest.mark.programs("pdfinfo", "pdffonts", "pdfimages")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_file_says_what_it_is(tmp_path: Path, paper: Paper):
    path = tmp_path / "brief.pdf"
    path.write_bytes(printed(with_everything(), paper))
    facts = asked("pdfinfo", path)
    assert "Title:           Which team?" in facts
    assert "Author:          Offer Spectrum" in facts
    assert "Tagged:          yes" in facts
    assert SIZES[paper] in facts
    fonts = [line.split() for line in asked("pdffonts", path).splitlines()[2:]]
    assert fonts
    assert all(line[-5:-2] == ["yes", "yes", "yes"] for line in fonts), "embedded, subset, with Unicode"
    assert len(asked("pdfimages", "-list", path).splitlines()) == 2


@pytest.mark.programs("pdftotext")
def test_the_text_reads_in_order(everything: Path):
    text = text_of(everything)
    wanted = ["Decision brief", "Which team?", "Speech comes out", "Ranking", "Fit: the weighted sum"]
    wanted += [
        "How sure is this",
        "Chance of being best",
        "Knowing all",
        "8,192 draws",
        "What I still have to ask",
        "What would I do?",
        "What matters",
        "Set aside",
        "My situation",
        "I hold no",
    ]
    places = [text.index(words) for words in wanted]
    assert places == sorted(places)
    table = text[places[3] : places[4]]
    order = [table.index(name) for name in ("Speech", "Search", "Blank", "Outside", "Ruled out: Permit")]
    assert order == sorted(order)


@pytest.mark.programs("pdftotext")
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_page_one_of_the_worked_example_ends_with_the_ranking(tmp_path: Path, paper: Paper):
    path = tmp_path / "brief.pdf"
    path.write_bytes(printed(worked_example(DAY), paper))
    first, second, third = text_of(path).split("\f")[:-1]
    assert "Doubt: where it lies" in first
    assert second.splitlines()[1] == "How sure is this"
    # Letter paper is lower: one section more goes on to the last page, whole.
    assert third.splitlines()[1] == ("When things change" if paper == "a4" else "What matters")
    rows = ("Manager leaves", "Project ends", "Company changes course", "I change")
    assert all(row in third for row in rows)


@pytest.mark.programs("pdftotext")
def test_names_come_out_as_typed(tmp_path: Path):
    names = ('#include "x" $x^2$ @ref', "{{7*7}} \\input{a}", "<b>bold</b> &amp;")
    path = tmp_path / "brief.pdf"
    path.write_bytes(printed(plain(3, names=names)))
    assert all(name in " ".join(text_of(path).split()) for name in names)


@pytest.mark.programs("pdftotext", "pdfinfo")
@pytest.mark.parametrize("count", [14, 25, 31, 50])
def test_pages_break_well_and_nothing_leaves_them(tmp_path: Path, count: int):
    path = tmp_path / "brief.pdf"
    path.write_bytes(printed(plain(count, names=STRESS if count == 25 else ())))
    pages = text_of(path).split("\f")[:-1]
    assert len(pages) > 1
    for page in pages[1:]:
        head, first, *_ = page.splitlines()
        assert head == "Decision brief Perspective “Mine”, 23 Nov 2026"
        assert first.startswith((*HEADS, *HEADINGS)), "a heading, or the head of a table that goes on"
    for heading in ("Ranking", "How sure is this", "What I still have to ask", "What matters"):
        page = next(page for page in pages if f"{heading}\n" in page)
        assert len(page.split(f"{heading}\n")[1].splitlines()) > 3, "no heading alone"
    boxes = asked("pdftotext", "-bbox", path, "-")
    for line in boxes.splitlines():
        if "<word" in line:
            x1, x2 = (float(line.split(f'{name}="')[1].split('"')[0]) for name in ("xMin", "xMax"))
            assert 40 <= x1 <= x2 <= 556, line


@pytest.mark.programs("pdftotext")
def test_sections_too_long_for_a_page_break_and_lose_nothing(tmp_path: Path):
    names = tuple(f"Company {n} {'with a long name ' * 9}" for n in range(1, 14))
    decision = plain(13, criteria=12, names=names)
    criteria = tuple(
        one.replace(name=f"{one.name} {'with a long name ' * 9}", hangs_on=("manager", "team", "company"))
        for one in decision.criteria
    )
    path = tmp_path / "brief.pdf"
    path.write_bytes(printed(decision.replace(criteria=criteria)))
    boxes = [line for line in asked("pdftotext", "-bbox", path, "-").splitlines() if "<word" in line]
    ends = [float(line.split('yMax="')[1].split('"')[0]) for line in boxes]
    assert max(ends) < 842 - 20
    text = text_of(path)
    assert all(
        words in text for words in ("How sure is this", "Knowing all", "8,192 draws", "When things change")
    )
