"""Declared parameters (参数): what the law leaves open, typed, cited, owned and off until filled."""

from fadu.law.parameters import deadlines, decision, hazard, penalty, platform
from fadu.law.vocabulary.parameter import Parameter

PARAMETERS: tuple[Parameter, ...] = (
    *platform.PARAMETERS,
    *penalty.PARAMETERS,
    *hazard.PARAMETERS,
    *decision.PARAMETERS,
    *deadlines.PARAMETERS,
)
