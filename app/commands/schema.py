"""Prints the JSON Schema of the file."""

from argparse import Namespace

from app.commands.output import DONE, emit
from app.document.schema import schema_text


def run(arguments: Namespace) -> int:
    """Print it as it stands in `resources/schema`."""
    del arguments
    emit(schema_text())
    return DONE
