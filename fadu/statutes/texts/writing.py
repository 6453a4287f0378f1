"""Reports and texts as plain data, as `docs/cli.md` describes them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from fadu.law.texts.article import Article
from fadu.law.usage import Use
from fadu.statutes.texts.selectors import Version
from fadu.statutes.texts.services import DAMAGED, FOREIGN, IMPORTED, KNOWN, Report


def written(reports: Sequence[Report]) -> str:
    """The report of an import, as JSON."""
    counts = {o: sum(r.outcome == o for r in reports) for o in (IMPORTED, KNOWN, DAMAGED, FOREIGN)}
    return json.dumps(counts | {"texts": [_report(r) for r in reports]}, ensure_ascii=False)


def facts_of(version: Version) -> dict[str, Any]:
    """What is known of a version."""
    return {
        "key": version.key,
        "title": version.title,
        "version": day(version.day),
        "since": day(version.since),
        "until": day(version.until),
        "status": version.instrument.status.value if version.instrument else "",
        "origin": version.text.origin if version.text else "",
    }


def paragraphs_of(article: Article) -> list[dict[str, Any]]:
    """An article's paragraphs with their items."""
    return [
        {
            "text": "".join([p.text, *p.rows]),
            "items": [{"number": i.number, "text": "".join([i.text, *i.points])} for i in p.items],
        }
        for p in article.paragraphs
    ]


def use_of(use: Use) -> dict[str, str]:
    """One citation of an article."""
    return {
        "kind": use.kind.value,
        "code": use.code,
        "title": use.title,
        "words": use.words,
        "cite": str(use.cite),
    }


def day(value: date | None) -> str | None:
    """YYYY-MM-DD."""
    return value.isoformat() if value else None


def _report(report: Report) -> dict[str, Any]:
    return {
        "file": report.file,
        "outcome": report.outcome,
        "title": report.title,
        "key": report.key,
        "version": day(report.version),
        "articles": report.articles,
        "message": report.message,
        "findings": [
            {"kind": f.kind.value, "place": f.place, "message": f.message} for f in report.findings
        ],
    }
