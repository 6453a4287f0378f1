"""What became of a decision after it was made (变更、撤销): noted beside it in the contents of its case file, for the paper itself
stays as it went out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.law.procedures.penalty import stating
from fadu.law.procedures.penalty.sums import ALTER
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.ui.formats import long_day

Became = Callable[[CaseFile, int], str]


def of_decision(acts: Sequence[Act]) -> Became:
    """Of a decision that these acts make: each alteration of it, until another was made in its place."""

    def told(file: CaseFile, n: int) -> str:
        return _said(
            alteration
            for line, alteration in _after(file, n)
            if not _further(alteration) and not _between(file, line, alteration, acts)
        )

    return told


def of_further(acts: Sequence[Act], first: Sequence[Act]) -> Became:
    """Of a daily fine that these acts impose: its own alterations, and that the decision before it (`first`) is void (行政处罚法 75(2))."""

    def told(file: CaseFile, n: int) -> str:
        found = list(_after(file, n))
        own = (x for line, x in found if _further(x) and _is_of(file, line, x, acts))
        fell = (
            x
            for line, x in found
            if not _further(x)
            and stated(x, stating.altered.code) in stating.VOID
            and not _between(file, line, x, first)
        )
        return "；".join(filter(None, (_said(own), _said(fell, stating.FIRST))))

    return told


def _after(file: CaseFile, n: int) -> list[tuple[Line, Line]]:
    line = next(x for x in file.lines if x.n == n)
    altered = file.every(ALTER)
    return [(line, x) for x in altered if x.key == line.key and (x.at, x.n) > (line.at, line.n)]


def _further(alteration: Line) -> bool:
    return bool(stated(alteration, stating.altered_decision.code) == stating.FURTHER)


def _is_of(file: CaseFile, line: Line, alteration: Line, acts: Sequence[Act]) -> bool:
    """Whether it is of this one of several: of the day that it names, else of the newest."""
    named = stated(alteration, stating.further_on.code)
    if named:
        return bool(named == parts.day_of_line(line).isoformat())
    return not _between(file, line, alteration, acts)


def _between(file: CaseFile, line: Line, alteration: Line, acts: Sequence[Act]) -> bool:
    """Whether one of these acts was done anew on the same party after a line and before its alteration."""
    return any(
        x.key == line.key and (line.at, line.n) < (x.at, x.n) < (alteration.at, alteration.n)
        for x in file.every(*(act.code for act in acts))
    )


def _said(alterations: Iterable[Line], what: str = "") -> str:
    """By whom each was made, to what, and when that was registered."""
    return "；".join(
        f"{what}已由{stated(x, stating.altered_by.code)}{stated(x, stating.altered.code)}（{long_day(parts.day_of_line(x))}登记）"
        for x in alterations
    )
