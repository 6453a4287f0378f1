"""Every act of the ordinary penalty procedure under one name, which is its code.

The stages are written in nine modules; rules, lists and callers read them here.
"""

# ruff: noqa: F403  (145 names would otherwise be listed twice; a test checks name against code)
from __future__ import annotations

from fadu.law.procedures.penalty_ordinary import (
    acts_case,
    acts_collecting,
    acts_daily,
    acts_decision,
    acts_execution,
    acts_helping,
    acts_notice,
    acts_telling,
    acts_transfer,
)
from fadu.law.procedures.penalty_ordinary.acts_case import *
from fadu.law.procedures.penalty_ordinary.acts_collecting import *
from fadu.law.procedures.penalty_ordinary.acts_daily import *
from fadu.law.procedures.penalty_ordinary.acts_decision import *
from fadu.law.procedures.penalty_ordinary.acts_execution import *
from fadu.law.procedures.penalty_ordinary.acts_helping import *
from fadu.law.procedures.penalty_ordinary.acts_notice import *
from fadu.law.procedures.penalty_ordinary.acts_telling import *
from fadu.law.procedures.penalty_ordinary.acts_transfer import *
from fadu.law.vocabulary.act import Act

_STAGES = (
    acts_case,
    acts_helping,
    acts_notice,
    acts_telling,
    acts_decision,
    acts_execution,
    acts_collecting,
    acts_daily,
    acts_transfer,
)
ACTS: tuple[Act, ...] = tuple(a for m in _STAGES for a in vars(m).values() if type(a) is Act)
