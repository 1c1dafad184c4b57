"""Writes the worked example."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from app.commands.opening import must_be_free
from app.commands.output import DONE, cannot_write
from app.document import Document
from app.errors import FileProblem
from app.examples import worked_example
from app.storage.save import save_document


def run(arguments: Namespace) -> int:
    """Write the example with its days counted from today, or from the day that is named."""
    path = Path(arguments.file)
    must_be_free(path, arguments)
    write_document(worked_example(arguments.today or date.today()), path)
    return DONE


def write_document(document: Document, path: Path) -> None:
    """Write a document to a file that was found free, or may be replaced."""
    try:
        save_document(document, path)
    except FileProblem as problem:
        raise cannot_write(problem) from None
