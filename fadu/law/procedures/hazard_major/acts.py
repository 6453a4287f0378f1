"""Every act of the major-hazard procedure (重大事故隐患治理督办) under one name, its code."""

# ruff: noqa: F403  (every name would otherwise be listed twice; a test checks name against code)
from __future__ import annotations

from fadu.law.procedures.hazard_major import acts_measures, acts_removal
from fadu.law.procedures.hazard_major.acts_measures import *
from fadu.law.procedures.hazard_major.acts_removal import *
from fadu.law.vocabulary.act import Act

_STAGES = (acts_removal, acts_measures)
ACTS: tuple[Act, ...] = tuple(a for m in _STAGES for a in vars(m).values() if type(a) is Act)
