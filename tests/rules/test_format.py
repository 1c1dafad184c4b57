"""The format of the file is guarded: it changes only with its version, and every version that landed is kept.

An older program can then call a newer file newer, not broken, and a newer one opens every older file.
"""

import json
from typing import Any

from app.document.schema import VERSION, schema
from app.storage.load import read_document
from app.storage.migrations import STEPS
from app.storage.save import document_bytes
from tests.json_schema import differences, fields, fits, form, used
from tests.rules.source import ROOT

#: A file of each version, and its schema as the program of then wrote it.
KEPT = ROOT / "tests" / "data" / "versions"
VERSIONS = range(1, VERSION + 1)


def kept_schema(version: int) -> dict[str, Any]:
    return json.loads((KEPT / f"v{version}.schema.json").read_text(encoding="utf-8"))


def kept_file(version: int) -> dict[str, Any]:
    return json.loads((KEPT / f"v{version}.offers").read_text(encoding="utf-8"))


def test_the_form_of_the_file_changes_only_with_its_version():
    # Words are left out: a field that is described better, or a class renamed, is no other file.
    kept, now = kept_schema(VERSION), schema()
    changes = list(differences(form(kept, kept), form(now, now)))
    assert not changes, (
        f"The form of the file has changed, and it still calls itself version {VERSION} "
        f"({'; '.join(changes)}). Three things to do: raise VERSION in app/document/schema.py; "
        f"write the step from {VERSION} in app/storage/migrations.py; keep a file of version {VERSION + 1} "
        "that uses every field, and its schema (offer-spectrum schema), in tests/data/versions."
    )


def test_every_version_is_kept_with_its_schema():
    wanted = {f"v{version}.{kind}" for version in VERSIONS for kind in ("offers", "schema.json")}
    found = {path.name for path in KEPT.iterdir()}
    missing, odd = wanted - found, found - wanted
    assert not missing, "keep these in tests/data/versions"
    assert not odd, "there is no such version"


def test_every_older_version_has_its_migration():
    older = set(VERSIONS) - {VERSION}
    missing, odd = older - STEPS.keys(), STEPS.keys() - older
    assert not missing, "write these steps in app/storage/migrations.py"
    assert not odd, "there is no such version to start from"


def test_a_kept_file_is_as_the_schema_of_its_version_says_and_uses_every_field():
    for version in VERSIONS:
        told, said = kept_file(version), kept_schema(version)
        assert fits(told, said, said), f"v{version}.offers is not as v{version}.schema.json says"
        unused = fields(said) - set(used(told, said, said))
        assert not unused, f"v{version}.offers does not try these"


def test_every_kept_file_opens():
    for version in VERSIONS:
        opened = read_document(KEPT / f"v{version}.offers")
        assert opened.version == version
        assert document_bytes(opened.document)
