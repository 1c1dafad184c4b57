"""Two values, two records or two rows of them set side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from app.document import Frozen
from app.words.facts import called, exact, excerpts, writer_of

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes
    ----------
    kind : what it is about: an offer, a team, a criterion.
    about : its name.
    what : the fact that differs, or that it was added or removed.
    before, after : what is said in either state; both empty where `what` says it all.
    """

    kind: str
    about: str
    what: str
    before: str = ""
    after: str = ""

    @property
    def said(self) -> str:
        """The difference as a line below its name."""
        return f"{self.what}: {self.before} → {self.after}" if self.before or self.after else self.what

    @property
    def spoken(self) -> str:
        """The difference as a sentence, for those who hear it."""
        what = f"{self.about}, {self.what}"
        return f"{what}: from {self.before} to {self.after}." if self.before or self.after else f"{what}."


@dataclass(frozen=True, slots=True)
class About:
    """What differences are about."""

    kind: str
    name: str

    def differ(self, what: str, before: str = "", after: str = "") -> Difference:
        """Tell one difference."""
        return Difference(self.kind, self.name, what, before, after)

    def told(self, what: str, said: tuple[str, str], held: tuple[Any, Any]) -> Difference:
        """Set two values side by side as they are said, with as much of them as tells them apart."""
        if said[0] == said[1]:
            said = exact(held[0]), exact(held[1])
        return self.differ(f"{what} changed") if said[0] == said[1] else self.differ(what, *excerpts(*said))

    def value(self, what: str, one: Any, other: Any, write: Callable[[Any], str]) -> Iterator[Difference]:
        """Set two values side by side, where they differ."""
        if one != other:
            yield self.told(what, (write(one), write(other)), (one, other))

    def fields(self, one: Frozen, other: Frozen, but: Iterable[str] = ()) -> Iterator[Difference]:
        """Set two records side by side, field by field."""
        for name in type(other).model_fields:
            if name not in but:
                yield from self.value(called(name), getattr(one, name), getattr(other, name), writer_of(name))


def matched(
    before: Mapping[_Key, _Item], after: Mapping[_Key, _Item]
) -> Iterator[tuple[_Key, _Item | None, _Item | None]]:
    """Put what is known by the same key side by side: in the order after, then what is no longer there."""
    yield from ((key, before.get(key), item) for key, item in after.items())
    yield from ((key, item, None) for key, item in before.items() if key not in after)


def in_order(
    about: About, before: Mapping[_Key, Any], after: Mapping[_Key, Any], what: str
) -> Iterator[Difference]:
    """Say where what stands in both stands in another order."""
    if [key for key in before if key in after] != [key for key in after if key in before]:
        yield about.differ(what)


def by_moment(some: Sequence[Any]) -> dict[tuple[Any, int], Any]:
    """Key what was written down by when that was; of the same moment, one after the other."""
    found: dict[tuple[Any, int], Any] = {}
    for one in some:
        place = sum(when == one.when for when, _ in found)
        found[one.when, place] = one
    return found
