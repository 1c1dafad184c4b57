"""Begins a decision from a template."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from app.commands.example import write_document
from app.commands.opening import must_be_free
from app.commands.output import DONE
from app.examples import new_document


def run(arguments: Namespace) -> int:
    """Write a document that holds what the template holds, dated today."""
    path = Path(arguments.file)
    must_be_free(path, arguments)
    write_document(new_document(arguments.template, date.today()), path)
    return DONE
