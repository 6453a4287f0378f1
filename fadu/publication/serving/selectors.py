"""What stands of services: on which consent a paper goes where, the services of a paper, public notices of a matter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from fadu.documents.issued.folds import version_id
from fadu.documents.issued.models import DocumentVersion, VersionState
from fadu.documents.issued.selectors import issued_version, versions_of
from fadu.kernel.errors import Refused
from fadu.kernel.phones import mobile_in
from fadu.law.engine.record import Blocked, Record
from fadu.law.engine.view import LawView
from fadu.law.instruments import HOUSE
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.matters.selectors import history, marking_of
from fadu.publication.models import OneTimeLink
from fadu.publication.serving.consents import SERVINGS, Serving, Way, consented, kinds_of
from fadu.publication.serving.models import Delivery, DeliveryState
from fadu.registry.selectors import party_names

_STANDS = ("needs", "waits", "early", "closed", "done")
NO_PARTY = "本事项没有载明登记的当事人，不能电子送达"
NO_VERSION = "本文书还没有正式出具的版本"
NO_CONSENT = "当事人没有签订电子送达确认书，不能电子送达"
NO_PHONE = "确认书登记的电子送达地址中没有手机号码，或者不止一个"
REISSUED = "文书已经重新出具或者作废，原链接失效"


@dataclass(frozen=True)
class Served:
    """How one paper is served on the party it concerns. version: the one that stands; consent: the party's, if it agreed;
    done: the entry by which the case says that it was served, in whatever way; beside: the same of a paper that goes with another.
    """

    matter: Matter
    serving: Serving
    way: Way
    line: Line
    party: str
    name: str
    version: DocumentVersion | None
    consent: Line | None
    done: Line | None = None
    beside: Line | None = None

    @property
    def key(self) -> str:
        """By which the case knows the party; "" where it is about one alone."""
        return self.line.key

    @property
    def phone(self) -> str:
        """The number of the system that the party confirmed; "" where there is none."""
        return mobile_in(self.consent.facts.get(self.serving.system.code)) if self.consent else ""

    def against(self, law: LawView, now: datetime) -> Refused | None:
        """What stands against serving it electronically now: the first thing, with its article and what to do."""
        if self.version is None:
            return Refused(NO_VERSION, basis=str(HOUSE.art(29)), todo="请先登记签章件")
        if not self.party:
            return Refused(
                NO_PARTY,
                basis=str(HOUSE.art(31)),
                todo="请登记当事人，更正本事项载明的当事人后再送达",
            )
        if self.consent is None:
            todo = f"请先办理“{self.serving.consent.title}”，或者以直接、留置、邮寄等其他方式送达"
            return Refused(NO_CONSENT, basis=str(self.way.basis), todo=todo)
        if not self.phone:
            todo = "请当事人重新签订确认书，写明一个接收送达信息的手机号码"
            return Refused(NO_PHONE, basis=str(HOUSE.art(32)), todo=todo)
        return self._refused_by_law(law, now)

    def _refused_by_law(self, law: LawView, now: datetime) -> Refused | None:
        if self.way.served is None:
            return None
        asked = Record(self.way.served.code, now, self.key, self.serving.wire)
        found = [r for r in marking_of(self.matter, law, now).why(asked) if r.kind in _STANDS]
        return Blocked(found) if found else None


def served_of(scope: Scope, matter: Matter, kind: str, entry: int) -> Served | None:
    """How a paper of a matter within reach is served; None where its kind is not served electronically."""
    serving = SERVINGS.get(matter.procedure)
    if serving is None or kind not in serving.ways or not scope.holds(matter):
        return None
    lines = history(matter)
    line = next((one for one in lines if one.n == entry and not one.corrected), None)
    way = serving.way(kind, line.act) if line and (line.key or serving.named) else None
    if line is None or way is None:
        return None
    party = serving.party(lines, line)
    name = party_names([party]).get(party, "") if party else ""
    standing = issued_version(scope, matter.pk, kind, entry)
    agreed, done = consented(serving, lines, line.key), _done(way.served, lines, line)
    return Served(
        matter, serving, way, line, party, name, standing, agreed, done, _done(way.beside, lines, line)
    )  # fmt: skip


def _done(what: Act | None, lines: Iterable[Line], paper: Line) -> Line | None:
    """The newest entry of service on the party after the one that gave the paper."""
    code = what.code if what else ""
    after = (paper.at, paper.n)
    found = [
        x for x in lines if x.act == code and x.key == paper.key and not x.corrected and (x.at, x.n) > after
    ]  # fmt: skip
    return max(found, key=lambda x: (x.at, x.n), default=None)


def deliveries_of(scope: Scope, matter: str, kind: str = "", entry: int = 0) -> list[Delivery]:
    """The services of a matter within reach, of one paper where it is named: the newest first."""
    rows = scope.filter(Delivery.objects.filter(matter=matter))
    if kind:
        rows = rows.filter(kind=kind, entry=entry)
    return list(rows.order_by("-prepared", "-id"))


def unrecorded(scope: Scope, matter: Matter, what: Act, party: str = "") -> Delivery | None:
    """The newest confirmed service of a paper that an act serves, of the party named or of whichever there is one, which the case does
    not say yet; None where none is, or a newer paper took the place of the one that was served.
    """
    serving = SERVINGS.get(matter.procedure)
    kinds = kinds_of(serving, what) if serving else frozenset()
    if not kinds:
        return None
    rows = [row for row in deliveries_of(scope, matter.pk) if row.kind in kinds and row.state == DeliveryState.SERVED]  # fmt: skip
    lines = [line for line in history(matter) if not line.corrected] if rows else []
    open_ = [row for row in rows if party in ("", row.party) and _open(row, what, lines)]
    parties = {row.party for row in open_}
    return max(open_, key=_confirmed) if len(parties) == 1 else None


def _confirmed(row: Delivery) -> tuple[datetime, str]:
    assert row.opened is not None
    return row.opened, row.pk


def _open(row: Delivery, what: Act, lines: Iterable[Line]) -> bool:
    paper = next((line for line in lines if line.n == row.entry), None)
    if paper is None:
        return False
    later = [x for x in lines if x.key == paper.key and (x.at, x.n) > (paper.at, paper.n)]
    return not any(x.act in (paper.act, what.code) for x in later)


def delivery(scope: Scope, id: str) -> Delivery | None:
    """One service within reach."""
    return scope.filter(Delivery.objects.filter(pk=id)).first()


def delivery_of_link(link: OneTimeLink) -> Delivery | None:
    """The service to which an opened link leads."""
    return Delivery.objects.filter(pk=link.subject, matter=link.matter).first()


def reach_of(row: Delivery) -> Scope:
    """As far as the agency of a service sees: for whoever holds its link, who has no reach of their own."""
    return Scope("", row.county, Reach.COUNTY)


def standing(row: Delivery) -> DocumentVersion | None:
    """The version that a service is of, while it stands; None once another took its place or it is void."""
    found = reach_of(row).filter(DocumentVersion.objects.filter(pk=version_id(row.document, row.number)))  # fmt: skip
    return found.filter(state=VersionState.ISSUED).first()


def matter_of(row: Delivery) -> Matter:
    """The matter whose paper is served."""
    return Matter.objects.get(pk=row.matter, register=False)


@dataclass(frozen=True)
class Announced:
    """A public notice (公告送达): its entry, what it announces, and until when.

    version: the version whose copy the entry carries, None where it carries none. ends: the first instant after the
    period, None once it has run out or ended otherwise; over: whether it has run out.
    """

    line: Line
    version: DocumentVersion | None
    ends: datetime | None
    over: bool

    @property
    def overtaken(self) -> bool:
        """Whether what was announced does not stand any more."""
        return self.version is not None and self.version.state != VersionState.ISSUED


def announced_of(scope: Scope, served: Served, law: LawView, now: datetime) -> list[Announced]:
    """The public notices on the party for this kind of paper, the newest first."""
    matter, way, key = served.matter, served.way, served.key
    if way.starts is None or way.over is None or not scope.holds(matter):
        return []
    copies = {one.sha256: one for one in versions_of(scope, matter.pk)}
    lines = [one for one in history(matter) if _announces(one, way, key)]
    if not lines:
        return []
    marking = marking_of(matter, law, now)
    waits = [r.until for r in marking.why(Record(way.over.code, now, key)) if r.kind == "early"]
    ends, over = max(filter(None, waits), default=None), marking.state(way.over.code, key) == "done"  # fmt: skip
    newest = max(lines, key=lambda one: (one.at, one.n))
    return [
        Announced(one, _copied(one, copies), ends if one is newest else None, over and one is newest)
        for one in sorted(lines, key=lambda one: (one.at, one.n), reverse=True)
    ]  # fmt: skip


def _announces(line: Line, way: Way, key: str) -> bool:
    starts = way.starts is not None and line.act == way.starts.code
    return starts and line.key == key and not line.corrected and line.facts.get("announcement") is True  # fmt: skip


def _copied(line: Line, copies: dict[str, DocumentVersion]) -> DocumentVersion | None:
    return next((copies[f["sha256"]] for f in line.files if f["sha256"] in copies), None)


def served_on(rows: Iterable[Delivery]) -> Delivery | None:
    """The service that was confirmed, if one was."""
    return next((one for one in rows if one.state == DeliveryState.SERVED), None)
