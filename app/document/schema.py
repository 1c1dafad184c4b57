"""The JSON Schema of the file, generated from the models."""

import json
from typing import Any

from app.document.document import Document

FORMAT = "offer-spectrum"
VERSION = 5


def schema() -> dict[str, Any]:
    """Build the schema of a file: the three lines at its head, then the document."""
    built = Document.model_json_schema()
    head = {
        "format": {"const": FORMAT, "description": "What kind of file this is."},
        "version": {"const": VERSION, "description": "The version of the file format."},
        "written_by": {"type": "string", "maxLength": 200, "description": "The program that wrote the file."},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **built,
        "title": "Offer Spectrum file",
        "properties": {**head, **built["properties"]},
        "required": ["format", "version", *built["required"]],
    }


def schema_text() -> str:
    """Write the schema as it stands in `resources/schema`."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
