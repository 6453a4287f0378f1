"""Several norms that one act breaks, as a file names them, and the one to fine under (行政处罚法 29)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fadu.kernel.errors import BadInput
from fadu.law.penalties import reading
from fadu.law.penalties.catalogue import BY_CODE, at
from fadu.law.penalties.choice import ONE_ACT_ONE_FINE, highest
from fadu.law.penalties.facts import Line, Outcome
from fadu.law.penalties.terms import Conduct, Duty

# 、 also joins the articles of one law, so it divides only before a law's title or a code
_BETWEEN = re.compile(r"[；;，,\n]+|、(?=[《A-Za-z])")


@dataclass(frozen=True)
class Norm:
    """A norm beside the row's own: as it is written, and its rows; none where the catalogue lacks it."""

    written: str
    rows: tuple[Conduct, ...]


def named(text: str, on: date) -> tuple[Norm, ...]:
    """The norms of a cell, codes or places of the law in force on a day; BadInput for anything else."""
    parts = [part.replace(" ", "") for part in _BETWEEN.split(text)]
    return tuple(norm for part in parts if part for norm in _read(part, on))


def _read(part: str, on: date) -> Iterator[Norm]:
    own = BY_CODE.get(part.upper())
    if own is not None:
        yield Norm(part, (own,))
    elif not reading.is_citation(part):
        known = (
            "目录代码（如 AQF-97-1）或者条款（如《安全生产法》第九十七条第一项），几项之间用；隔开"
        )
        raise BadInput(f"规定“{part}”无法识别，应为{known}")
    else:
        places = list(reading.cited(part, on))
        yield from (Norm(f"《{_title(part)}》{ref.place}", at(ref)) for ref in places)
        if not places:
            yield Norm(part, ())


def _title(part: str) -> str:
    return part[1 : part.index("》")]


def governing(outcomes: Sequence[Outcome], amount: int) -> Outcome:
    """The outcome with the higher fine, open where a lower fine than its own turns on 可以 or 应当.

    amount in fen. 第二十九条 weighs norms under which a fine is to be imposed (应当给予罚款处罚). Where the
    higher one only permits a fine and a lower one demands it, the law does not say under which of them
    no fine, or one below the higher range, is judged. A finding of gravity under any of them may raise it.
    """
    best = highest(outcomes)
    span, fine = best.span, best.fine
    if span is None or fine is None:
        return best
    best = replace(best, raised=tuple(one for o in outcomes for one in o.raised))
    demanding = [o for o in outcomes if o.fine and o.fine.duty is Duty.MUST]
    enough = amount > 0 and amount >= span.low
    if enough or fine.duty is Duty.MUST or not demanding:
        return best
    why = (
        f"罚款较高的{best.row.cite}是可以处罚款，罚款较低的{demanding[0].row.cite}是应当处罚款："
        "不罚款或者罚款低于前者的幅度是否合法，由法规科认定"
    )
    return replace(best, span=None, open=(Line(why, ONE_ACT_ONE_FINE),))
