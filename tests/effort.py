"""How hard each law is tried: a few examples, always the same and shared; or as many as wanted, drawn anew.

`EXAMPLES=1000 python -m pytest tests/laws` looks far; `make endure` does so for all laws.
"""

import os

from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

FEW = 30
#: As many examples as wanted, each drawn anew.
LOOKS_FAR = "EXAMPLES" in os.environ


def try_laws() -> None:
    """Say how all laws are tried that say nothing else."""
    wanted = os.environ.get("EXAMPLES")
    settings.register_profile(
        "ours",
        max_examples=int(wanted or FEW),
        derandomize=not LOOKS_FAR,
        print_blob=True,
        # How fast this machine is just now is no matter of a law.
        deadline=None,
        # Documents that laws share are drawn within the first law that wants one.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.nested_given],
    )
    settings.load_profile("ours")
    # Else what is drawn hangs on which modules are loaded by then, and all of them are read anew for it.
    nothing = Constants()
    providers._get_local_constants = lambda: nothing  # noqa: SLF001


def tried(times: float) -> settings:
    """Try a law so many times as often as the others."""
    return settings(max_examples=max(1, round(times * settings().max_examples)))
