"""Legal reviews and meetings of a matter on its own page: where they stand, and the way to send it for review."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from fadu.accounts.viewer import Viewer
from fadu.deliberation import permissions, selectors
from fadu.deliberation.kinds import discussed_in, reviewed_in
from fadu.deliberation.models import ItemState
from fadu.deliberation.pages import badge
from fadu.deliberation.standing import against, title_of, waiting
from fadu.deliberation.submission import send_url
from fadu.faces.desk.desk_way import paper_url
from fadu.faces.desk.matter_page import Dossier
from fadu.matters.models import Matter
from fadu.ui.badges import Badge, Tone
from fadu.ui.casefile import Fact
from fadu.ui.formats import short_day


def saying(viewer: Viewer, matters: Sequence[Matter]) -> tuple[Fact, ...]:
    """Opinions and minutes that may still name a party in these matters, for whoever erases what the register has of it."""
    reviews, items = selectors.saying(viewer.scope, [one.pk for one in matters])
    names = {one.pk: one.number or one.title or "未命名的事项" for one in matters}
    opinions = (
        Fact(
            names[one.matter],
            "法制审核意见书",
            reverse("deliberation:review_detail", args=[one.pk]),
        )
        for one in reviews
    )
    minutes = (
        Fact(names[one.matter], f"{one.kind}记录", f"{reverse('deliberation:meeting_detail', args=[one.meeting])}#item-{one.item}")
        for one in items
    )  # fmt: skip
    return (*opinions, *minutes)


def panel(request: Any, dossier: Dossier) -> dict[str, Any] | None:
    """Reviews and items of the matter, and what may be sent now; nothing where there is neither."""
    matter, viewer = dossier.matter, request.viewer
    reviews = selectors.reviews_of(viewer.scope, matter)
    facts = [
        Fact(f"{title_of(matter, one.act)}（第{one.round}轮）", short_day(one.sent),
             reverse("deliberation:review_detail", args=[one.pk]), badges=(badge(one),))
        for one in reviews
    ]  # fmt: skip
    items = selectors.items_of(viewer.scope, matter)
    facts += [
        Fact(f"{one.kind}", one.result or "待讨论", reverse("deliberation:meeting_detail", args=[one.meeting]),
             badges=(Badge("有不同意见", Tone.WARN),) if one.dissent else ())
        for one in items
    ]  # fmt: skip
    listed = {(one.act, one.key) for one in items if one.state != ItemState.TAKEN_OFF}
    under = {(one.act, one.key) for one in reviews if one.state in selectors.OPEN}
    sends = [
        (dossier.title(dossier.procedure.act(kind.act), key), send_url(matter, kind, key))
        for kind in reviewed_in(matter.procedure)
        for key in waiting(dossier.marking, kind)
        if permissions.may_send(viewer, matter) and (kind.act, key) not in under
        and not against(dossier.marking, kind.act, key, dossier.now)
    ]  # fmt: skip
    owed = [(one.act, one.key) for one in dossier.marking.owed() if one.act in _acts(matter)]
    enters = [
        (dossier.title(dossier.procedure.act(act), key), paper_url(matter, act, key))
        for act, key in owed
        if dossier.own and (act, key) not in under and (act, key) not in listed
        and not against(dossier.marking, act, key, dossier.now)
    ]  # fmt: skip
    shown = {"facts": facts, "sends": sends, "enters": enters}
    return shown if any(shown.values()) else None


def _acts(matter: Matter) -> set[str]:
    """The acts of a matter that are done at the desks."""
    reviews = {one.act for one in reviewed_in(matter.procedure)}
    return reviews | {one.act for one in discussed_in(matter.procedure)}
