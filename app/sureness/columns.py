"""Columns of draws: each of equally many slices of 0..1 once, in an order that hangs on a key alone."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.scales.laws import Drawn
from app.scales.pert import middles

#: For each draw the slice it falls into.
Order = NDArray[np.unsignedinteger[Any]]

#: With so many rounds no two columns have anything in common that a test finds.
_ROUNDS: Final = 5
#: Columns made at a time: few enough to stay near the processor.
AT_ONCE: Final = 16


def orders(seed: int, keys: Sequence[str], samples: int) -> Order:
    """Put the slices of 0..1 in an order for each key, which no other key has a part in.

    A number below a power of two is mixed with the key by steps that can be undone, so that no two numbers
    end as the same: it is combined with a part of the key, multiplied by an odd one, and its upper half put
    on its lower. Where the power of two is beyond the number of slices, what lands there is left out.

    Parameters
    ----------
    seed : that of the document.
    keys : what is drawn, by ids; the same key gives the same column in any document with this seed.
    samples : how many slices, and draws.

    Returns
    -------
    (keys, samples) in 0..samples - 1, each once in a row.

    References
    ----------
    McKay, Beckman & Conover 1979, the columns of a Latin hypercube.
    """
    bits = max(4, (samples - 1).bit_length())
    kind = np.uint16 if bits <= 16 else np.uint32
    parts = _parts(seed, keys).astype(kind)
    numbers, most = np.arange(1 << bits, dtype=kind), kind((1 << bits) - 1)
    parts[:, 0] &= most
    parts[:, 1] |= kind(1)
    found = np.empty((len(keys), samples), dtype=kind)
    mixed, upper = np.empty((2, min(AT_ONCE, len(keys)), 1 << bits), dtype=kind)
    for start in range(0, len(keys), AT_ONCE):
        few = parts[start : start + AT_ONCE, :, :, None]
        x, above = mixed[: len(few)], upper[: len(few)]
        for step in range(_ROUNDS):
            np.bitwise_xor(x if step else numbers, few[:, 0, step], out=x)
            np.multiply(x, few[:, 1, step], out=x)
            np.bitwise_and(x, most, out=x)
            np.right_shift(x, bits // 2 + step % 2, out=above)
            np.bitwise_xor(x, above, out=x)
        kept = x.ravel() if samples == 1 << bits else np.compress((x < samples).ravel(), x.ravel())
        found[start : start + AT_ONCE] = kept.reshape(len(few), samples)
    return found


def _parts(seed: int, keys: Sequence[str]) -> NDArray[np.uint32]:
    """Cut what stands for each key in parts, (keys, 2, rounds): to combine with, and to multiply by."""
    size = 2 * _ROUNDS * 4
    digests = b"".join([hashlib.blake2b(f"{seed}/{key}".encode(), digest_size=size).digest() for key in keys])
    return np.frombuffer(digests, dtype="<u4").reshape(len(keys), 2, _ROUNDS).copy()


@lru_cache(maxsize=128)
def order(seed: int, key: str, samples: int) -> NDArray[np.intp]:
    """Put the slices of 0..1 in an order for one key, (samples,), not to be written to.

    Remembered, and ready to be taken by: a weight under the hand is put in its order sixty times a second.
    """
    found = orders(seed, (key,), samples)[0].astype(np.intp)
    found.flags.writeable = False
    return found


def column(seed: int, key: str, samples: int) -> Drawn:
    """Draw one column: the middle of each slice once, (samples,) in 0..1."""
    return in_order(halves(samples), order(seed, key, samples))


@lru_cache(maxsize=4)
def halves(samples: int) -> Drawn:
    """Give the middles of the slices, lowest first, (samples,), not to be written to."""
    found = middles(samples).astype(np.float32)
    found.flags.writeable = False
    return found


def in_order(
    rising: NDArray[Any], by: NDArray[np.integer[Any]], out: NDArray[Any] | None = None
) -> NDArray[Any]:
    """Take what belongs to each slice in the order of the draws, (samples,)."""
    return rising.take(by, out=out, mode="clip")
