"""What the operating system complains of, in a sentence with a next step."""

import errno

import pytest

from app.storage.trouble import ChangedOnDisk, count_in_words, reason_of, size_in_words, writing_failed


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (12_345, "12 kB"),
        (3_400_000, "3.4 MB"),
        (50_000_000, "50 MB"),
        (1_200_000_000_000, "1200 GB"),
    ],
)
def test_sizes(size: int, words: str) -> None:
    assert size_in_words(size) == words


def test_a_full_disk_and_a_used_up_share() -> None:
    full = writing_failed("f", OSError(errno.ENOSPC, ""), 12_000, 3_000)
    assert full.reason == "The disk is full: 12 kB are needed, and 3.0 kB are free."
    share = writing_failed("f", OSError(errno.EDQUOT, ""), 12_000, None)
    assert share.reason == "Your share of the disk is used up: 12 kB are needed."
    assert "another place" in full.hint


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_complaint_is_one_sentence(number: int) -> None:
    sentence = reason_of(OSError(number, "something"), "write")
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "Errno" not in sentence
    assert "{" not in sentence


def test_a_change_and_a_loss_are_told_apart() -> None:
    assert "changed" in ChangedOnDisk("f", missing=False).reason
    assert "no longer there" in ChangedOnDisk("f", missing=True).reason


def test_how_much_is_wrong() -> None:
    assert count_in_words(1) == "There is a problem in the file."
    assert count_in_words(2000) == "There are 2,000 problems in the file."
