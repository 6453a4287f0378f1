"""What every act on a draw is given: who sends it, when, and what they saw."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fadu.draws.models import Batch, Draw
from fadu.kernel.errors import Refused
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import FileRef, Outcome, Sent
from fadu.matters.services import act

Tell = Callable[[str], None]
"""Hears what long work has come to."""


def silent(stage: str) -> None:
    """Work that nobody waits for tells nobody."""


def record(
    batch: Batch, what: Act, sent: Sent, facts: Mapping[str, Any], files: Sequence[FileRef] = ()
) -> Outcome:
    """One act of a batch through the one door."""
    return act(
        batch.pk, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at,
        files=tuple(files), expected=sent.expected, idem=sent.idem,
    )  # fmt: skip


def current(batch: Batch) -> Draw:
    """The newest numbered draw of a batch; Refused where none is frozen."""
    found = Draw.objects.filter(pk=batch.draw).first()
    if found is None:
        raise Refused("本批次还没有冻结名录", todo="请先冻结检查对象和检查人员名录。")
    return found
