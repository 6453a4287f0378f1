"""Declared parameters (参数): what the law leaves open, typed, cited, owned and off until filled."""

from fadu.law.parameters import (
    coercion,
    deadlines,
    decision,
    enforcement,
    evidence,
    hazard,
    inspection,
    licence,
    norm,
    penalty,
    platform,
    publicity,
)
from fadu.law.vocabulary.parameter import Parameter

PARAMETERS: tuple[Parameter, ...] = (
    *platform.PARAMETERS,
    *penalty.PARAMETERS,
    *hazard.PARAMETERS,
    *decision.PARAMETERS,
    *deadlines.PARAMETERS,
    *inspection.PARAMETERS,
    *enforcement.PARAMETERS,
    *norm.PARAMETERS,
    *licence.PARAMETERS,
    *publicity.PARAMETERS,
    *coercion.PARAMETERS,
    *evidence.PARAMETERS,
)
