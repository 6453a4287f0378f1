"""The whole catalogue (处罚目录): every row by code, by place in the law, and by words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from fadu.kernel.errors import BadInput
from fadu.law.penalties import (
    accidents,
    chemicals,
    chemicals_2013,
    chemicals_duties,
    coal,
    fireworks,
    licences,
    precursors,
    work_safety,
    work_safety_liability,
)
from fadu.law.penalties.terms import Conduct
from fadu.law.vocabulary.instrument import Ref

CATALOGUE: tuple[Conduct, ...] = (
    *work_safety.ROWS,
    *work_safety_liability.ROWS,
    *chemicals.ROWS,
    *chemicals_duties.ROWS,
    *chemicals_2013.ROWS,
    *fireworks.ROWS,
    *licences.ROWS,
    *accidents.ROWS,
    *coal.ROWS,
    *precursors.ROWS,
)


def _index(rows: Iterable[Conduct]) -> dict[str, Conduct]:
    found: dict[str, Conduct] = {}
    for row in rows:
        if found.setdefault(row.code, row) is not row:
            raise ValueError(f"two rows are called {row.code}")
    return found


BY_CODE: Mapping[str, Conduct] = _index(CATALOGUE)


def conduct(code: str) -> Conduct:
    """The row of a code; BadInput where there is none."""
    found = BY_CODE.get(code)
    if found is None:
        raise BadInput(f"处罚目录中没有“{code}”", todo="代码见 fadu penalty list，或者“处罚目录”页")
    return found


def at(ref: Ref) -> tuple[Conduct, ...]:
    """The rows that a place in the law means: those of the whole article where it names no more."""
    return tuple(row for row in CATALOGUE if any(_covers(ref, own) for own in row.cite.refs))


def breaking(ref: Ref) -> tuple[Conduct, ...]:
    """The rows whose conduct breaks the duty that stands at a place (违反的规定)."""
    return tuple(
        row for row in CATALOGUE
        if row.violates and any(_covers(ref, own) for own in row.violates.refs)
    )  # fmt: skip


def matching(words: str, on: date | None = None) -> tuple[Conduct, ...]:
    """The rows in which every word stands: in code, conduct, subject, article or short title."""
    wanted = words.split()
    rows = (row for row in CATALOGUE if on is None or row.in_force(on))
    return tuple(row for row in rows if all(word.lower() in _text(row) for word in wanted))


def _covers(asked: Ref, own: Ref) -> bool:
    """Whether a place as asked includes a row's place; an article without paragraphs has one."""
    if (asked.instrument, asked.article, asked.bis) != (own.instrument, own.article, own.bis):
        return False
    pars = asked.par in (0, own.par) or (asked.par == 1 and own.par == 0)
    return pars and asked.item in (0, own.item)


def _text(row: Conduct) -> str:
    return f"{row.code} {row.words} {row.subject} {row.cite} {row.note}".lower()
