"""The two things that can go wrong with what a person does; each carries one sentence for them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing wrong with the input: where it stands, and what would be right.

    `place` is written as in the file, `offers[2].teams[0].position.low`; empty where the whole is meant.
    """

    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}" if self.place else self.sentence


class Refused(Exception):
    """A value that cannot be: nothing was changed. Holds every problem found, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(str(problem) for problem in problems))

    @classmethod
    def because(cls, sentence: str, place: str = "") -> "Refused":
        """Refuse for one reason."""
        return cls((Problem(place, sentence),))

    @property
    def sentence(self) -> str:
        """The first reason, to show beside the field."""
        return self.problems[0].sentence


class FileProblem(Exception):
    """A file that cannot be read, is not valid or cannot be written; what was on disk is still there.

    `reason` says what happened, `hint` what is safe and what to do next; `problems` lists the places
    in the file where that is what is wrong.
    """

    def __init__(self, path: str, reason: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        self.path = path
        self.reason = reason
        self.hint = hint
        self.problems = problems
        super().__init__(f"{path}: {reason}")
