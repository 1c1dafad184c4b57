"""Writes the brief as PDF."""

from argparse import Namespace
from pathlib import Path

from app.commands.opening import analysed, open_document
from app.commands.output import DONE, NOT_HERE, WRONG_INPUT, Stopped, spare_the_decision, write_file
from app.errors import FileProblem
from app.report.pdf import brief_pdf
from app.scoring.judged import with_pay_aside

COVERED = "Pay is covered until a choice is recorded, so it cannot be printed."


def run(arguments: Namespace) -> int:
    """Make the brief of the document as seen from the perspective that counts, and write it."""
    out = Path(arguments.out)
    if out.suffix.lower() != ".pdf":
        raise Stopped(WRONG_INPUT, f"The brief is a PDF: name a file that ends in .pdf, not {out}.")
    spare_the_decision(out, Path(arguments.file))
    document = open_document(arguments)
    if arguments.with_pay and not document.pay_open:
        raise Stopped(NOT_HERE, COVERED)
    analysis = analysed(document if arguments.with_pay else with_pay_aside(document))
    try:
        made = brief_pdf(analysis, paper=arguments.paper, with_pay=arguments.with_pay)
    except FileProblem as problem:
        raise Stopped(NOT_HERE, problem.reason) from None
    write_file(out, made)
    return DONE
