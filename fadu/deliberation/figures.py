"""Figures of legal review and collective discussion. Whose view was another is counted for nobody."""

from fadu.deliberation import selectors
from fadu.figures.grammar import Count, Rate
from fadu.figures.measures import total

_LEGAL = "政策法规科"

REVIEWS = Count(
    code="deliberation.reviews",
    title="法制审核件数",
    unit="件",
    meaning="统计期内审核通过的法制审核，以通过之日为准，一项决定一件；还在审核或者退回的不计。",
    owner=_LEGAL,
    records=selectors.sent,
)
PASSED_AT_ONCE = Count(
    code="deliberation.passed_at_once",
    title="一次通过的法制审核件数",
    unit="件",
    meaning="统计期内审核通过的法制审核中，第一轮送审即通过的。",
    owner=_LEGAL,
    records=selectors.passed_at_once,
)
PASSED_RATE = Rate(
    code="deliberation.passed_rate",
    title="法制审核一次通过率",
    meaning="一次通过的法制审核件数占法制审核件数的百分比。",
    owner=_LEGAL,
    numerator=PASSED_AT_ONCE,
    denominator=REVIEWS,
)
ROUNDS = Count(
    code="deliberation.rounds",
    title="法制审核轮次",
    unit="轮",
    meaning="统计期内审核通过的法制审核所经过的送审轮次之和，撤回后再送的另计一轮。",
    owner=_LEGAL,
    measure=total("round", "送审轮次之和"),
    records=selectors.sent,
)
DISCUSSED = Count(
    code="deliberation.discussed",
    title="集体讨论件数",
    unit="件",
    meaning="统计期内集体讨论形成结论的议题，以形成结论之日为准，一名当事人一件；会商不计。",
    owner=_LEGAL,
    records=selectors.discussed,
)
