"""Tells whether there is a screen to open a window on, before Qt is asked: it would abort the process."""

import ctypes
import os
import re
import socket
import sys

PATIENCE_SECONDS = 3.0
#: What a client says first to an X server: little-endian, protocol 11.0, no authority named.
_HELLO = b"l\0\x0b\0\0\0\0\0\0\0\0\0"
_ADMITTED = b"\x01"
_X_DISPLAY = re.compile(r"(?:(?P<protocol>\w+)/)?(?P<host>.*):(?P<number>\d{1,5})(?:\.\d+)?")


def display_answers() -> bool:
    """Tell whether the display that the environment names takes windows."""
    if not sys.platform.startswith("linux"):
        return True
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    platforms = {name.partition(":")[0] for name in asked.split(";") if name}
    if platforms - {"xcb", "wayland", "wayland-egl"}:
        return True
    xcb = not platforms or "xcb" in platforms
    wayland = not platforms or platforms != {"xcb"}
    return (xcb and _x_answers(os.environ.get("DISPLAY", ""))) or (wayland and _wayland_answers())


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)
    if not name or not os.path.isabs(path):
        return False
    try:
        with _connected(socket.AF_UNIX, path):
            return True
    except OSError:
        return False


def _x_answers(display: str) -> bool:
    """Knock at the X server; where it wants to know who we are, let its own library say so."""
    named = _X_DISPLAY.fullmatch(display)
    if named is None:
        return False
    for family, address in _addresses(named["host"], int(named["number"])):
        try:
            with _connected(family, address) as server:
                server.sendall(_HELLO)
                answer = server.recv(1)
        except (OSError, OverflowError):
            continue
        if answer:
            return answer == _ADMITTED or admitted_with_authority(display)
    return False


def _addresses(host: str, number: int) -> list[tuple[socket.AddressFamily, str | tuple[str, int]]]:
    if host.startswith("/"):
        return [(socket.AF_UNIX, f"{host}:{number}")]
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return [(socket.AF_UNIX, path), (socket.AF_UNIX, f"\0{path}")]
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return [(family, (host.strip("[]"), 6000 + number))]


def _connected(family: socket.AddressFamily, address: str | tuple[str, int]) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.settimeout(PATIENCE_SECONDS)
        made.connect(address)
    except BaseException:
        made.close()
        raise
    return made


def admitted_with_authority(display: str) -> bool:
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
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
