"""Figures of major decisions."""

from fadu.figures.grammar import Count, Rate
from fadu.rooms.major_decisions import selectors

_OWNER = "政策法规科"

DECISIONS_MADE = Count(
    code="decisions.made",
    title="作出重大行政决策数",
    unit="件",
    meaning="统计期内按照重大行政决策程序作出决定的事项，以作出决定的日期为准。",
    owner=_OWNER,
    records=selectors.made,
)
DECISIONS_COMPLETE = Count(
    code="decisions.complete",
    title="程序完备的重大行政决策数",
    unit="件",
    meaning="统计期内作出的重大行政决策中，公众参与、合法性审查、集体讨论均有记录的。",
    owner=_OWNER,
    records=selectors.complete,
)
DECISIONS_COMPLETE_RATE = Rate(
    code="decisions.complete_rate",
    title="重大行政决策程序完备率",
    meaning="程序完备的重大行政决策数占作出重大行政决策数的百分比。",
    owner=_OWNER,
    numerator=DECISIONS_COMPLETE,
    denominator=DECISIONS_MADE,
)
DECISIONS_HEARD = Count(
    code="decisions.heard",
    title="举行听证的重大行政决策数",
    unit="件",
    meaning="统计期内作出的重大行政决策中，举行过听证会的。",
    owner=_OWNER,
    records=selectors.heard,
)
