"""Which perspective is looked at: the one that counts, or another that is only previewed."""

from app.document import Document


class Looking:
    """Remembers which perspective counts while another one is shown in its place."""

    def __init__(self) -> None:
        self._previewing = False
        self._counts = ""

    def show_preview(self, said: str) -> None:
        """Hear what is previewed from now on; empty: what is shown counts."""
        self._previewing = bool(said)

    def elsewhere(self, shown: Document) -> bool:
        """Tell whether a document is shown from a perspective that does not count."""
        if not self._previewing:
            self._counts = shown.active_perspective
        return shown.active_perspective != self._counts
