"""Preparing acts: drafts kept, submitted, taken back, sent back, given up. Nothing here is an act."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.casework.models import Draft, State
from fadu.casework.selectors import may_sign
from fadu.casework.services.finishing import finish
from fadu.documents.services import discard
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.deeds import FileRef, Hand


@dataclass(frozen=True)
class Prepared:
    """What an officer has typed for an act. `id` is the draft's, `tab` the open page's, `seen` when
    the draft was last saved as that page showed it ("" for a new one).
    """

    matter: str
    procedure: str
    act: str
    facts: Mapping[str, Any]
    at: datetime | None = None
    key: str = ""
    opens: bool = False
    outsider: str = ""
    irregular: str = ""
    corrects: int | None = None
    expected: int = -1
    platform: str = ""
    platform_number: str = ""
    raw: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ready: bool = True
    files: tuple[FileRef, ...] = ()
    id: str = ""
    tab: str = ""
    seen: str = ""
    captured_at: datetime | None = None
    captured_offset: int = 0


_PLAIN = (
    "matter", "procedure", "act", "at", "key", "opens", "outsider", "irregular",
    "corrects", "expected", "platform", "platform_number", "ready", "tab",
)  # fmt: skip


@transaction.atomic
def save_draft(*, viewer: Viewer, prepared: Prepared, hand: Hand) -> Draft:
    """Keep what was typed (保存草稿), complete or not; a submitted or signed draft is not changed.

    Two windows on one draft never overwrite each other: a page that has not seen what another
    window saved keeps its own words as a draft of its own, under the page's id.
    """
    if not prepared.id:
        raise ValueError("a draft has an id of its own, made by the page that begins it")
    kept = Draft.objects.select_for_update()
    draft = kept.filter(id=prepared.id).first()
    if draft is not None and _overtaken(draft, prepared):
        matter = prepared.tab if prepared.opens else prepared.matter
        prepared = replace(prepared, id=prepared.tab, matter=matter)
        draft = kept.filter(id=prepared.id).first()
    if draft is None:
        draft = Draft(id=prepared.id, prepared_by=viewer.person)
        draft.province, draft.city = viewer.place.province, viewer.place.city
        draft.county = viewer.place.county
    elif draft.prepared_by != viewer.person or draft.state not in (State.EDITING, State.RETURNED):
        raise Refused("草稿已提交，不能修改", todo="请先撤回，或者由签批人退回后修改。")
    elif (draft.procedure, draft.act) != (prepared.procedure, prepared.act):
        raise Refused(
            f"这份草稿是“{draft}”的，不能改作另一环节", todo="请从本事项的页面重新打开这一环节。"
        )
    before = {file["sha256"] for file in draft.files}
    for name in _PLAIN:
        setattr(draft, name, getattr(prepared, name))
    if (
        prepared.captured_at is not None
    ):  # whoever mends it at a desk does not change when it was captured
        draft.captured_at, draft.captured_offset = prepared.captured_at, prepared.captured_offset
    draft.facts = json.dumps(dict(prepared.facts), ensure_ascii=False)
    draft.raw = json.dumps({k: list(v) for k, v in prepared.raw.items()}, ensure_ascii=False)
    draft.attachments = json.dumps([asdict(f) for f in prepared.files], ensure_ascii=False)
    draft.saved_at, draft.signers, draft.conflict = hand.noted, "[]", ""
    draft.save()
    discard(before - {f.sha256 for f in prepared.files})
    return draft


def _overtaken(draft: Draft, prepared: Prepared) -> bool:
    """Whether another window has saved, handed on or given up the draft since this page was opened."""
    if not prepared.tab or draft.tab == prepared.tab:
        return False
    return draft.state not in (State.EDITING, State.RETURNED) or draft.stamp != prepared.seen


def submit(*, draft: Draft, viewer: Viewer, hand: Hand) -> Draft:
    """Hand a draft to whoever the law wants to sign it (提交签批)."""
    _hold(draft, State.EDITING, State.RETURNED)
    if draft.prepared_by != viewer.person:
        raise Refused("只有拟稿人可以提交", todo="请拟稿人提交，或者另拟一份。")
    demand_ready(draft)
    draft.state, draft.returned_why, draft.saved_at = State.SUBMITTED, "", hand.noted
    draft.save()
    return draft


@transaction.atomic
def recall(*, draft: Draft, viewer: Viewer, hand: Hand) -> Draft:
    """Take a submitted draft back to work on it (撤回)."""
    _hold(draft, State.SUBMITTED)
    if draft.prepared_by != viewer.person:
        raise Refused("只有拟稿人可以撤回")
    draft.state, draft.signers, draft.saved_at = State.EDITING, "[]", hand.noted
    draft.save()
    return draft


@transaction.atomic
def return_draft(*, draft: Draft, viewer: Viewer, why: str, hand: Hand) -> Draft:
    """Send a draft back with the reason (退回)."""
    _hold(draft, State.SUBMITTED)
    if not may_sign(viewer, draft) and viewer.person not in draft.signed_by:
        raise Refused("无权退回本草稿")
    if not why.strip():
        raise BadInput("请写明退回理由")
    draft.state, draft.signers = State.RETURNED, "[]"
    draft.returned_by, draft.returned_why, draft.saved_at = viewer.person, why.strip(), hand.noted
    draft.save()
    return draft


@transaction.atomic
def drop(*, draft: Draft, viewer: Viewer, hand: Hand) -> Draft:
    """Give a draft up (作废): what was typed goes, and so do files that nothing else carries."""
    _hold(draft, State.EDITING, State.RETURNED, State.SUBMITTED)
    if draft.prepared_by != viewer.person:
        raise Refused("只有拟稿人可以作废")
    finish(draft, State.DROPPED, hand.noted)
    return draft


def _hold(draft: Draft, *states: State) -> None:
    """Read the draft again under a lock: what a colleague did since the page was loaded counts."""
    draft.refresh_from_db(from_queryset=Draft.objects.select_for_update())
    demand(draft, *states)


def demand_ready(draft: Draft) -> None:
    """BadInput unless all facts could be read when the draft was saved."""
    if not draft.ready or draft.at is None:
        raise BadInput("草稿尚未填写完整", todo="请打开草稿，改正标出的各处后再提交。")


def demand(draft: Draft, *states: State) -> None:
    """Refused unless the draft stands in one of the states."""
    if draft.state not in states:
        raise Refused(
            f"草稿{State(draft.state).label}，不能再作此操作", todo="请刷新页面查看最新状态。"
        )
