"""What every act on a visit is given, and how many acts are done together: all of them, or none with every reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from fadu.kernel.errors import BadInput, Refused
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Deed, FileRef, NewMatter, Outcome, Sent
from fadu.matters.services import act, perform


class NotAll(Refused):
    """Some of many were refused, so nothing was written; `against` has the name and the reason of each."""

    def __init__(self, against: Sequence[tuple[str, Refused | BadInput]], of: int) -> None:
        self.against = tuple(against)
        told = "；".join(f"{name}：{problem}" for name, problem in against)
        super().__init__(
            f"{of}项中有{len(against)}项不能办理，全部没有办理。{told}",
            todo="请改正或者去掉这几项后重新提交。",
        )


def record(
    visit: str,
    what: Act,
    sent: Sent,
    facts: Mapping[str, Any],
    *,
    key: str = "",
    files: Sequence[FileRef] = (),
) -> Outcome:
    """One act of a visit through the one door."""
    return act(
        visit, what, hand=sent.hand, who=sent.who, facts=facts, at=sent.at, key=key,
        files=tuple(files), expected=sent.expected, idem=sent.idem,
    )  # fmt: skip


def deed(
    matter: str | NewMatter, what: Act, sent: Sent, facts: Mapping[str, Any], key: str = ""
) -> Deed:
    """One of many acts that are sent together; each matter knows the form by the same key."""
    return Deed(matter, what, sent.at, sent.hand, tuple(sent.who), facts, key, idem=sent.idem)


def together(named: Sequence[tuple[str, Deed]]) -> list[Outcome]:
    """Record all, in one transaction; if one is refused none is, and `NotAll` names every one that is."""
    if not named:
        raise BadInput("没有选择要办理的检查", todo="请至少选择一项。")
    try:
        return perform([one for _, one in named])
    except (Refused, BadInput):
        against = _against(named)
        if not against:  # refused as a whole, each alone is not: the record has moved meanwhile
            raise
        raise NotAll(against, len(named)) from None


def _against(named: Sequence[tuple[str, Deed]]) -> list[tuple[str, Refused | BadInput]]:
    """Each deed tried alone and taken back."""
    found: list[tuple[str, Refused | BadInput]] = []
    for name, one in named:
        try:
            with transaction.atomic():
                perform([one])
                transaction.set_rollback(True)
        except (Refused, BadInput) as problem:
            found.append((name, problem))
    return found
