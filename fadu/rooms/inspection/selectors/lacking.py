"""What visits lack (评查线索): papers that should have come first, what is to be made up for, visits over the cap.

The review of a file says the same with its article (law/procedures/inspection_visit); these lists find the files.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from fadu.figures.span import Span
from fadu.law.procedures.inspection_visit.judgements import NO_APPROVAL, OVER
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors.visits import visits

NO_FORM = Q(approved_on=None) & ~Q(approval=NO_APPROVAL)
"""No 行政检查审批表, where one is asked for."""
NO_SCHEME = Q(scheme_on=None)
"""No 现场检查方案."""


def closed_without_papers(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Visits closed within the span that were checked without 审批表 or without 现场检查方案, the newest first."""
    rows = visits(scope).filter(span.on("closed_on"))
    rows = rows.filter(NO_FORM | NO_SCHEME, checked_on__isnull=False)
    return rows.order_by("-closed_on", "-id")


def missing_papers(visit: Visit) -> tuple[str, ...]:
    """Which of the two a visit lacks, by name."""
    form = visit.approved_on is None and visit.approval != NO_APPROVAL
    found = {"行政检查审批表": form, "现场检查方案": visit.scheme_on is None}
    return tuple(name for name, lacks in found.items() if lacks)


def to_make_up(scope: Scope) -> QuerySet[Visit]:
    """Visits whose code or approval is still to be made up for (补录、补办), the longest waiting first.

    Until when is the procedure's to say: the matter's own deadline.
    """
    code = Q(no_code_on__isnull=False, code_made_up_on=None)
    approval = Q(reported_on__isnull=False, approved_on=None)
    rows = visits(scope).filter(code | approval, called_off_on=None)
    return rows.order_by("opened_on", "id")


def over_cap(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Visits opened within the span over the yearly cap and without a ground for more (高频预警), the newest first."""
    rows = visits(scope).filter(cap_state=OVER, called_off_on=None)
    rows = rows.filter(span.on("opened_on"))
    return rows.order_by("-opened_on", "-id")
