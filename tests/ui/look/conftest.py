"""Another look is given to all that stands: to nothing but what a test shows."""

import pytest

from tests.rig import end_sharing


@pytest.fixture(autouse=True, scope="module")
def nothing_stands() -> None:
    end_sharing()
