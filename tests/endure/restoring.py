"""Saves for weeks, and restores what has to be there of it: by hand, and held against what was saved."""

import os
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from app.document import Document
from app.edits import RenameDecision
from app.files import data_folder
from app.storage.backups import keep_for_ever
from app.storage.save import document_bytes
from app.storage.versions import keep_version, versions_of
from tests.builders import benefits
from tests.endure.screen import at_home_in
from tests.rig import opened, settle
from ui.main_window import MainWindow
from ui.versions.panel import VersionsPanel

#: What the person is promised.
LATEST, DAYS, MOST_ROOM = 10, 30, 200_000_000
#: So far back a history goes, at most so many saves a day, and at most so many of them in the window.
_WEEKS: Final = 45
_A_DAY: Final = 4
_BY_HAND: Final = 12
#: Blanks behind a decision say nothing, and take room.
_LARGE: Final = 40_000_000
_TOO_MANY: Final = 16

Saved = tuple[datetime, Document]


def restore_earlier_versions(folder: Path, chance: random.Random, rounds: int) -> str:
    """Restore so many versions: from one history after the other all that it has to hold."""
    left, histories, saves = rounds, 0, 0
    while left > 0:
        histories += 1
        with at_home_in(folder / f"{histories}"):
            history = _History(folder / f"{histories}.offers", f"history-{histories}", chance)
            saves += history.live()
            left -= history.restore(left)
    for number in range(rounds // 100):
        with at_home_in(folder / f"crowded {number}"):
            _take_all_the_room(chance)
    crowded = f", {rounds // 100} times too much for the room there is" if rounds >= 100 else ""
    return (
        f"{rounds} versions restored of {saves:,} saves in {histories} histories{crowded}; 0 missing, 0 other"
    )


class _History:
    """A decision that was saved for weeks, once chosen on, and lately saved in the window."""

    def __init__(self, file: Path, known_as: str, chance: random.Random) -> None:
        self._file, self._chance = file, chance
        self._first = benefits({"North": {"Place": 90.0}}, {"Place": 1.0}).replace(id=known_as)
        self._saves: list[Saved] = []
        self._others: list[Saved] = []

    def live(self) -> int:
        """Save for weeks; gives how often."""
        for number, when in enumerate(self._moments()):
            document = self._named(f"Save {number}")
            why = self._chance.choice(("saved", "saved", "saved", "theirs", "mine"))
            (self._saves if why == "saved" else self._others).append((when, document))
            keep_version(document.id, document_bytes(document), data_folder(), why, now=when)
            if number == 0:
                self._chosen = self._named("When it was chosen")
                keep_for_ever(document.id, document_bytes(self._chosen), data_folder())
        self._by_hand = self._chance.randrange(_BY_HAND)
        return len(self._saves) + self._by_hand

    def restore(self, most: int) -> int:
        """Save a few times more, list all, and restore it in any order; gives how much was restored."""
        with opened(self._first) as window:
            window.session.save(self._file)
            for number in range(self._by_hand):
                self._saves.append((datetime.now(UTC), window.session.document))
                window.session.do(RenameDecision(f"By hand {number}"))
                window.session.save()
                assert not window.session.dirty, "it was not saved"
            return _restored(window, self._wanted(datetime.now(UTC)), self._chance, most)

    def _wanted(self, now: datetime) -> list[Document]:
        """Say what has to be there by what is promised, the latest first."""
        since, days = now - timedelta(days=DAYS), set[str]()
        wanted = [(when, document) for when, document in self._others if when >= since]
        for place, (when, document) in enumerate(reversed(self._saves)):
            day = f"{when:%Y-%m-%d}"
            if place < LATEST or (when >= since and day not in days):
                wanted.append((when, document))
            days.add(day)
        latest = max((*self._saves, *self._others), key=lambda one: one[0])
        wanted += [] if latest in wanted else [latest]
        chosen = next(one for one in versions_of(self._first.id, data_folder()) if one.why == "choice")
        wanted.append((chosen.when, self._chosen))
        return [document for _, document in sorted(wanted, key=lambda one: one[0], reverse=True)]

    def _moments(self) -> Iterator[datetime]:
        """Draw when it was saved, the earliest first; on some days not at all."""
        now = datetime.now(UTC) - timedelta(minutes=1)
        for day in range(self._chance.randrange(1, _WEEKS), -1, -1):
            midnight = now.replace(hour=0, minute=0, second=0) - timedelta(days=day)
            seconds = range(24 * 60 * 60 if day else max(1, round((now - midnight).total_seconds())))
            many = min(len(seconds), self._chance.randrange(_A_DAY + 1))
            yield from (midnight + timedelta(seconds=at) for at in sorted(self._chance.sample(seconds, many)))

    def _named(self, title: str) -> Document:
        return self._first.replace(title=title)


def _restored(window: MainWindow, wanted: list[Document], chance: random.Random, most: int) -> int:
    """Have the window list what is kept, and restore so much of it; gives how much that was."""
    window.actions["versions"].trigger()
    settle()
    panel = window.frame.findChild(VersionsPanel)
    assert panel is not None
    told = [row.sentence for row in panel.list.rows.rows]
    assert len(told) == len(wanted), f"{len(told)} are listed, {len(wanted)} have to be: {told}"
    before = window.session.document
    places = chance.sample(range(len(wanted)), min(most, len(wanted)))
    for place in places:
        panel.list.setCurrentIndex(panel.list.rows.index(place))
        panel.restore.click()
        restored = window.session.document
        assert restored == wanted[place], f"{wanted[place].title} was saved, {restored.title} is restored"
        window.session.undo()
        assert window.session.document is before
    return len(places)


def _take_all_the_room(chance: random.Random) -> None:
    """Keep too much of two decisions: the oldest go, but not the latest of either, nor what was chosen on."""
    moment = datetime.now(UTC) - timedelta(days=1)
    first = benefits({"North": {"Place": 90.0}}, {"Place": 1.0})
    chosen = first.replace(id="crowded-0", title="When it was chosen")
    os.utime(keep_for_ever(chosen.id, document_bytes(chosen), data_folder()), (0, 0))
    there: list[tuple[int, Document]] = []
    for number in range(_TOO_MANY):
        document = first.replace(id=f"crowded-{int(chance.random() < 0.7)}", title=f"Save {number}")
        data = document_bytes(document) + b" " * chance.randrange(_LARGE)
        moment += timedelta(minutes=1)
        keep_version(document.id, data, data_folder(), "theirs", now=moment)
        there.append((len(data), document))
        _let_the_oldest_go(there)
    latest = {document.id: document for _, document in there}
    for known_as, last in latest.items():
        kept = [one for _, one in reversed(there) if one.id == known_as]
        wanted = kept + [chosen] * (known_as == chosen.id)
        with opened(last) as window:
            _restored(window, wanted, chance, len(wanted))


def _let_the_oldest_go(there: list[tuple[int, Document]]) -> None:
    """Do as is promised: the latest of each decision takes room too, and is never the one that goes."""
    latest = {document.id: document for _, document in there}
    for one in [one for one in there if latest[one[1].id] is not one[1]]:
        if sum(size for size, _ in there) > MOST_ROOM:
            there.remove(one)
