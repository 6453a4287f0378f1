"""A hazard walked through the door to its review: found, judged, stopped, ordered, removed; and its case file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fadu.documents.numbers.models import Letterhead
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.law.engine.record import Actor
from fadu.law.procedures.hazard_major import MAJOR_HAZARD
from fadu.law.procedures.hazard_major import acts as a
from fadu.law.procedures.hazard_major import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.registry.tests.builders import a_party
from fadu.statutes.services import set_parameter
from tests.people import FOUNDED, SINCE, a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau

NOW = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)
HEAD = Letterhead(government="某市人民政府", court="某市某区人民法院", since=SINCE)


@pytest.fixture
def file(bureau: Bureau) -> CaseFile:
    """The file of the hazard."""
    second = a_colleague(bureau, bureau.agency.id, "吴十", "wushi", Role.OFFICER, certificate="43020009")  # fmt: skip
    lawyer = [Actor(bureau.zhao.id, Role.LEGAL_OFFICE.value)]
    set_parameter(
        code="hazard.listing_required", value="否", since=SINCE, source="测试", status=Status.P, who=lawyer,
        hand=bureau.hand(FOUNDED), place=bureau.place, at=FOUNDED,
    )  # fmt: skip
    officers = (
        Actor(bureau.zhang.id, "officer", "43020001"), Actor(second.id, "officer", "43020009"),
    )  # fmt: skip
    where: Any = NewMatter(MAJOR_HAZARD, bureau.place)
    at = NOW

    def do(what: Act, key: str = "", **facts: Any) -> None:
        nonlocal where, at
        at += timedelta(minutes=10)
        who = (Actor(firm, what.by[0].value),) if what.by[0].outside else officers[: what.officers]
        made = act(where, what, hand=bureau.hand(at), who=who, facts=facts, at=at, key=key)
        where = made.matter

    firm = a_party(bureau).id
    found = {
        "hazard": ["H1"],
        "source": "现场检查",
        "enterprise": firm,
        "trade": "烟花爆竹",
    }
    do(a.find_hazard, description="药物线工房超定员作业。", **found)
    do(
        a.judge_hazard, "H1", is_major=True, sector="烟花爆竹", standard="《烟花爆竹生产经营单位重大生产安全事故隐患判定标准》",
        standard_version="2017-11-13", item="五", judged_by="对照判定标准", grounds="现场清点",
    )  # fmt: skip
    do(a.assess_safety, "H1", safe_now=False)
    do(
        a.stop_work, "H1", stop_kind="撤出作业人员，暂时停产停业", scope="药物线全部工房",
        order_number="（某）应急现决〔2025〕1号",
    )  # fmt: skip
    do(
        a.order_elimination, "H1", mode=f.WITHIN, deadline="2025-03-20", requirements="按定员组织生产",
        order_number="（某）应急责改〔2025〕9号",
    )  # fmt: skip
    at += timedelta(days=9)
    do(a.rectify, "H1", completed="2025-03-11", measures="减少定员", told_workers=True)
    do(a.review, "H1", result=f.ELIMINATED, unsafe=False, opinion="现场定员符合规定。")
    made = casefile(bureau.zhang.viewer.scope, Matter.objects.get(pk=where))
    return replace(made, letterheads=(HEAD,))
