"""Every act of the major-decision procedure (重大行政决策) under one name, which is its code."""

# ruff: noqa: F403  (every name would otherwise be listed twice; a test checks name against code)
from __future__ import annotations

from fadu.law.procedures.decision_major import acts_deciding, acts_forming
from fadu.law.procedures.decision_major.acts_deciding import *
from fadu.law.procedures.decision_major.acts_forming import *
from fadu.law.vocabulary.act import Act

_STAGES = (acts_forming, acts_deciding)
ACTS: tuple[Act, ...] = tuple(a for m in _STAGES for a in vars(m).values() if type(a) is Act)
