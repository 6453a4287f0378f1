"""A visit of today, assigned to two officers, as it stands on the morning they set out."""

from __future__ import annotations

from datetime import timedelta

from fadu.demo.acting import Story, chance_of
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from tests.journeys.office import Office

SITE = "一号仓库"


def assigned(
    office: Office,
    party: str,
    trade: str = "工贸",
    *officers: str,
    seed: str = "",
    entered: bool = True,
) -> str:
    """Opened, approved, assigned to 张三 and 李四 (unless others are named) and entered within the last hour; the visit's id."""
    now = office.settings.TEST_CLOCK
    start = now - timedelta(hours=1)
    first, second = (office.person(name) for name in officers or ("zhangsan", "lisi"))
    story = Story(
        INSPECTION_VISIT, office.bureau.crew, office.bureau.law, chance_of(f"visit/{party}/{seed}"), start,
        outsider=party,
    )  # fmt: skip
    story.do(
        a.open_visit, enterprise=party, subject="仓储公司行政检查", site=SITE, trade=trade, source=f.PLANNED,
        manner=f.UNANNOUNCED, team=f.ALONE, basis="《安全生产法》第六十五条", occasion="一般检查",
        planned_on=day_of(now).isoformat(),
    )  # fmt: skip
    story.do(a.approve_visit, number="检审〔2026〕1号")
    story.do(a.assign_officers, first_officer=first, second_officer=second)
    if entered:
        story.do(a.enter_by_code)
    return story.settle()[0].matter
