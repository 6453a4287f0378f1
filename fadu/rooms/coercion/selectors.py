"""Reads over measures of coercion within the viewer's reach: what is running, what is over, what counts in figures."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from django.db.models import F, Q, QuerySet

from fadu.figures.span import Span
from fadu.matters.scope import Scope
from fadu.rooms.coercion.models import RUNNING, Closure, Item, PowerCut, Seizure

SOON = timedelta(days=7)
"""How long before its last day a seizure is said to be about to end."""


class State(StrEnum):
    """Where a seizure stands; the value is what is printed."""

    BARRED = "不予采取"
    TO_APPROVE = "待批准"
    TO_TAKE = "待实施"
    UNAPPROVED = "待补办批准"
    TESTING = "检测鉴定期间"
    OVER = "期限已满，应当解除"
    RUNNING = "期限内"
    TO_RETURN = "已解除，待退还"
    ENDED = "已解除或者处理"
    CLOSED = "已办结"


def state_of(one: Seizure, today: date) -> State:
    """Where a seizure stands on a day: over is over, whatever else is still to be done."""
    if one.closed_on:
        return State.CLOSED
    if one.ended_on:
        waits = one.ended_by == "解除" and one.returned_on is None
        return State.TO_RETURN if waits else State.ENDED
    return _before_taken(one) if one.taken_on is None else _while_taken(one, today)


def _before_taken(one: Seizure) -> State:
    if one.route.startswith("不"):
        return State.BARRED
    return State.TO_APPROVE if one.approved_on is None else State.TO_TAKE


def _while_taken(one: Seizure, today: date) -> State:
    if is_over(one, today):
        return State.OVER
    if one.testing:
        return State.TESTING
    return State.UNAPPROVED if one.unapproved else State.RUNNING


def is_over(one: Seizure, today: date) -> bool:
    """Whether its days are over: by what was decided or by the law's own count, whichever ends first."""
    return not one.testing and any(d is not None and d < today for d in (one.until, one.limit_on))


def seizures(scope: Scope) -> QuerySet[Seizure]:
    """All seizures within the viewer's reach."""
    return scope.filter(Seizure.objects.all())


def power_cuts(scope: Scope) -> QuerySet[PowerCut]:
    """All power cuts within the viewer's reach."""
    return scope.filter(PowerCut.objects.all())


def closures(scope: Scope) -> QuerySet[Closure]:
    """All proposed closures within the viewer's reach."""
    return scope.filter(Closure.objects.all())


def running(scope: Scope) -> QuerySet[Seizure]:
    """Seizures that are being carried on, the first to end first."""
    return seizures(scope).filter(RUNNING).order_by("until", "id")


def _before(day: date) -> Q:
    return Q(testing=False) & (Q(until__lt=day) | Q(limit_on__lt=day))


def over(scope: Scope, today: date) -> QuerySet[Seizure]:
    """Of them, those whose days are over: to be lifted."""
    return running(scope).filter(_before(today))


def soon(scope: Scope, today: date) -> QuerySet[Seizure]:
    """Of them, those that end within a week from a day, that day included."""
    return running(scope).filter(until__lte=today + SOON).exclude(_before(today)).filter(testing=False)  # fmt: skip


def chosen(rows: QuerySet[Seizure], state: State, today: date) -> QuerySet[Seizure]:
    """The seizures in one state on a day."""
    live, idle = rows.filter(RUNNING), rows.filter(taken_on=None, closed_on=None)
    alive = live.exclude(_before(today))
    ended = rows.filter(ended_on__isnull=False, closed_on=None)
    waits = Q(ended_by="解除", returned_on=None)
    barred = Q(route__startswith="不")
    return {
        State.BARRED: idle.filter(barred),
        State.TO_APPROVE: idle.exclude(barred).filter(approved_on=None),
        State.TO_TAKE: idle.exclude(barred).filter(approved_on__isnull=False),
        State.UNAPPROVED: alive.filter(unapproved=True, testing=False),
        State.TESTING: alive.filter(testing=True),
        State.OVER: live.filter(_before(today)),
        State.RUNNING: alive.filter(unapproved=False, testing=False),
        State.TO_RETURN: ended.filter(waits),
        State.ENDED: ended.exclude(waits),
        State.CLOSED: rows.filter(closed_on__isnull=False),
    }[state]


def items(scope: Scope, matters: Collection[str]) -> dict[str, list[Item]]:
    """The inventories of seizures, by matter."""
    found: dict[str, list[Item]] = {}
    for one in scope.filter(Item.objects.filter(matter__in=matters)).order_by("matter", "id"):
        found.setdefault(one.matter, []).append(one)
    return found


def taken(scope: Scope, span: Span) -> QuerySet[Seizure]:
    """Seizures carried out within the span."""
    return seizures(scope).filter(span.on("taken_on"))


def extended(scope: Scope, span: Span) -> QuerySet[Seizure]:
    """Seizures whose extension was approved within the span."""
    return seizures(scope).filter(span.on("extended_on"))


def ended(scope: Scope, span: Span) -> QuerySet[Seizure]:
    """Seizures lifted, disposed of or handed over within the span."""
    return seizures(scope).filter(span.on("ended_on"))


def ended_on_time(scope: Scope, span: Span) -> QuerySet[Seizure]:
    """Of those, the ones that ended on or before their last day, by what was decided and by the law's count."""
    return ended(scope, span).filter(ended_on__lte=F("until")).filter(ended_on__lte=F("limit_on"))


def ended_late(scope: Scope, span: Span) -> QuerySet[Seizure]:
    """Of those, the ones that ended after it."""
    return ended(scope, span).filter(Q(ended_on__gt=F("until")) | Q(ended_on__gt=F("limit_on")))


def cut(scope: Scope, span: Span) -> QuerySet[PowerCut]:
    """Power cuts and stops of explosives that suppliers were told of within the span."""
    return power_cuts(scope).filter(span.on("cut_on"))


def proposed(scope: Scope, span: Span) -> QuerySet[Closure]:
    """Closures proposed to a government within the span."""
    return closures(scope).filter(span.on("proposed_on"))


def decided(scope: Scope, span: Span) -> QuerySet[Closure]:
    """Of closures, those that a government decided within the span."""
    from_ = closures(scope).filter(span.on("answered_on"))
    return from_.filter(answer="决定予以关闭")
