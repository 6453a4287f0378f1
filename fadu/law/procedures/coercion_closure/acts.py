"""Every act of a proposed closure (提请关闭) under one name, its code, in the order in which they come."""

# ruff: noqa: F403  (every name would otherwise be listed twice; a test checks name against code)
from __future__ import annotations

from fadu.law.procedures.coercion_closure import acts_after, acts_before, acts_notice
from fadu.law.procedures.coercion_closure.acts_after import *
from fadu.law.procedures.coercion_closure.acts_before import *
from fadu.law.procedures.coercion_closure.acts_notice import *
from fadu.law.vocabulary.act import Act

_STAGES = (acts_before, acts_notice, acts_after)
ACTS: tuple[Act, ...] = tuple(a for m in _STAGES for a in vars(m).values() if type(a) is Act)
