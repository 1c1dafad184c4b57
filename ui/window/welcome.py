"""What is shown before there is anything to compare."""

from collections.abc import Callable

from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState


def welcome(add_offer: Callable[[], object], open_sample: Callable[[], object]) -> EmptyState:
    """Make the empty state, with its two ways on."""
    add = Button("Add an offer", "primary", icon="plus", name="empty.add")
    add.clicked.connect(add_offer)
    sample = Button("Open the worked example", icon="folder-open", name="empty.sample")
    sample.clicked.connect(open_sample)
    return EmptyState(
        "scales",
        "Compare your first two offers",
        "Add what you know and leave the rest open. You can rank with gaps.",
        (add, sample),
        "Everything is stored in one file on this computer.",
        name="empty",
    )
