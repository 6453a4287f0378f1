"""送达: whether a paper may be served electronically, what was sent to whom and confirmed, and its public notices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import Http404
from django.urls import reverse

from fadu.accounts import selectors as accounts
from fadu.accounts.viewer import Viewer
from fadu.faces.desk.confirmed import once, record_url, step_url, unsaid
from fadu.faces.desk.papers_finding import find_made
from fadu.faces.desk.versions_page import crumbs
from fadu.kernel.errors import Refused
from fadu.kernel.phones import mask_phone
from fadu.kernel.zone import day_of
from fadu.law.instruments import HOUSE
from fadu.matters.models import Matter
from fadu.publication.serving.consents import ARRIVED, NOTICE
from fadu.publication.serving.models import Delivery, DeliveryState
from fadu.publication.serving.permissions import may_serve
from fadu.publication.serving.selectors import (
    NO_CONSENT,
    NO_PHONE,
    NO_VERSION,
    Announced,
    Served,
    announced_of,
    deliveries_of,
    served_of,
    served_on,
)
from fadu.ui.badges import Badge, Tone
from fadu.ui.formats import full_day, long_day, moment
from fadu.ui.shell import Crumb
from fadu.ui.tables import Cell, Column, Row, Table

COLUMNS = (
    Column("版本", "narrow"), Column("状态"), Column("拟送达、发出"), Column("首次打开、下载"), Column("签收"),
    Column("办理", "narrow"), Column("撤回", "narrow"),
)  # fmt: skip
NOTICES = (
    Column("公告日期", "narrow"),
    Column("公告的版本"),
    Column("期满", "narrow"),
    Column("办理"),
)
TONES = {
    DeliveryState.PREPARED: Tone.WARN, DeliveryState.SENT: Tone.INFO, DeliveryState.OPENED: Tone.INFO,
    DeliveryState.SERVED: Tone.GOOD, DeliveryState.WITHDRAWN: Tone.QUIET,
}  # fmt: skip
UNSERVED = Refused(
    "这种文书没有电子送达的依据，或者不向当事人送达", basis=str(HOUSE.art(31)), todo="请以其他方式送达，送达后登记"
)  # fmt: skip


@dataclass(frozen=True)
class OfService:
    """A paper of a matter within reach, how it is served, and what was sent."""

    matter: Matter
    title: str
    kind: str
    n: int
    served: Served | None
    rows: tuple[Delivery, ...] = ()

    @property
    def place(self) -> dict[str, Any]:
        """What its addresses name."""
        return {"id": self.matter.id, "kind": self.kind, "n": self.n}

    @property
    def back(self) -> str:
        """Its page."""
        return reverse("paper_service", kwargs=self.place)

    @property
    def crumbs(self) -> tuple[Crumb, ...]:
        """The way to it."""
        return crumbs(self.matter, Crumb(f"{self.title}的送达", self.back))


@dataclass(frozen=True)
class OfDelivery:
    """One service of a paper."""

    of: OfService
    row: Delivery

    @property
    def matter(self) -> Matter:
        """The matter whose paper it is."""
        return self.of.matter


def find_service(viewer: Viewer, id: str, kind: str, n: int) -> OfService:
    """A paper within reach and how it is served, or 404."""
    found = find_made(viewer, id, kind, n)
    served = served_of(viewer.scope, found.matter, kind, n)
    rows = tuple(deliveries_of(viewer.scope, found.matter.id, kind, n))
    return OfService(found.matter, found.kind.title, kind, n, served, rows)


def find_served(viewer: Viewer, id: str, kind: str, n: int) -> OfService:
    """As `find_service`; 404 where papers of its kind are not served so."""
    of = find_service(viewer, id, kind, n)
    if of.served is None:
        raise Http404("这种文书不在本系统送达")
    return of


def find_delivery(viewer: Viewer, id: str, kind: str, n: int, delivery: str) -> OfDelivery:
    """One service of a paper within reach, or 404."""
    of = find_service(viewer, id, kind, n)
    row = next((one for one in of.rows if one.pk == delivery), None)
    if row is None:
        raise Http404("没有这次送达")
    return OfDelivery(of, row)


def context(request: Any, of: OfService) -> dict[str, Any]:
    """What the page shows."""
    served, may = of.served, may_serve(request.viewer, of)
    notices = announced_of(request.viewer.scope, served, request.law, request.now) if served else []
    against = served.against(request.law, request.now) if served else UNSERVED
    free = not done_of(of) and not _under_way(of)
    offers = served is not None and served.way.starts is not None and served.version is not None
    announces = may and offers and not done_of(of) and all(one.overtaken for one in notices[:1])
    return {
        "of": of, "served": served, "record": unsaid(served, _confirmed(of)), "once": once(served),
        "record_url": record_url(served) if may and served else "", "crumbs": of.crumbs, "arrived": ARRIVED, "done": done_of(of), "earlier": earlier_of(of),
        "against": against if free else None, "phone": mask_phone(served.phone) if served else "",
        "step_url": _step(of, against) if may else "", "table": _table(request, of, may=may),
        "prepare_url": reverse("prepare_service", kwargs=of.place) if may and free and against is None else "",
        "notices": _notices(of, notices, may=may) if offers or notices else None, "basis": NOTICE,
        "announce_url": reverse("announce_paper", kwargs=of.place) if announces else "",
        "overtaken": next((one for one in notices if one.overtaken), None),
    }  # fmt: skip


def done_of(of: OfService) -> str:
    """That the version that stands was served, when and how; "" while it is not."""
    if confirmed := _confirmed(of):
        return f"已送达，{_signed(confirmed)}。"
    line = of.served.done if of.served else None
    if line is None or any(row.opened == line.at for row in of.rows if row.confirmed):
        return ""  # the case says so of an older version, with the receipt of that one
    return f"已送达，送达日期{full_day(line.at)}；{line.facts.get('service', '')}。"


def earlier_of(of: OfService) -> str:
    """That an older version was served, which says nothing of the one that stands; "" where none was."""
    older = served_on(row for row in of.rows if not _current(of, row))
    return (
        f"第{older.number}版已送达，{_signed(older)}；该版本已经重新出具或者作废。" if older else ""
    )


def _confirmed(of: OfService) -> Delivery | None:
    return served_on(row for row in of.rows if _current(of, row))


def _signed(row: Delivery) -> str:
    signer = row.signer if row.signer is not None else "（已删除）"
    return f"送达日期{full_day(row.arrived)}；{signer}签收"


def _under_way(of: OfService) -> bool:
    """Whether the version that stands is on its way already."""
    version = of.served.version if of.served else None
    return version is not None and any(_current(of, one) and one.state != DeliveryState.WITHDRAWN for one in of.rows)  # fmt: skip


def _current(of: OfService, row: Delivery) -> bool:
    version = of.served.version if of.served else None
    return version is not None and (row.document, row.number) == (version.document, version.number)


def _step(of: OfService, against: Refused | None) -> str:
    """Where what stands against it is put right."""
    if of.served is None or against is None:
        return ""
    if against.message == NO_VERSION:
        return reverse("paper_versions", kwargs=of.place)
    if against.message in (NO_CONSENT, NO_PHONE):
        return step_url(of.served, of.served.serving.consent)
    return ""


def badge_of(of: OfService, row: Delivery) -> Badge:
    """How a service stands; one of a version that is gone leads nowhere, nor one to a phone that is not confirmed any more."""
    state = DeliveryState(row.state)
    if state in (DeliveryState.SERVED, DeliveryState.WITHDRAWN):
        return Badge(state.label, TONES[state])
    if not _current(of, row):
        return Badge("文书已重新出具，链接失效", Tone.QUIET)
    if _changed(of, row):
        return Badge("确认书已变更，请撤回", Tone.WARN, "alert")
    return Badge(state.label, TONES[state])


def _changed(of: OfService, row: Delivery) -> bool:
    """Whether the party's confirmation names another phone by now: nothing more goes to this one."""
    return of.served is not None and row.phone is not None and row.phone != of.served.phone


def _table(request: Any, of: OfService, *, may: bool) -> Table:
    names = accounts.names({one.prepared_by for one in of.rows} | {one.sent_by for one in of.rows} - {""})  # fmt: skip
    rows = tuple(_row(request, of, one, names, may=may) for one in of.rows)
    return Table("电子送达", COLUMNS, rows)


def _row(request: Any, of: OfService, one: Delivery, names: Any, *, may: bool) -> Row:
    place, state = {**of.place, "delivery": one.pk}, DeliveryState(one.state)
    alive = may and _current(of, one) and state != DeliveryState.WITHDRAWN
    first = state == DeliveryState.PREPARED
    own = first and one.prepared_by == request.viewer.person
    sends = alive and not own and not _changed(of, one)
    sent = (
        f"{names.get(one.sent_by, '')}，{moment(one.sent)}发出"
        if one.sent
        else "由另一名执法人员发出"
    )
    signed = (
        f"{one.signer if one.signer is not None else '（已删除）'}（{one.capacity}）"
        if one.confirmed
        else ""
    )
    return Row((
        Cell(f"第{one.number}版"),
        Cell(badges=(badge_of(of, one),), sub=f"送达日期{full_day(one.arrived)}" if one.arrived else _why(one)),
        Cell(f"{names.get(one.prepared_by, '')}，{moment(one.prepared)}拟", sub=sent),
        Cell(f"{moment(one.opened)}打开" if one.opened else "—", sub=f"{moment(one.downloaded)}下载" if one.downloaded else ""),
        Cell(signed or "—", sub=moment(one.confirmed) if one.confirmed else ""),
        Cell("发出" if first else "重新发送", reverse("send_service", kwargs=place)) if sends else Cell("—"),
        Cell("撤回", reverse("withdraw_service", kwargs=place)) if alive and not one.confirmed else Cell("—"),
    ))  # fmt: skip


def _why(one: Delivery) -> str:
    if one.state != DeliveryState.WITHDRAWN:
        return ""
    return "（理由已删除）" if one.reason is None else f"理由：{one.reason}"


def _notices(of: OfService, notices: list[Announced], *, may: bool) -> Table:
    return Table("公告送达", NOTICES, tuple(_notice(of, one, may=may) for one in notices))


def _notice(of: OfService, one: Announced, *, may: bool) -> Row:
    version = one.version
    told = f"第{version.number}版" if version else "没有关联文书版本"
    gone = (Badge("该版本已不再有效", Tone.WARN, "alert"),) if one.overtaken else ()
    paper = reverse("matter_paper", kwargs={"id": of.matter.id, "kind": "public_notice", "n": one.line.n})  # fmt: skip
    act = of.served.way.served if of.served else None
    step = step_url(of.served, act) if of.served and act else ""
    register = one.over and may and bool(step)
    return Row((
        Cell(long_day(one.line.at)),
        Cell(told, sub=f"{version.title}{version.paper_number}" if version else "", badges=gone),
        Cell(_ends(one), badges=(Badge("已期满", Tone.GOOD),) if one.over else ()),
        Cell("登记公告送达", step) if register else Cell("送达公告", paper),
    ))  # fmt: skip


def _ends(one: Announced) -> str:
    """The last of the thirty days."""
    return long_day(last_day(one.ends)) if one.ends else "" if one.over else "—"


def last_day(ends: datetime) -> Any:
    """The day before the first instant after a period."""
    return day_of(ends - timedelta(microseconds=1))
