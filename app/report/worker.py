"""Sets one job with typst in a process of its own, which ends with it: what typst remembers goes too.

Run as a file, not as a module, so that it needs nothing of the program: the job comes as JSON on standard
input, what was made goes to standard output; a failure is one line on standard error.
"""

import json
import sys
from pathlib import Path
from typing import Any, cast

UNTAGGED = "This copy could not be marked up for screen readers; its content is complete."


def made(job: dict[str, Any]) -> bytes:
    """Set a job: PDF/UA-1 where that is possible, else a plain PDF that says so; or a picture.

    Parameters
    ----------
    job : template (path), fonts (folder), data (JSON text), format (pdf or png), timestamp (seconds), ppi.

    Raises
    ------
    typst.TypstError
        The template and the data do not go together.
    """
    import typst

    template = Path(job["template"])
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(job["fonts"])]
    )
    compiler = typst.Compiler(str(template), root=str(template.parent), font_paths=fonts)
    inputs = {"data": str(job["data"]), "note": ""}
    if job["format"] == "png":
        return _bytes(compiler.compile(format="png", ppi=job["ppi"], sys_inputs=inputs))
    try:
        tagged = compiler.compile(
            format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=job["timestamp"]
        )
    except BaseException as error:
        # An export is never lost: typst raises this for what the standard forbids, and panics reach here too.
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        inputs["note"] = UNTAGGED
        return _bytes(compiler.compile(format="pdf", sys_inputs=inputs, timestamp=job["timestamp"]))
    return _bytes(tagged)


def _bytes(made_of_it: Any) -> bytes:
    """Give the one file that was made; a picture of several pages is that of the first."""
    pages = cast("list[bytes]", made_of_it if isinstance(made_of_it, list) else [made_of_it])
    return pages[0]


def main() -> int:
    """Read the job, write what was made."""
    try:
        result = made(json.load(sys.stdin.buffer))
    except BaseException as error:
        sys.stderr.write(f"{type(error).__name__}: {error}".replace("\n", " "))
        return 1
    sys.stdout.buffer.write(result)
    return 0


if __name__ == "__main__":
    sys.exit(main())
