"""Linear programs: the one place where the solver is asked."""

from collections.abc import Callable, Sequence
from typing import Any, cast

import numpy as np

from app.scoring.table import Floats

#: As exact as the solver can be asked to be.
_EXACT = {"primal_feasibility_tolerance": 1e-10, "dual_feasibility_tolerance": 1e-10}


def minimise(
    cost: Floats,
    at_most: tuple[Any, Floats],
    equal: tuple[Any, Floats],
    bounds: Sequence[tuple[float, float]],
) -> Floats | None:
    """Find the unknowns at which a linear cost is least.

    Parameters
    ----------
    cost : (unknowns,).
    at_most, equal : a matrix (rows, unknowns), dense or sparse, and what its product with the unknowns may be
        at most, or has to be (rows,).
    bounds : the least and the greatest of each unknown; may be infinite.

    Returns
    -------
    (unknowns,), the same for the same input; none where nothing meets all conditions.

    References
    ----------
    Huangfu & Hall 2018 (HiGHS, dual simplex).
    """
    from scipy.optimize import linprog  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType]

    solved = cast(Callable[..., Any], linprog)(
        cost,
        A_ub=at_most[0],
        b_ub=at_most[1],
        A_eq=equal[0],
        b_eq=equal[1],
        bounds=np.array(bounds),
        method="highs-ds",
        options=_EXACT,
    )
    return solved.x if solved.status == 0 else None
