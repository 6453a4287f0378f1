"""Every act of the procedure on the spot under one name, which is its code."""

# ruff: noqa: F403  (every name would otherwise be listed twice; a test checks name against code)
from __future__ import annotations

from fadu.law.procedures.penalty_simple import acts_after, acts_spot
from fadu.law.procedures.penalty_simple.acts_after import *
from fadu.law.procedures.penalty_simple.acts_spot import *
from fadu.law.vocabulary.act import Act

_STAGES = (acts_spot, acts_after)
ACTS: tuple[Act, ...] = tuple(a for m in _STAGES for a in vars(m).values() if type(a) is Act)
