"""Every act of an inspection (行政检查) under one name, its code."""

# ruff: noqa: F403  (every name would otherwise be listed twice; a test checks name against code)
from __future__ import annotations

from fadu.law.procedures.inspection_visit import acts_before, acts_findings, acts_site
from fadu.law.procedures.inspection_visit.acts_before import *
from fadu.law.procedures.inspection_visit.acts_findings import *
from fadu.law.procedures.inspection_visit.acts_site import *
from fadu.law.vocabulary.act import Act

_STAGES = (acts_before, acts_site, acts_findings)
ACTS: tuple[Act, ...] = tuple(a for m in _STAGES for a in vars(m).values() if type(a) is Act)
