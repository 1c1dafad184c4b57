"""Tells whether there is a screen to open a window on, before Qt is asked: it would abort the process."""

import ctypes
import os
import re
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

PATIENCE_SECONDS = 3.0
#: What a client says first to an X server: little-endian, protocol 11.0, no authority named.
_HELLO = b"l\0\x0b\0\0\0\0\0\0\0\0\0"
_ADMITTED = b"\x01"
#: How a display names this machine, where it names no path.
_HERE: Final = ("", "unix")
_X_DISPLAY = re.compile(r"(?:(?P<protocol>\w+)/)?(?P<host>.*):(?P<number>\d{1,5})(?:\.\d+)?")


@contextmanager
def display_answers() -> Iterator[bool]:
    """Tell whether the display that the environment names takes windows.

    What was asked stays connected until this is left: an X server begins anew when its last client goes, and
    would just then be asked for the window.
    """
    with ExitStack() as knocking:
        yield _answers(knocking)


def _answers(knocking: ExitStack) -> bool:
    if not sys.platform.startswith("linux"):
        return True
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    platforms = {name.partition(":")[0] for name in asked.split(";") if name}
    if platforms - {"xcb", "wayland", "wayland-egl"}:
        return True
    xcb = not platforms or "xcb" in platforms
    wayland = not platforms or platforms != {"xcb"}
    return (xcb and _x_answers(os.environ.get("DISPLAY", ""), knocking)) or (wayland and _wayland_answers())


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    if not name or not os.path.isabs(path):
        return False
    try:
        with _connected(path):
            return True
    except OSError:
        return False


def _x_answers(display: str, knocking: ExitStack) -> bool:
    """Knock at the X server; where it wants to know who we are, or is elsewhere, let its library do so."""
    named = _X_DISPLAY.fullmatch(display)
    if named is None:
        return False
    for path in _paths(named["host"], int(named["number"])):
        try:
            server = knocking.enter_context(_connected(path))
            server.sendall(_HELLO)
            answer = server.recv(1)
        except OSError:
            continue
        if answer:
            return answer == _ADMITTED or admitted_with_authority(display, knocking)
    elsewhere = named["host"] not in _HERE and not named["host"].startswith("/")
    return elsewhere and admitted_with_authority(display, knocking)


def _paths(host: str, number: int) -> list[str]:
    """List where an X server of this machine listens: nothing of ours asks any other."""
    if host.startswith("/"):
        return [f"{host}:{number}"]
    path = f"/tmp/.X11-unix/X{number}"
    return [path, f"\0{path}"] if host in _HERE else []


def _connected(path: str) -> socket.socket:
    made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        made.settimeout(PATIENCE_SECONDS)
        made.connect(path)
    except BaseException:
        made.close()
        raise
    return made


def admitted_with_authority(display: str, knocking: ExitStack) -> bool:
    """Tell whether the X server takes us, with what its library knows about us."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    knocking.callback(xcb.xcb_disconnect, connection)
    return not xcb.xcb_connection_has_error(connection)
