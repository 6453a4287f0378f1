"""What the officer's page of a matter's links shows: how each stands, and the letters that came back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse

from fadu.accounts.selectors import names
from fadu.accounts.services.guessing import MOST_TRIES
from fadu.kernel.phones import mask_phone
from fadu.matters.models import Matter
from fadu.publication import permissions, selectors
from fadu.publication.channels import CHANNELS
from fadu.publication.models import Letter, OneTimeLink
from fadu.registry.selectors import party_names
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import long_day, moment
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Empty, Row, Table

_COLUMNS = (
    Column("发送时间", "date"), Column("当事人"), Column("发送人"), Column("有效期至", "date"),
    Column("填错次数", "number"), Column("状态"),
)  # fmt: skip


def links_page(request: Any, matter: Matter) -> dict[str, Any]:
    """The links of a matter, whom one may be sent to, and the letters."""
    viewer, now = request.viewer, request.now
    parties = selectors.receivers(viewer.scope, matter)
    links = selectors.links_of(viewer.scope, matter)
    letters = selectors.letters_of(viewer.scope, matter)
    people = names({x.issued_by for x in links} | {x.settled_by for x in letters} - {""})
    called = {p.id: str(p) for p in parties}
    title = matter.title or matter.number or CHANNELS[matter.procedure].procedure.title
    up = Crumb("事项", reverse("matters")), Crumb(title, reverse("matter", args=[matter.id]))
    return {
        "matter": matter,
        "title": title,
        "receivers": [(p, mask_phone(p.phone or "")) for p in parties],
        "reachable": any(p.phone for p in parties),
        "table": _table(links, called, people, now),
        "alive": any(state_of(link, now) in ALIVE for link in links),
        "letters": [(x, called.get(x.party, ""), people.get(x.settled_by, "")) for x in letters],
        "may_send": permissions.may_send_links(viewer, matter),
        "crumbs": (*up, Crumb("企业链接")),
    }


UNOPENED, OPENED = Badge("未打开", Tone.INFO), Badge("已打开", Tone.GOOD)
WITHDRAWN, OVER = Badge("已撤回", Tone.QUIET), Badge("已过期", Tone.QUIET)
DEAD = Badge(f"填错{MOST_TRIES}次，已作废", Tone.BAD)
ALIVE = (UNOPENED, OPENED)


def state_of(link: OneTimeLink, now: datetime) -> Badge:
    """How a link stands."""
    if link.withdrawn is not None:
        return WITHDRAWN
    if link.opened is not None:
        return OPENED
    if link.tries >= MOST_TRIES:
        return DEAD
    return OVER if link.expires <= now else UNOPENED


def _table(
    links: Iterable[OneTimeLink], called: dict[str, str], people: dict[str, str], now: datetime
) -> Table:
    rows = tuple(
        Row(
            (
                Cell(moment(link.issued)),
                Cell(called.get(link.subject, "")),
                Cell(people.get(link.issued_by, "") or "自动、企业自行获取"),
                Cell(long_day(link.expires)),
                Cell(str(link.tries - (link.opened is not None))),
                Cell(moment(link.opened) if link.opened else "", badges=(state_of(link, now),)),
            )
        )
        for link in links
    )
    nothing = Empty(
        "还没有发送链接", "发送后，当事人凭手机号码末四位查看整改要求、回复、申请延期。"
    )
    return Table("已发送的链接", _COLUMNS, rows, empty=nothing)


def letters_on_desk(viewer: Any) -> list[tuple[Letter, str]]:
    """企业留言 that wait for the viewer, each with the party's name, for the desk's home."""
    letters = selectors.unsettled(viewer) if viewer.holds(*permissions.HANDLES) else []
    called = party_names(x.party for x in letters)
    return [(letter, called.get(letter.party, "")) for letter in letters]
