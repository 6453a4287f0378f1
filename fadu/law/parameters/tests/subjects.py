"""What is asked of the parameters of every subject."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.vocabulary.parameter import Parameter, Parameters
from fadu.law.vocabulary.status import Status

DAY = date(2026, 6, 1)


def stand_once_under(subject: str, parameters: Sequence[Parameter]) -> None:
    """Each code stands once and begins with the subject."""
    codes = [p.code for p in parameters]

    assert len(codes) == len(set(codes))
    assert all(code.startswith(f"{subject}.") for code in codes)


def unverified_are_off(parameters: Sequence[Parameter]) -> None:
    """What nobody verified is refused, by name, with who fills it in."""
    empty = Parameters.of(parameters)
    unverified = [p for p in parameters if p.status is Status.U]

    assert unverified
    for one in unverified:
        with pytest.raises(Refused, match=one.title) as refusal:
            empty.demand(one.code, DAY)
        assert "法规科" in refusal.value.todo
