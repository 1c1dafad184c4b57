import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from ui import display, main

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X and Wayland are looked for on Linux alone")

SETUP_DONE, REFUSED = b"\x01" + b"\0" * 7, b"\0" + b"\0" * 7


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Take every display away, and wait only a moment for an answer."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(display, "PATIENCE_SECONDS", 0.3)
    return monkeypatch


@pytest.fixture
def server(tmp_path: Path) -> Iterator[socket.socket]:
    """Listen where an X server or a Wayland compositor would."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening:
        listening.bind(os.fspath(tmp_path / "screen:0"))
        listening.listen()
        listening.settimeout(2)
        yield listening


def answers() -> bool:
    with display.display_answers() as found:
        return found


def answering(server: socket.socket, answer: bytes) -> threading.Thread:
    """Answer one client."""

    def once() -> None:
        client, _ = server.accept()
        with client:
            client.recv(12)
            client.sendall(answer)

    thread = threading.Thread(target=once)
    thread.start()
    return thread


def test_without_any_display_there_is_none(bare: pytest.MonkeyPatch):
    assert not answers()


@pytest.mark.parametrize("name", [":7391", ":", "nonsense", ":99999", "127.0.0.1:59000"])
def test_a_display_that_does_not_answer_is_none(name: str, bare: pytest.MonkeyPatch):
    bare.setenv("DISPLAY", name)
    assert not answers()
    bare.setenv("QT_QPA_PLATFORM", "xcb")
    assert not answers()


def test_an_x_server_that_lets_us_in_is_one(bare: pytest.MonkeyPatch, server: socket.socket, tmp_path: Path):
    thread = answering(server, SETUP_DONE)
    bare.setenv("DISPLAY", f"{tmp_path}/screen:0")
    assert answers()
    thread.join()


def test_what_was_asked_stays_connected_until_the_window_is_done_with(
    bare: pytest.MonkeyPatch, server: socket.socket, tmp_path: Path
):
    bare.setenv("DISPLAY", f"{tmp_path}/screen:0")
    gone = threading.Event()

    def serve() -> None:
        client, _ = server.accept()
        with client:
            client.recv(12)
            client.sendall(SETUP_DONE)
            with suppress(ConnectionResetError):
                client.recv(1)
            gone.set()

    thread = threading.Thread(target=serve)
    thread.start()
    with display.display_answers() as found:
        assert found
        assert not gone.wait(0.1)
    thread.join()
    assert gone.is_set()


def test_an_x_server_that_says_nothing_is_none(
    bare: pytest.MonkeyPatch, server: socket.socket, tmp_path: Path
):
    bare.setenv("DISPLAY", f"{tmp_path}/screen:0")
    assert not answers()


def test_where_it_wants_to_know_who_we_are_its_library_decides(
    bare: pytest.MonkeyPatch, server: socket.socket, tmp_path: Path
):
    asked: list[str] = []
    bare.setattr(display, "admitted_with_authority", lambda name, _: bool(asked.append(name)) or True)
    thread = answering(server, REFUSED)
    name = f"{tmp_path}/screen:0"
    bare.setenv("DISPLAY", name)
    assert answers()
    assert asked == [name]
    thread.join()


def test_the_library_does_not_get_in_where_nobody_is(bare: pytest.MonkeyPatch):
    assert not display.admitted_with_authority(":7391", ExitStack())


@pytest.mark.parametrize("absolute", [True, False])
def test_a_wayland_compositor_is_one(
    absolute: bool, bare: pytest.MonkeyPatch, server: socket.socket, tmp_path: Path
):
    bare.setenv("WAYLAND_DISPLAY", f"{tmp_path}/screen:0" if absolute else "screen:0")
    bare.setenv("XDG_RUNTIME_DIR", "" if absolute else str(tmp_path))
    assert answers()
    bare.setenv("QT_QPA_PLATFORM", "xcb")
    assert not answers()


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "wayland;offscreen"])
def test_a_platform_without_a_screen_needs_none(platform: str, bare: pytest.MonkeyPatch):
    bare.setenv("QT_QPA_PLATFORM", platform)
    assert answers()


def test_without_a_display_one_sentence_names_the_command_that_needs_none(
    bare: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "mine.offers"
    path.write_text("{}")
    assert main.main([str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        "offer-spectrum: There is no display to open a window on; "
        f"offer-spectrum report {path} -o OUT.pdf makes the PDF without one.\n"
    )
    assert main.main([]) == 1
    assert "offer-spectrum report FILE -o OUT.pdf" in capsys.readouterr().err
