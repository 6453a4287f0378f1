"""The manifest beside a report (数据清册): what each printed number was, and how to prove it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from fadu.figures.definition import digest
from fadu.figures.grammar import Figure
from fadu.figures.models import FrozenFigure
from fadu.figures.snapshots import Snapshot
from fadu.figures.span import Span
from fadu.figures.values import Gap, Value
from fadu.kernel.zone import rfc3339
from fadu.report.bureaus import Bureau

FORMAT = 1


def of_frozen(figure: Figure, row: FrozenFigure, url: str) -> dict[str, Any]:
    """The line of a frozen figure; its definition is that of the day of freezing."""
    proof = {"root": row.root, "position": row.position, "definition": row.definition}
    return {**_line(figure, row.value, url), "version": row.version, **proof}


def of_snapshot(taken: Snapshot, position: int, url: str) -> dict[str, Any]:
    """The line of a figure that has not been frozen, as it stands at a position of the ledger."""
    proof = {"root": taken.root, "position": position, "definition": digest(taken.figure)}
    return {**_line(taken.figure, taken.value, url), "version": taken.figure.version, **proof}


def manifest(
    bureau: Bureau,
    span: Span,
    lines: Iterable[Mapping[str, Any]],
    *,
    frozen: FrozenFigure | None,
    file: bytes,
    day: date,
) -> dict[str, Any]:
    """The whole manifest; `frozen` is any row of the freeze that the report prints, if there was one."""
    listed = list(lines)
    return {
        "format": FORMAT,
        "agency": bureau.name,
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "built_on": day.isoformat(),
        "sha256": hashlib.sha256(file).hexdigest(),
        "frozen": _freeze(frozen) if frozen else None,
        "figures": listed,
        "missing": [one["code"] for one in listed if one["gap"] == Gap.NOT_REPORTED.name.lower()],
    }


def dumped(content: Mapping[str, Any]) -> str:
    """The manifest as text, keys in a fixed order."""
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _freeze(row: FrozenFigure) -> dict[str, Any]:
    return {"matter": row.matter, "n": row.n, "at": rfc3339(row.frozen_at), "by": row.frozen_by}


def _line(figure: Figure, value: Value, url: str) -> dict[str, Any]:
    return {
        "code": figure.code,
        "title": figure.title,
        "value": value.text,
        "unit": figure.unit,
        "gap": value.gap.name.lower() if value.gap else "",
        "numerator": value.numerator,
        "denominator": value.denominator,
        "covered": value.covered,
        "expected": value.expected,
        "extent": figure.extent.label,
        "origin": str(figure.origin.value),
        "meaning": figure.meaning,
        "owner": figure.owner,
        "url": url,
    }
