"""Acts on the catalogue of evidence: entering, verifying, excluding, handing over, holding, erasing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Unpack

from django.db import transaction
from django.db.models import Max

from fadu.accounts.viewer import Viewer
from fadu.documents import holders
from fadu.documents.bundles.services import forget_of
from fadu.documents.issued.models import ISSUED_COPY
from fadu.documents.kinds import PDF
from fadu.documents.models import StoredFile
from fadu.documents.previews.cache import redacted
from fadu.documents.previews.kept import forget
from fadu.documents.services import discard, erase_bytes, is_stored, keep, locked
from fadu.evidence.catalogue.models import Evidence, RedactedCopy
from fadu.evidence.catalogue.selectors import erased_digests, kept_until
from fadu.evidence.models import RECORDING, Recording, Upload
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import day_of, parse_instant
from fadu.law.instruments import APL
from fadu.law.procedures import registers
from fadu.law.vocabulary.act import Act
from fadu.matters import selectors as matters
from fadu.matters.carried import carriers
from fadu.matters.deeds import FileRef, Hand, NewMatter, Outcome, Page
from fadu.matters.models import Matter
from fadu.matters.services import act, repeated
from fadu.ui.formats import long_day

Boxes = Mapping[int, Sequence[Sequence[int]]]
MOST_BOXES = 500
_KEPT = str(APL.art(47))
"""The record of a case, its evidence with it, is filed and kept."""


def enter(
    *,
    viewer: Viewer,
    matter: Matter,
    facts: Mapping[str, Any],
    hand: Hand,
    file: FileRef | None = None,
    id: str = "",
) -> Outcome:
    """Enter an item in a matter's catalogue (登记证据) under the next number.

    `id` is the form's own, so that the same form sent twice enters one item.
    """
    _demand_own(viewer, matter.county)
    what, files = registers.enter_evidence, (file,) if file else ()
    stated = _checked(facts, hand) | {"of_matter": matter.pk}
    stated |= {"content": file.sha256} if file else {}
    new = NewMatter(registers.EVIDENCE_REGISTER, viewer.place, id=id)
    with transaction.atomic():
        Matter.objects.select_for_update().get(pk=matter.pk)  # two who enter at once take turns
        rows = Evidence.objects.filter(matter=matter.pk)
        again = rows.filter(pk=id).values_list("number", flat=True).first()
        last = rows.aggregate(last=Max("number"))["last"] or 0
        return act(
            new, what, hand=hand, who=(viewer.actor(what),), at=hand.noted, files=files, idem=id,
            facts=stated | {"number": again or last + 1},
        )  # fmt: skip


def note(
    *,
    viewer: Viewer,
    item: Evidence,
    what: Act,
    facts: Mapping[str, Any],
    hand: Hand,
    **page: Unpack[Page],
) -> Outcome:
    """Any later act on an item that is no more than its facts: amended, verified, excluded, handed over, held."""
    if first := repeated(item.pk, page):
        return first
    _demand_own(viewer, item.county)
    demand = DEMANDS.get(what.code)
    if demand:
        demand(item)
    stated = _checked(facts, hand)
    return act(
        item.pk, what, hand=hand, who=(viewer.actor(what),), facts=stated, at=hand.noted, **page
    )  # fmt: skip


def erase(
    *, viewer: Viewer, item: Evidence, reason: str, hand: Hand, **page: Unpack[Page]
) -> Outcome:
    """Approve the erasure of an item's file (批准销毁证据文件): bytes, previews and redacted copies go, digests stay.

    Refused while a matter of the file is open, while it must be kept, and while another item holds it or was not
    asked for, and while anybody else holds it: an open matter by an entry, an issued paper, a recording of another
    matter, a draft, a letter. All is asked of locked matters: a hold set in the same moment comes before the erasure,
    or is refused after it. What was sent and waits for nothing but this file is forgotten with it,
    and the bundles that are kept of its matters, which hold a copy.
    """
    if first := repeated(item.pk, page):
        return first
    _demand_own(viewer, item.county)
    _demand_file(item)
    what, copies = registers.erase_evidence, RedactedCopy.objects.filter(evidence=item.pk)
    with transaction.atomic():
        same = _locked(item)
        gone = [item.sha256, *copies.values_list("sha256", flat=True)]
        locked(gone)  # whoever is recording an act with one is waited for, and counts
        for one in same:
            _demand_agreed(one, item)
        for one in same:
            _demand_closed(one, hand)
        _demand_no_other_holder(same, gone)
        done = act(
            item.pk, what, hand=hand, who=(viewer.actor(what),), facts={"reason": reason}, at=hand.noted, **page
        )  # fmt: skip
        Upload.objects.filter(sha256__in=gone).delete()
        erase_bytes(gone)
        transaction.on_commit(partial(forget, gone))
        forget_of({one.matter for one in same} | {matter for _, matter in carriers(gone)})
    return done


def redact(
    *,
    viewer: Viewer,
    item: Evidence,
    boxes: Boxes,
    facts: Mapping[str, Any],
    hand: Hand,
    **page: Unpack[Page],
) -> Outcome:
    """Make a redacted copy (制作遮盖件) of an item's file: page images with the boxes burned in, and no text.

    boxes: page → rectangles (left, top, width, height) in thousandths of the page. The copy is registered as made
    from the digest of the original, and is what goes to publication or to the other party.
    """
    if first := repeated(item.pk, page):
        return first
    _demand_own(viewer, item.county)
    _demand_file(item)
    count = sum(len(of) for of in boxes.values())
    if not 0 < count <= MOST_BOXES:
        raise BadInput(
            "没有遮盖任何地方" if not count else f"遮盖超过{MOST_BOXES}处",
            todo="请在页面上框出要遮盖的地方，或者填写页码和位置",
        )
    stored = StoredFile.objects.get(pk=item.sha256)
    made = redacted(item.sha256, stored.type, boxes)
    name = f"证据{item.number}遮盖件.pdf"
    ref, what = keep(made, name, PDF.type, hand.noted), registers.redact_evidence
    told = {"copy": ref.sha256, "original": item.sha256, "boxes": count, **facts}
    try:
        return act(
            item.pk, what, hand=hand, who=(viewer.actor(what),), facts=told, files=(ref,), at=hand.noted, **page
        )  # fmt: skip
    except (
        Refused,
        BadInput,
    ):  # it was erased while the copy was drawn, for one: no page of it stays behind
        discard([ref.sha256])
        raise


def finish_erasures() -> int:
    """Remove bytes whose erasure was recorded before a crash kept them; returns how many files went."""
    left = sorted(sha256 for sha256 in erased_digests() if is_stored(sha256))
    gone = erase_bytes(left)
    forget(left)
    return gone


def _checked(facts: Mapping[str, Any], hand: Hand) -> dict[str, Any]:
    """What is blank is left out; a day that has not come is no day of taking."""
    stated = {code: value for code, value in facts.items() if value not in ("", None)}
    if str(stated.get("taken_on", "")) > day_of(hand.noted).isoformat():
        raise BadInput("取得日期晚于今天", todo="请填写实际取得证据的日期")
    if "moved_at" in stated and parse_instant(stated["moved_at"]) > hand.noted:
        raise BadInput("交接时间晚于现在", todo="请填写实际交接的时间")
    if any(stated.get(name, 1) < 1 for name in ("pages", "boxes")):
        raise BadInput("页数至少为1", todo="没有页的，不填写页数")
    return stated


def _demand_file(item: Evidence) -> None:
    if not item.sha256 or item.erased:
        raise Refused(f"证据{item.number}没有可以销毁的文件", todo="没有上传文件，或者已经销毁")


def _locked(item: Evidence) -> list[Evidence]:
    """The items whose file these bytes are, as they stand: nobody acts on them or their matters meanwhile.

    Matters are locked in the order in which the door locks them, so that neither waits for the other.
    """
    same = Evidence.objects.filter(sha256=item.sha256, erased=False)
    ids = {id for pair in same.values_list("pk", "matter") for id in pair}
    ids |= {matter for _, matter in carriers([item.sha256])}
    list(Matter.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))
    return list(same.order_by("pk"))


def _demand_agreed(one: Evidence, item: Evidence) -> None:
    """The same bytes may be another item's file: what is erased there is erased here. Of the item itself the law asks."""
    if one.pk == item.pk:
        return
    if one.held:
        raise Refused("同一文件也是另一件证据的文件，那里停止销毁", todo="请先由法规科解除停止销毁")
    if not one.erasure_asked:
        raise Refused("同一文件也是另一件证据的文件，那里没有提请销毁", todo="请对各件证据一并提请")  # fmt: skip


def _demand_no_other_holder(same: Sequence[Evidence], gone: Sequence[str]) -> None:
    """The items themselves hold it, and recordings that were put to their matters or to none; entries of closed matters may."""
    own = {id for one in same for id in (one.pk, one.matter)}
    taken = Recording.objects.filter(sha256=same[0].sha256, matter__in=["", *own])
    own |= set(taken.values_list("pk", flat=True))
    found = [one for one in holders.holdings(gone) if one.matter not in own]
    entries = {one.matter for one in found if one.what == holders.ENTRY}
    if Matter.objects.filter(pk__in=entries, register=False, closed=False).exists():
        raise Refused(
            "同一文件也附在其他尚未办结的事项中，应当保存，不得销毁", basis=_KEPT,
            todo="请在该事项办结以后提请。",
        )  # fmt: skip
    others = {one.what for one in found} - {holders.ENTRY}
    if RECORDING in others:
        raise Refused("同一文件已归入其他事项的音像材料", todo="请先核对该事项，移出后再办理")
    if ISSUED_COPY in others:
        raise Refused(
            "同一文件是已经登记的文书签章件，应当归档保存，不得销毁", basis=_KEPT,
            todo="重复登记为证据的，请排除该件证据。",
        )  # fmt: skip
    holders.demand_none(others)


def _demand_closed(one: Evidence, hand: Hand) -> None:
    """The case that the file belongs to is closed, and has been for as long as such files are kept."""
    matter = Matter.objects.get(pk=one.matter)
    if not matter.closed:
        raise Refused(
            f"证据{one.number}所在的事项尚未办结，证据文件应当保存，不得销毁", basis=_KEPT,
            todo="请在事项办结以后提请；与本案无关的，可以先排除该件证据。",
        )  # fmt: skip
    closed, today = matters.history(matter)[-1].at, day_of(hand.noted)
    until = kept_until(hand.law, one.kind, closed, today)
    if until is not None and today <= until:
        raise Refused(
            f"{one.kind}文件应当保管至{long_day(until)}，满期前不得销毁", basis=_KEPT,
            todo="请在满期以后提请。",
        )  # fmt: skip


DEMANDS: Mapping[str, Callable[[Evidence], None]] = {"ask_erasure": _demand_file}


def _demand_own(viewer: Viewer, county: str) -> None:
    if not viewer.staff or county != viewer.place.county:
        raise Refused("证据由办理该事项的机关登记和保管", todo="请由该机关的人员办理。")
