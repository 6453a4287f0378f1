"""Figures that join plans and visits: how many visits were carried out under lines of published plans, and on how many
of the lines that fell due anybody went at all.
"""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from fadu.figures.grammar import Count, CutOff, Rate
from fadu.figures.measures import RECORDS
from fadu.figures.span import Span
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.selectors import visits as inspection
from fadu.rooms.plans.models import Line
from fadu.rooms.plans.selectors import counted

_OWNER = "政策法规科"


def visits_done(scope: Scope, span: Span) -> QuerySet[Visit]:
    """Visits checked within the span that name a line of their agency's published plan of that year."""
    lines = counted.public_lines(scope, Span.of_year(span.last.year))
    named = lines.filter(county=OuterRef("county"), number=OuterRef("task_number"))
    checked = inspection.visits(scope).filter(span.on("checked_on"))
    return checked.filter(Exists(named))


def lines_begun(scope: Scope, span: Span) -> QuerySet[Line]:
    """Lines of published plans that fall due within the span under which at least one visit was carried out by its end."""
    done = inspection.visits(scope).filter(
        county=OuterRef("county"), task_number=OuterRef("number"), checked_on__lte=span.last
    )
    return counted.public_lines(scope, span).filter(Exists(done))


VISITS_DONE = Count(
    code="plans.visits_done",
    title="实施的计划检查次数",
    unit="次",
    meaning="统计期内实施检查、任务上写明本机关已公布计划编号的检查，以实施检查的日期为准。",
    owner=_OWNER,
    records=visits_done,
)
LINES_DUE = Count(
    code="plans.lines_due",
    title="到期的计划项数",
    unit="项",
    meaning="已公布的年度监督检查计划中，检查时间在统计期内届满的项数。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    records=counted.public_lines,
    measure=RECORDS,
)
LINES_BEGUN = Count(
    code="plans.lines_begun",
    title="已实施的计划项数",
    unit="项",
    meaning="到期的计划项中，截至统计期最后一日至少实施过一次检查的。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    records=lines_begun,
)
COVERAGE = Rate(
    code="plans.coverage",
    title="计划项覆盖率",
    meaning="已实施的计划项数占到期的计划项数的百分比；法律没有定义，是工作口径。",
    owner=_OWNER,
    cut_off=CutOff.AS_OF,
    numerator=LINES_BEGUN,
    denominator=LINES_DUE,
)
