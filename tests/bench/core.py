"""The fit alone, and opening and saving without the disk."""

import importlib
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from app.document import Document
from app.scoring.ranking import fits, rank
from app.storage.load import parse_all
from app.storage.save import document_bytes, save_document
from tests.bench.documents import large
from tests.bench.rounds import Row, best


def fit_rows() -> Iterator[Row]:
    """Row 1: weighing cached values against one product of numpy, and against pymcdm where it is there."""
    ranking = rank(large(100, 30))
    values, shares = ranking.table.values, ranking.shares
    ours, product = best(lambda: fits(values, shares), lambda: values @ shares)
    yield Row("1 fit of 100 × 30", ours, "one numpy V @ w", product, 3.0)
    try:
        methods: Any = importlib.import_module("pymcdm.methods")
    except ImportError:
        return
    theirs, types = methods.WSM(), np.ones(len(shares))
    ours, other = best(lambda: fits(values, shares), lambda: theirs(values, shares, types))
    yield Row("1 fit of 100 × 30", ours, "the weighted sum of pymcdm", other, 100.0, at_least=True)


def file_rows() -> Iterator[Row]:
    """Row 9: the whole pipeline of opening and saving, without the disk."""
    document = large(200, 30)
    data = document_bytes(document)
    tree = json.loads(data)
    opening, loads = best(lambda: parse_all(data), lambda: json.loads(data))
    yield Row(f"9 open 200 × 30 ({len(data) // 1000} kB)", opening, "json.loads", loads, 5.0)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        saving, dumps = best(lambda: _save(document, Path(folder)), lambda: json.dumps(tree, indent=2))
    yield Row("9 save 200 × 30, read back", saving, "json.dumps(indent=2)", dumps, 0.8)


def _save(document: Document, folder: Path) -> None:
    """Save into memory, as a new file each time."""
    path = folder / "kept.offers"
    save_document(document, path)
    path.unlink()
