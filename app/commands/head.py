"""How the results of commands begin: title and perspective for people, state and warnings as plain values."""

from typing import Any

from app.commands.output import one_line
from app.document import Document
from app.numbers.numerals import DOT
from app.scoring.ranking import Ranking
from app.words.options import warning_sentence


def title_line(document: Document) -> str:
    """Name the decision and the perspective that counts."""
    return one_line(f"{document.title}{DOT}{document.perspective.name}")


def perspective_as_json(document: Document) -> dict[str, str]:
    """Give id and name of the perspective that counts."""
    return {"perspective": document.perspective.id, "perspective_name": document.perspective.name}


def head_as_json(ranking: Ranking, reason: str, samples: int, seed: int) -> dict[str, Any]:
    """Give what a result that was drawn rests on; `reason` says why there is none, where there is none."""
    return {
        "status": ranking.status,
        "reason": reason or None,
        "warnings": warnings_as_json(ranking),
        **perspective_as_json(ranking.document),
        "samples": samples,
        "seed": seed,
    }


def warnings_as_json(ranking: Ranking) -> list[dict[str, str | None]]:
    """Give the warnings as plain values."""
    return [
        {
            "code": warning.code,
            "criterion": warning.criterion or None,
            "option": warning.option or None,
            "sentence": warning_sentence(warning, ranking),
        }
        for warning in ranking.warnings
    ]
