from app.storage.conflicts import conflict_copies

THERE = (
    "mine.offers",
    "mine (Ana's conflicted copy 2026-11-30).offers",
    "mine (Conflicted copy).offers",
    "mine.sync-conflict-20261130-221500-ABCDEFG.offers",
    "mine (2).offers",
    "yours (conflicted copy).offers",
    "mine (conflicted copy).pdf",
)


def test_copies_of_this_file_alone_are_found():
    assert conflict_copies("mine.offers", THERE) == tuple(sorted(THERE[1:4]))
    assert conflict_copies("other.offers", THERE) == ()
