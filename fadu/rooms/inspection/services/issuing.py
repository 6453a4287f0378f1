"""The code of a visit follows its acts: issued once it is approved and staffed, withdrawn when it is called off.

Codes are no legal state and are signed outside the one door. So nothing hangs on the moment: `settle` asks the visit's
row what code it ought to have and makes it so, as often as it is called: by the page after an act, by the sweep for
whatever a crash, a paper approval or another door has left behind.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction

from fadu.accounts.selectors import agency_at, certificates
from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.visit_code import Terms, opened
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.inspection_visit import acts as a
from fadu.ledger.crypto import Ed25519Signer
from fadu.matters.deeds import Hand
from fadu.matters.scope import Place
from fadu.matters.validity import lasting
from fadu.registry.models import Party
from fadu.rooms.inspection.models import IssuedCode, Visit
from fadu.rooms.inspection.selectors.visits import STAGES, Stage
from fadu.rooms.inspection.services.codes import issue_code, visit_signer, withdraw_code
from fadu.rooms.inspection.services.entry import Mode, open_modes

CERTIFICATE = "执法证"
Signer = Callable[[], Ed25519Signer]
"""Gives the key that signs, and is only asked where a code is to be signed."""


@transaction.atomic
def settle(id: str, *, at: datetime, signer: Signer) -> IssuedCode | None:
    """Give the visit the code that its row asks for at `at`, or take away the one it has; returns what holds.

    Refused, with what to do, where it ought to have one and cannot: no credit code, a certificate that has run out.
    """
    visit = Visit.objects.select_for_update().get(pk=id)  # one at a time: a code is issued once
    held = IssuedCode.objects.filter(visit=visit.pk, withdrawn=None).first()
    if visit.called_off_on:
        if held is not None:
            withdraw_code(visit=visit.pk, at=at)
        return None
    if not wants_code(visit):
        return held
    wanted = terms_of(visit, at)
    if held is not None and _same(held, wanted):
        return held
    # A code that was withdrawn does not come back: after officers changed and changed back, it is another.
    former = IssuedCode.objects.filter(visit=visit.pk, withdrawn__isnull=False).count()
    wanted = replace(wanted, since=wanted.since + timedelta(minutes=former))
    place = Place(visit.province, visit.city, visit.county)
    issue_code(terms=wanted, place=place, at=at, contents=visit.occasion, signer=signer())
    return IssuedCode.objects.get(visit=visit.pk, withdrawn=None)


def settle_all(*, at: datetime, signer: Signer) -> tuple[int, list[str]]:
    """Settle what is planned for today or later and not entered, and what was called off with a code left.

    Returns how many codes were issued or withdrawn, and in words which visits could get none. Safe at any moment.
    """
    today = day_of(at)
    due = list(Visit.objects.filter(STAGES[Stage.TO_ENTER], planned_on__gte=today).order_by("pk"))
    live = IssuedCode.objects.filter(lasting(at, end="until", ends=True), withdrawn=None).values(
        "visit"
    )
    due += list(Visit.objects.filter(pk__in=live, called_off_on__isnull=False).order_by("pk"))
    moved, failed = 0, []
    if not due or Mode.OWN not in open_modes():
        return 0, []
    for visit in due:
        before = _newest(visit)
        try:
            settle(visit.pk, at=at, signer=signer)
        except (Refused, BadInput) as problem:
            failed.append(f"{visit.pk}：{problem}")
        moved += _newest(visit) != before
    return moved, failed


FOLLOWED = (
    a.approve_visit, a.report_urgent, a.assign_officers, a.give_notice, a.call_off, a.make_up_approval,
)  # fmt: skip
"""Acts after which a visit may have another code, or none."""


def follow(matter: str, hand: Hand) -> None:
    """Let the code follow an act that was just recorded; where it cannot be issued, the page and the sweep say why."""
    if Mode.OWN not in open_modes():
        return
    try:
        settle(matter, at=hand.noted, signer=visit_signer)
    except (Refused, BadInput):
        return  # the act stands without


def wants_code(visit: Visit) -> bool:
    """Whether the visit is approved (or reported, where it is urgent), staffed and not entered yet."""
    return Visit.objects.filter(STAGES[Stage.TO_ENTER], pk=visit.pk, entered_on=None).exists()


def terms_of(visit: Visit, at: datetime) -> Terms:
    """What the code says: valid on the day planned, or on the day of `at` where that is over or none is planned."""
    today = day_of(at)
    on = max(visit.planned_on or today, today)
    firm = Party.objects.filter(pk=visit.party).first()
    if firm is None or not firm.credit_code:
        raise Refused(
            "被检查单位没有登记统一社会信用代码，不能生成检查码",
            todo="请先在当事人登记中补录；单位没有代码的，用外部平台检查码，或者记明未扫码的原因。",
        )
    officers = [id for id in (visit.first_officer, visit.second_officer) if id]
    rows = certificates(officers, on).filter(kind=CERTIFICATE)
    numbers = {row.person: row.number for row in rows if row.number}
    if len(numbers) < len(officers):
        raise Refused(
            f"检查人员在{on:%Y-%m-%d}没有有效的执法证件，不能生成检查码", basis="行政处罚法第五十五条第一款",
            todo="请换派持证人员，或者先登记换发的证件。",
        )  # fmt: skip
    return Terms(
        visit=visit.pk, enterprise=firm.credit_code,
        agency=agency_at(Place(visit.province, visit.city, visit.county)).name,
        kind=visit.kind, basis=_short(visit.basis), certificates=tuple(numbers[id] for id in officers),
        since=instant_of(on), until=instant_of(on + timedelta(days=1)),
    )  # fmt: skip


def _short(basis: str, most: int = 80) -> str:
    """As much of the basis as the square holds (240 bytes), in one line."""
    line = " ".join(basis.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def _same(held: IssuedCode, wanted: Terms) -> bool:
    """Whether the code says what is wanted; it may begin some minutes later (see `settle`)."""
    said = opened(held.text).terms
    late = said.since - wanted.since
    return replace(said, since=wanted.since) == wanted and timedelta(0) <= late < timedelta(hours=1)


def _newest(visit: Visit) -> tuple[str, bool] | None:
    found = (
        IssuedCode.objects.filter(visit=visit.pk)
        .order_by("-issued", "-id")
        .values_list("pk", "withdrawn")
    )
    row = found.first()
    return (row[0], row[1] is None) if row else None
