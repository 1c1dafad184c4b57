import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.colours import DARK, LIGHT
from app.examples import worked_example
from tests.builders import DAY, document
from tests.commands import command, written

Shell = pytest.CaptureFixture[str]
EXAMPLE = worked_example(DAY)


def drawn(tmp_path: Path, capsys: Shell, *options: str) -> str:
    out = tmp_path / "chart.svg"
    said = command(capsys, "chart", written(EXAMPLE, tmp_path), "-o", out, *options)
    assert (said.code, said.out, said.err) == (0, "", "")
    return out.read_text(encoding="utf-8")


def test_an_svg_names_the_options_and_what_leads(tmp_path: Path, capsys: Shell):
    picture = drawn(tmp_path, capsys)
    ElementTree.fromstring(picture)
    assert 'width="1040" height="640" viewBox="0 0 1040 640"' in picture
    assert ">Dialogue, Cloud AI</text>" in picture
    assert "Dialogue, Cloud AI comes out best in " in picture


def test_another_perspective_draws_another_chart(tmp_path: Path, capsys: Shell):
    picture = drawn(tmp_path, capsys, "--perspective", "Leaning to research")
    assert "Language Research comes out best in" in picture


def test_size_scale_theme_and_ground(tmp_path: Path, capsys: Shell):
    large = drawn(tmp_path, capsys, "--size", "800x500", "--scale", "2.5")
    assert 'width="2000" height="1250" viewBox="0 0 800 500"' in large
    ground = '<rect width="1040" height="640" fill="{}"/>'
    assert ground.format(LIGHT["surface"]) in drawn(tmp_path, capsys)
    assert ground.format(DARK["surface"]) in drawn(tmp_path, capsys, "--theme", "dark")
    assert ground.format(LIGHT["surface"]) not in drawn(tmp_path, capsys, "--transparent")


def test_a_png_has_the_size_times_the_scale(tmp_path: Path, capsys: Shell):
    out = tmp_path / "chart.png"
    said = command(
        capsys, "chart", written(EXAMPLE, tmp_path), "-o", out, "--size", "700x400", "--scale", "1.5"
    )
    assert (said.code, said.err) == (0, "")
    data = out.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (1050, 600)


def test_an_empty_document_has_a_chart_too(tmp_path: Path, capsys: Shell):
    out = tmp_path / "chart.svg"
    assert command(capsys, "chart", written(document(), tmp_path), "-o", out).code == 0
    assert "Nothing to compare yet" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("out", "options", "sentence"),
    [
        ("chart.pdf", (), "The chart is an SVG or a PNG"),
        (
            "chart.png",
            ("--size", "8000x8000", "--scale", "8"),
            "The picture would have more than 100 million",
        ),
    ],
)
def test_what_cannot_be_asked_for(
    out: str, options: tuple[str, ...], sentence: str, tmp_path: Path, capsys: Shell
):
    said = command(capsys, "chart", written(EXAMPLE, tmp_path), "-o", tmp_path / out, *options)
    assert said.code == 2
    assert sentence in said.err
    assert not (tmp_path / out).exists()


@pytest.mark.parametrize(("name", "ending"), [("chart", "svg"), ("chart", "png"), ("report", "pdf")])
def test_the_decision_is_not_written_over_by_any_name(name: str, ending: str, tmp_path: Path, capsys: Shell):
    file = written(EXAMPLE, tmp_path)
    kept, link = Path(file).read_bytes(), tmp_path / f"link.{ending}"
    link.symlink_to(file)
    said = command(capsys, name, file, "-o", link)
    assert (said.code, said.out) == (2, "")
    assert "is the decision itself: name another file" in said.err
    assert Path(file).read_bytes() == kept
    assert link.is_symlink()
