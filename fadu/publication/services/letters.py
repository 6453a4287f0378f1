"""Letters of a party (企业留言): written through its link, settled by an officer, forgotten after a while."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, timedelta

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from fadu.accounts.viewer import Viewer
from fadu.documents.services import discard
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.matters.deeds import Hand
from fadu.publication.attachments import kept, photographs
from fadu.publication.models import Letter, OneTimeLink
from fadu.publication.orders import Order

MOST_WORDS = 2000
MOST_LETTERS = 10
"""Letters of one link: whoever has more to say telephones."""
KEPT = timedelta(days=180)
"""How long a letter is kept after it was settled; what followed from it stands in the matter."""


def write_letter(
    *, link: OneTimeLink, order: Order, key: str, words: str, photos: Sequence[UploadedFile],
    hand: Hand, id: str,
) -> Letter:  # fmt: skip
    """Keep what the party wrote; `id` is the form's own, so that the same form sent twice is one letter."""
    known = Letter.objects.filter(pk=id).first()
    if known is not None and known.link == link.pk:
        return known
    if known is not None or not id:
        raise Refused("留言没有送出", todo="请刷新页面后重新填写")
    said = words.strip()
    if not said or len(said) > MOST_WORDS:
        raise BadInput(f"留言应为1至{MOST_WORDS}字")
    if key and order.item(key) is None:
        raise Refused("这份指令书里没有这一项", todo="请从页面上的按钮进入")
    if Letter.objects.filter(link=link.pk).count() >= MOST_LETTERS:
        raise Refused(f"一个链接最多留言{MOST_LETTERS}次", todo="请电话联系办案人员")
    shots = photographs(photos)
    files = [asdict(kept(shot, hand.noted)) for shot in shots]
    place = order.matter.place
    return Letter.objects.create(
        id=id, matter=order.matter.id, party=order.party, key=key, words=said, files=files,
        link=link.pk, received=hand.noted, owner=order.matter.owner,
        province=place.province, city=place.city, county=place.county,
    )  # fmt: skip


def letter_id(hand: Hand) -> str:
    """An id for a form that is about to be shown."""
    return new_id(hand.noted, hand.chance(10))


def settle_letter(*, letter: Letter, viewer: Viewer, outcome: str, at: datetime) -> Letter:
    """The officer says what was done about it: recorded as which act, answered how."""
    said = outcome.strip()
    if not said:
        raise BadInput("请写明怎样处理：记入了哪个环节，或者怎样答复的")
    with transaction.atomic():
        held = Letter.objects.select_for_update().get(pk=letter.pk)
        if held.settled is not None:
            raise Refused("这条留言已经处理", todo="请刷新页面")
        held.settled, held.settled_by, held.outcome = at, viewer.person, said
        held.save()
    return held


def forget_letters(*, now: datetime) -> int:
    """Delete letters settled `KEPT` ago, with files that nobody else holds; returns how many."""
    old = Letter.objects.filter(settled__lt=now - KEPT)
    files = {file["sha256"] for letter in old for file in letter.files}
    gone = old.delete()[0]
    discard(files)
    return gone
