import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.source import ROOT
from ui import main


def test_commands_are_done_without_a_window(capsys: pytest.CaptureFixture[str]):
    assert main.main(["--version"]) == 0
    assert capsys.readouterr().out == "Offer Spectrum 0.1.0\n"


def test_python_m_ui_is_the_command(tmp_path: Path):
    def ui(*argv: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "ui", *argv],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=60,
        )

    assert ui("example", "x.offers").returncode == 0
    scored = ui("score", "x.offers", "--json")
    assert (scored.returncode, scored.stderr) == (0, "")
    assert '"status": "ok"' in scored.stdout
    assert ui("score").returncode == 2


@pytest.mark.parametrize(
    "command", ["example a", "check b", "score b", "schema", "chart b -o c.svg", "report b -o c.pdf"]
)
def test_no_command_loads_qt(command: str, tmp_path: Path):
    from app.storage.save import document_bytes
    from tests.builders import document

    (tmp_path / "b").write_bytes(document_bytes(document()))
    script = (
        f"import sys; from ui.main import main; code = main({command.split()!r}); "
        "qt = {name for name in sys.modules if name.startswith(('PySide6', 'pyqtgraph', 'shiboken6'))}; "
        "sys.exit(code or bool(qt) * 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0
