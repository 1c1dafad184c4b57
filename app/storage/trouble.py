"""What the operating system complains of, said to a person: what happened, and what to do next."""

import errno
import os

from app.errors import FileProblem, Problem

ELSEWHERE = "Nothing was changed on disk. Save to another place."
UNTOUCHED = "Nothing was changed on disk."

_ANYWHERE: dict[int, str] = {
    errno.EACCES: "This program may not {verb} here.",
    errno.EPERM: "This program may not {verb} here.",
    errno.ENOENT: "There is no such file or folder.",
    errno.ENOTDIR: "Part of the path is a file, not a folder.",
    errno.ELOOP: "The link leads in a circle.",
    errno.ENAMETOOLONG: "The name is too long for this disk.",
    errno.EROFS: "The disk is read-only.",
    errno.EIO: "The disk reported an error.",
    errno.EMFILE: "Too many files are open.",
    errno.ENFILE: "Too many files are open.",
    errno.EINTR: "The operation was interrupted.",
    errno.EBUSY: "The file is in use.",
    errno.ENXIO: "This is not a file.",
    errno.EISDIR: "This is a folder, not a file.",
    errno.ENODEV: "The disk is no longer there.",
    errno.ESTALE: "The network disk is no longer there.",
    errno.EFBIG: "The file would be larger than is allowed here.",
}


class ChangedOnDisk(FileProblem):
    """The file is not what we opened or saved last: someone else changed or removed it. Nothing was written.

    `missing` is true where there is no file any more.
    """

    def __init__(self, path: str, *, missing: bool) -> None:
        self.missing = missing
        if missing:
            reason = "The file is no longer there; it was moved or deleted since it was opened."
            hint = "Nothing was written. Save it again here, or save to another place."
        else:
            reason = "The file on disk has changed since it was opened."
            hint = (
                "Nothing was written. Keep yours or take theirs: the other stays among the earlier versions."
            )
        super().__init__(path, reason, hint)


class Damaged(FileProblem):
    """The file is ours, and parts of it do not hold: a repair may keep the others."""


class TooMany(Damaged):
    """The file is ours and holds more offers than can be compared: a repair keeps one part of them.

    `parts` is how many there are.
    """

    def __init__(self, path: str, parts: int, problem: Problem) -> None:
        self.parts = parts
        super().__init__(path, "There are too many options in the file.", UNTOUCHED, (problem,))


def count_in_words(problems: int) -> str:
    """Say how much is wrong with a file whose problems are listed beside."""
    if problems == 1:
        return "There is a problem in the file."
    return (
        f"There are {problems:,} problems in the file."
        if problems
        else "Something in the file cannot be read."
    )


def size_in_words(size: int) -> str:
    """Write a size for a person: 12 kB, 3.4 MB."""
    if size < 1000:
        return "1 byte" if size == 1 else f"{size} bytes"
    amount, unit = size / 1000, "kB"
    for larger in ("MB", "GB"):
        if amount >= 1000:
            amount, unit = amount / 1000, larger
    return f"{amount:.1f} {unit}" if amount < 10 else f"{amount:.0f} {unit}"


def reason_of(error: OSError | ValueError, verb: str) -> str:
    """Say what the operating system complained of, for someone who asked to read or write."""
    if not isinstance(error, OSError):
        return "The path holds a character that no file name can have."
    sentence = _ANYWHERE.get(error.errno or 0)
    if sentence is not None:
        return sentence.format(verb=verb)
    return f"The disk reported: {error.strerror or os.strerror(error.errno or 0)}."


def writing_failed(path: str, error: OSError | ValueError, needed: int, free: int | None) -> FileProblem:
    """Explain a write that failed before the old file was touched; `free` in bytes, where known."""
    number = error.errno if isinstance(error, OSError) else None
    if number in {errno.ENOSPC, errno.EDQUOT}:
        what = "The disk is full" if number == errno.ENOSPC else "Your share of the disk is used up"
        there = "" if free is None else f", and {size_in_words(free)} are free"
        hint = "Nothing was changed on disk. Make room, or save to another place."
        return FileProblem(path, f"{what}: {size_in_words(needed)} are needed{there}.", hint)
    if number == errno.ENOENT:
        return FileProblem(path, "The folder is no longer there.", ELSEWHERE)
    return FileProblem(path, reason_of(error, "write"), ELSEWHERE)
