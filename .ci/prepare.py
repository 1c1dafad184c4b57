"""Sets this checkout up, once: system packages, virtual environment, locked dependencies, the program itself.

Without arguments it does all of that; with a group of system-packages.txt it only sees to those packages.
Only the standard library is at hand here.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is what this sentence is for
    found = ".".join(str(part) for part in sys.version_info[:2])
    sys.exit(
        f"Offer Spectrum needs Python 3.11 or newer, and this is {found}: make PYTHON=/path/to/python3.11"
    )

import ctypes
import importlib.util
import os
import shutil
import subprocess
import venv
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "ready"


@dataclass(frozen=True)
class SystemPackage:
    """A Debian package, and the library, module or program that shows whether it is there."""

    group: str
    package: str
    kind: str
    name: str

    def is_there(self) -> bool:
        """Look for the thing itself, not for the package: it may have come another way."""
        if self.kind == "module":
            return importlib.util.find_spec(self.name) is not None
        if self.kind == "program":
            return shutil.which(self.name) is not None
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


def listed_packages(group: str) -> list[SystemPackage]:
    """Read one group of the list."""
    lines = (HERE / "system-packages.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return [SystemPackage(*row) for row in rows if row[0] == group]


def administrator() -> list[str] | None:
    """What to put before a command that installs; None where we may not."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def need_system_packages(group: str) -> None:
    """Install what is missing where we may; otherwise say what to install, and stop."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for package in listed_packages(group) if not package.is_there()]
    if not missing:
        return
    names = [package.package for package in missing]
    may = administrator()
    if may is None or not shutil.which("apt-get"):
        things = ", ".join(package.name for package in missing)
        sys.exit(f"Missing on this system: {things}. To install: sudo apt-get install {' '.join(names)}")
    print(f"Installing system packages: {' '.join(names)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*may, "apt-get", "update", "-qq"], env=quiet)
    install = [*may, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL)
    importlib.invalidate_caches()
    still = [package.package for package in missing if not package.is_there()]
    if still:
        sys.exit(f"Could not install {' '.join(still)}. To see why: {' '.join(install)}")


def make_environment() -> None:
    """Create the virtual environment, anew where its Python is gone or another one."""
    version = "import sys; sys.exit(sys.version_info[:2] != ({}, {}))".format(*sys.version_info[:2])
    try:
        usable = subprocess.run([VENV_PYTHON, "-c", version + "; import pip"]).returncode == 0
    except OSError:
        usable = False
    if not usable:
        venv.create(VENV, clear=True, with_pip=True)


def pip_install(*arguments: str) -> None:
    """Run the environment's own pip."""
    command = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, cwd=ROOT)
    if done.returncode != 0:
        sys.exit("Setting up stopped here; what pip says is above. The next make goes on from here.")


def set_up() -> None:
    """Do everything, and leave the stamp that says so."""
    need_system_packages("run")
    print(f"Setting up {VENV.name} with the locked dependencies (once, about 300 MB) ...", flush=True)
    make_environment()
    pip_install("--require-hashes", "-r", "requirements.lock")
    pip_install("--no-deps", "--no-index", "--no-build-isolation", "--editable", ".")
    STAMP.touch()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        need_system_packages(sys.argv[1])
    else:
        set_up()
