"""Noting a change of the law, and settling what it touches."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Unpack

from fadu.kernel.errors import BadInput
from fadu.kernel.ids import new_id
from fadu.law.engine.record import Actor
from fadu.law.libraries.columns import unpack
from fadu.law.libraries.kinds import BY_CODE_OF_LIBRARY
from fadu.law.procedures import registers
from fadu.law.procedures.registers.radar import OUTCOMES
from fadu.law.touching import Moved, Task, Touch, conducts, moved, touched
from fadu.matters.deeds import Deed, Hand, NewMatter, Outcome, Page
from fadu.matters.scope import Place
from fadu.matters.services import act, perform
from fadu.statutes.models import LawText, LibraryRow
from fadu.statutes.radar.models import LawTask
from fadu.statutes.texts import selectors as texts


def note_changes(
    entered: Iterable[LawText], *, who: Sequence[Actor], hand: Hand, place: Place, at: datetime
) -> list[Outcome]:
    """Hold each newly entered text against the version before it, and note what is touched (登记法规变动).

    Nothing is noted where no version stands before it, its date is not known, its words are the same, or
    nothing of ours cites what changed. The caller's transaction holds all of it.
    """
    deeds = []
    for text in entered:
        before = version_before(text)
        facts = facts_of(before, text) if before else None
        if facts:
            new = NewMatter(registers.RADAR_REGISTER, place, id=new_id(hand.noted, hand.chance(10)))
            deeds.append(Deed(new, registers.note_change, at, hand, tuple(who), facts))
    return perform(deeds) if deeds else []


def settle_change(
    *,
    task: LawTask,
    outcome: str,
    reason: str,
    who: Sequence[Actor],
    hand: Hand,
    at: datetime,
    **page: Unpack[Page],
) -> Outcome:
    """Say what was found of a task (登记核对结论); a later finding stands in place of an earlier one."""
    if outcome not in OUTCOMES:
        raise BadInput(f"结论只能是：{'、'.join(OUTCOMES)}")
    if not reason.strip():
        raise BadInput("请写明理由", todo="写明核对了什么，改了哪里，或者为什么不需要改。")
    facts = {"task": task.place, "outcome": outcome, "reason": reason.strip()}
    what = registers.settle_change
    return act(task.change, what, hand=hand, who=who, facts=facts, at=at, **page)


def version_before(text: LawText) -> LawText | None:
    """The text of the newest older version that our citations name: one of the registry of instruments, where any is.

    Of an instrument that is not registered only our libraries can speak; its newest older version counts. None where there is none, the version is not dated, or as full a text of this version stood already.
    """
    if text.version is None:
        return None
    held = texts.versions_of(text.title)
    own = next(v for v in held if v.day == text.version)
    if any(t.id != text.id and t.articles >= text.articles for t in own.texts):
        return None
    older = [v for v in held if v.day and v.day < text.version and v.text]
    known = [v for v in older if v.key] or older
    return known[0].text if known else None


def facts_of(before: LawText, after: LawText) -> dict[str, Any] | None:
    """What the register says of a change; None where it touches nothing of ours."""
    changes = moved(texts.articles_of(before), texts.articles_of(after))
    own = touched(before.key, changes) if before.key else []
    found = [*own, *_entries(before, changes)]
    if not found:
        return None
    listed = [_plain(one) for one in sorted(found, key=lambda t: (t.number, t.bis))]
    return {
        "title": after.title,
        "before": before.id,
        "after": after.id,
        "changes": "\n".join(_line(one) for one in changes),
        "tasks": json.dumps(listed, ensure_ascii=False, separators=(",", ":")),
    }


def _entries(before: LawText, changes: Sequence[Moved]) -> Iterable[Task]:
    """The entries of our libraries under a touched row of the catalogue, or with the article in their words."""
    short = next(v for v in texts.versions_of(before.title) if v.day == before.version).short
    newest: dict[tuple[str, str], LibraryRow] = {}
    for row in LibraryRow.objects.order_by("since", "id"):
        newest[row.library, row.entry] = row
    for one in changes:
        codes = (
            {row.code for row in conducts(before.key, one.number, one.bis)} if before.key else set()
        )
        for row in newest.values():
            content = unpack(row.content)
            written = any(_names(text, f"《{short}》{one.caption}") for text in content.values())
            if not row.withdrawn and (content.get("conduct") in codes or written):
                title = f"{BY_CODE_OF_LIBRARY[row.library].title}：{row.entry}"
                code = f"{row.library}/{row.entry}"
                yield Task(
                    Touch.ENTRY, code, title, one.number, one.bis, f"《{short}》{one.caption}"
                )


def _names(text: str, place: str) -> bool:
    """Whether words name exactly this article: 第七条 is not 第七条之一."""
    return any(not behind.startswith("之") for behind in text.split(place)[1:])


def _plain(task: Task) -> dict[str, Any]:
    return {
        "kind": task.kind.value, "code": task.code, "title": task.title,
        "number": task.number, "bis": task.bis, "words": task.words,
    }  # fmt: skip


def _line(one: Moved) -> str:
    return f"{one.number} {one.bis} {one.how.value} {one.to}".strip()
