"""Rows of the same fields, which come and go, with the echo of what is typed above them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.pay.shown import only_lines, stops_of
from ui.widgets.amount_field import AmountField
from ui.widgets.buttons import Button
from ui.widgets.grid_form import Fields, GridForm

__all__ = ["Fields", "RowsForm"]


class RowsForm(GridForm):
    """A form of rows whose figures say what they understood beside the caption of their column."""

    def __init__(
        self,
        name: str,
        captions: Sequence[str],
        make_row: Callable[[int], Fields],
        add: Button,
        *,
        shares: Sequence[int] = (),
    ) -> None:
        super().__init__(name, captions, self._made, add)
        self._made_by = make_row
        for column in range(len(captions) - 1):
            self._grid.setColumnStretch(column, shares[column] if shares else 1)

    def show_rows(self, count: int, most: int) -> list[Fields]:
        for row in self._rows[count:]:
            for field in row:
                if isinstance(field, AmountField):
                    field.echo.hide()
                    field.echo.deleteLater()
        rows = super().show_rows(count, most)
        for field in (field for row in rows for field in row):
            # A question under one field leaves the others where they are.
            self._grid.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        return rows

    def focus_last(self) -> None:
        """Put the keyboard into the first field of the last row."""
        first = self._rows[-1][0]
        (first.line if isinstance(first, AmountField) else first).setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QWidget]:
        stops = super().stops()
        return [stop for one in stops for stop in (stops_of(one) if isinstance(one, AmountField) else [one])]

    def _made(self, number: int) -> Fields:
        row = self._made_by(number)
        only_lines(field for field in row if isinstance(field, AmountField))
        for column, field in enumerate(row):
            if isinstance(field, AmountField):
                field.echo.setParent(self)
                self._grid.addWidget(field.echo, 0, column, Qt.AlignmentFlag.AlignRight)
        return row
