"""Checking one report by every rule (报告核对)."""

from collections.abc import Iterator
from pathlib import Path

from fadu.checker.documents import Document, read
from fadu.checker.findings import Outcome, Review, gathered
from fadu.checker.report import Report, examined
from fadu.checker.rules import (
    characters,
    dates,
    growth,
    headings,
    law_titles,
    mandatory,
    numbering,
    points,
    ratio,
    share,
    subset,
    terms,
    total,
    units,
    years,
)
from fadu.checker.titles import TITLES

_RULES = (
    ratio.check,
    total.check,
    growth.check,
    points.check,
    share.check,
    subset.check,
    units.check,
    numbering.check,
    headings.check,
    characters.check,
    terms.check,
    years.check,
    dates.check,
    mandatory.check,
)


def review(document: Document, *, titles: frozenset[str] = TITLES) -> Review:
    """Findings on a report's text; `titles` are the instruments it may name (without 中华人民共和国)."""
    return gathered(_outcomes(examined(document), titles))


def review_file(path: Path, *, titles: frozenset[str] = TITLES) -> Review:
    """Read and check a .txt, .md or .docx file; BadInput when it cannot be read."""
    return review(read(path), titles=titles)


def _outcomes(report: Report, titles: frozenset[str]) -> Iterator[Outcome]:
    for rule in _RULES:
        yield from rule(report)
    yield from law_titles.check(report, titles)
