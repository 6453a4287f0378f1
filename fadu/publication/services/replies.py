"""What a party does through its link (企业回复): an act of its own through the one door, or nothing at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from fadu.documents.services import discard, store
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Kind
from fadu.matters.deeds import FileRef, Hand, Outcome
from fadu.matters.lines import LINK
from fadu.matters.services import act, repeated
from fadu.publication.attachments import paper, photographs
from fadu.publication.models import OneTimeLink
from fadu.publication.orders import Order

CLIENT = "public"
"""The second part of `by`: that an entry came through the public face."""


@dataclass(frozen=True)
class Reply:
    """What was typed for one item: the act, its facts, its papers by fact, its photographs; the form's own key."""

    key: str
    act: Act
    facts: Mapping[str, Any]
    papers: Mapping[str, UploadedFile]
    photos: Sequence[UploadedFile]
    idem: str


def hand_of(link: OneTimeLink, hand: Hand, clock: str) -> Hand:
    """The hand that writes: no account, but the link (by the digest of its token) and the public face."""
    by = f"{LINK}{link.pk[:16]}/{CLIENT}"
    return Hand(hand.law, hand.noted, hand.chance, f"{by}/{clock}" if clock else by, hand.read_at)


def reply(*, order: Order, sent: Reply, hand: Hand) -> Outcome:
    """Record what the party does about one item, in its own name; the same form twice records once.

    Refused where the procedure does not allow it now; the files are then taken out of the store again.
    """
    if first := repeated(order.matter.id, {"idem": sent.idem}):
        return first
    item = order.item(sent.key)
    if item is None:
        raise Refused("这份指令书里没有这一项", todo="请从页面上的按钮进入")
    if sent.act not in item.may:
        raise Refused(
            f"“{sent.act.title}”现在不能提交", todo="情况有变化的，请在本页给办案人员留言"
        )
    facts, files = _stored(sent, hand)
    who = (Actor(order.party, sent.act.by[0].value),)
    try:
        return act(
            order.matter.id, sent.act, hand=hand, who=who, facts=facts, at=hand.noted,
            key=sent.key, files=files, idem=sent.idem,
        )  # fmt: skip
    except (Refused, BadInput):
        discard(f.sha256 for f in files)
        raise


def _stored(sent: Reply, hand: Hand) -> tuple[dict[str, Any], tuple[FileRef, ...]]:
    """Facts with the digests of their papers. Every file is looked at before the first is stored."""
    titles = {f.code: f.title for f in sent.act.stated if f.kind is Kind.FILE}
    ready = {code: paper(upload, titles[code]) for code, upload in sent.papers.items()}
    shots = photographs(sent.photos)
    facts, files = dict(sent.facts), []
    for code, upload in ready.items():
        files.append(store(upload, hand.noted))
        facts[code] = files[-1].sha256
    pictured = [store(shot, hand.noted) for shot in shots]
    if pictured and "photo" in titles:
        facts["photo"] = pictured[0].sha256
    return facts, tuple({f.sha256: f for f in (*files, *pictured)}.values())
