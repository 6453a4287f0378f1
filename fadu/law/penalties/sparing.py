"""Why nothing is imposed (不予处罚): each ground with the article that a decision, a figure and a reckoning cite for it."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.law.instruments import APL
from fadu.law.penalties import ladder
from fadu.law.penalties.facts import Line
from fadu.law.procedures.penalty.sparing import (
    FAULTLESS,
    FIRST,
    LAPSED,
    MINOR,
    SLIGHT,
    UNFOUNDED,
    UNSOUND,
    YOUNG,
)
from fadu.law.vocabulary.instrument import Citation

__all__ = [
    "CITED", "FAULTLESS", "FIRST", "GROUND_OF", "LAPSED", "MINOR", "RUNGS", "SLIGHT", "UNFOUNDED", "UNSOUND", "YOUNG",
]  # fmt: skip

GROUND_OF: Mapping[Line, str] = ladder.GROUNDS
"""The ground that a rung of the ladder gives."""
RUNGS: Mapping[str, Line] = {ground: line for line, ground in GROUND_OF.items()}
"""The grounds that stand on the ladder; 57 alone knows of the two others."""
CITED: Mapping[str, Citation] = {
    **{ground: line.cite for ground, line in RUNGS.items() if line.cite is not None},
    MINOR: APL.art(57, par=1, item=2),
    UNFOUNDED: APL.art(57, par=1, item=3),
}
