"""Damages the bytes of a file: at random, in its bytes and in its structure as JSON; or without end."""

import json
import random
from collections.abc import Callable
from typing import Any

NUMBERS = (0, -1, 1, 2**63, 10**30, 0.5, -0.0, 1e308, float("nan"), float("inf"))
TEXTS = ("", " ", "12", "1e2", "\ud800", "\0", "\u202e", "x" * 30_000, "2026-02-30")
PARTS: tuple[Any, ...] = ([], {}, [[]], [None], {"": {}}, {"kind": "rating"}, [[[[[[[[]]]]]]]])
HOSTILE: tuple[Any, ...] = (None, True, False, *NUMBERS, *TEXTS, *PARTS)
SIGNS = (b"", b"{", b"}", b"[", b"]", b'"', b",", b":", b"\\")
BYTES = (*SIGNS, b"\0", b"\xff", b"\xed\xa0\x80", b"NaN", b"1e999", b"\\ud800")

#: What is made to keep a reader busy, for some number of pieces; a file may hold about five million.
ENDLESS: dict[str, Callable[[int], bytes]] = {
    "numbers": lambda count: b'{"a":[' + b"1," * count + b"NaN]}",
    "escapes": lambda count: b'{"a":"' + b'\\"' * count,
    "brackets": lambda count: b"[" * (2 * count // 5),
    "digits": lambda count: b'{"a":' + b"9" * count + b"}",
    "twice": lambda count: b'{"a":1' + b',"a":1' * (count // 10) + b"}",
    "blanks": lambda count: b" " * (4 * count),
    "pairs": lambda count: b"[]" * (3 * count // 10),
}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Damage a file in one to three ways."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        data = chance.choice((_in_bytes, _in_structure, _in_structure))(data, chance)
    return data


def _in_bytes(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice((0, 1, 1, 2, 8, 200)))
    middle = chance.choice((chance.choice(BYTES), chance.randbytes(1), data[at:to] * 2))
    return data[:at] + middle + data[to:]


def _in_structure(data: bytes, chance: random.Random) -> bytes:
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return data
    owners = [node for node in _nodes(tree) if isinstance(node, dict | list) and node]
    if not owners:
        return data
    owner: Any = chance.choice(owners)
    key: Any = chance.choice(list(owner) if isinstance(owner, dict) else range(len(owner)))
    match chance.randrange(5):
        case 0:
            del owner[key]
        case 1 if isinstance(owner, list):
            owner.insert(key, owner[chance.randrange(len(owner))])
        case 1:
            owner[chance.choice(("salary", "kind", "id", "", "a.b[0]", "x" * 500))] = owner[key]
        case 2:
            other = chance.choice(owners)
            owner[key] = chance.choice(list(other.values()) if isinstance(other, dict) else other)
        case _:
            owner[key] = chance.choice(HOSTILE)
    return _text(tree, data).encode("utf-8", "surrogatepass")


def _text(tree: Any, data: bytes) -> str:
    try:
        return json.dumps(tree, indent=2)
    except (ValueError, RecursionError):  # A branch was put inside itself.
        return data.decode("utf-8", "replace")


def _nodes(tree: Any) -> list[Any]:
    found = [tree]
    for node in found:
        found.extend(node.values() if isinstance(node, dict) else node if isinstance(node, list) else ())
    return found
