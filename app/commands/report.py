"""Writes the brief as PDF."""

from argparse import Namespace
from pathlib import Path

from app.commands.opening import open_document
from app.commands.output import DONE, NOT_HERE, WRONG_INPUT, Stopped, write_file
from app.errors import FileProblem
from app.flips import crossovers
from app.report.pdf import brief_pdf
from app.scoring import rank


def run(arguments: Namespace) -> int:
    """Make the brief of the document as seen from the perspective that counts, and write it."""
    out = Path(arguments.out)
    if out.suffix.lower() != ".pdf":
        raise Stopped(WRONG_INPUT, f"The brief is a PDF: name a file that ends in .pdf, not {out}.")
    document = open_document(arguments)
    ranking = rank(document)
    try:
        made = brief_pdf(document, ranking, crossovers(ranking), paper=arguments.paper)
    except FileProblem as problem:
        raise Stopped(NOT_HERE, problem.reason) from None
    write_file(out, made)
    return DONE
