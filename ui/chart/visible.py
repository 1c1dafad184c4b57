"""The visible part of the fit: how far it can be zoomed, and when it stays."""

from typing import Final

from app.figure import ChartSpec, default_view

LEAST_SPAN: Final = 4.0
LEAST, MOST = -60.0, 160.0
_ZOOM: Final = 1.25
#: A view stays while the options fill at least this share of it: axes that jump are hard to read.
_FILLED: Final = 0.62


def zoomed(view: tuple[float, float], centre: float, steps: float) -> tuple[float, float]:
    """Zoom in (steps > 0) or out round a fit."""
    low, high = (centre + (end - centre) * _ZOOM**-steps for end in view)
    return low, high


def bounded(view: tuple[float, float], spec: ChartSpec, height: float, scale: float) -> tuple[float, float]:
    """Keep a view within what there is to see: the whole of the fit, and all options."""
    least, most = default_view(spec, height, scale)
    return max(view[0], min(0.0, least)), min(view[1], max(100.0, most))


def serving(
    view: tuple[float, float], spec: ChartSpec, height: float, scale: float
) -> tuple[float, float] | None:
    """Stay with a view that still shows all options and is not far too wide; none where it does not serve."""
    low, high = default_view(spec, height, scale)
    air = (high - low) * 0.04
    shows_all = view[0] <= low + air and view[1] >= high - air
    return view if shows_all and (high - low) >= _FILLED * (view[1] - view[0]) else None
