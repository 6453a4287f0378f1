"""Why nothing is imposed (不予处罚): each ground with the article that a decision, a figure and a reckoning cite for it."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.law.instruments import APL
from fadu.law.penalties import ladder
from fadu.law.penalties.facts import Line
from fadu.law.procedures.penalty_ordinary.facts_decision import no_penalty_ground
from fadu.law.vocabulary.instrument import Citation

YOUNG, UNSOUND, SLIGHT, FIRST, FAULTLESS, MINOR, LAPSED = no_penalty_ground.choices
UNFOUNDED = "违法事实不能成立"
RUNGS: Mapping[str, Line] = {
    YOUNG: ladder.CHILD, UNSOUND: ladder.ABSENT, SLIGHT: ladder.SLIGHT, FIRST: ladder.FIRST,
    FAULTLESS: ladder.FAULTLESS, LAPSED: ladder.LAPSED,
}  # fmt: skip
"""The grounds that stand on the ladder; 57 alone knows of the two others."""
CITED: Mapping[str, Citation] = {
    **{ground: line.cite for ground, line in RUNGS.items() if line.cite is not None},
    MINOR: APL.art(57, par=1, item=2),
    UNFOUNDED: APL.art(57, par=1, item=3),
}
GROUND_OF: Mapping[Line, str] = {line: ground for ground, line in RUNGS.items()}
"""The ground that a rung of the ladder gives."""
