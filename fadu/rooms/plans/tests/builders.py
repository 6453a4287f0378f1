"""Plans brought to a stage by acting: measured, classified, drafted, on their way to the public."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from fadu.checker.plan_items import DRAWN, GENERAL, KEY, Item
from fadu.documents.services import keep
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_plan import acts as a
from fadu.law.procedures.inspection_plan import facts as f
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Sent
from fadu.matters.services import act
from fadu.rooms.plans.models import Plan
from fadu.rooms.plans.services import planning
from fadu.rooms.plans.services.planning import DOCX, Drafted
from tests.people import Bureau

AT = datetime(2025, 1, 6, 2, 0, tzinfo=UTC)
SHEET = json.dumps(
    {
        "year": 2025, "staff": 4,
        "other": {"terms": [{"name": "专项执法", "officers": 2, "days_each": 20}, {"name": "事故调查", "days": 40}]},
        "non": {"terms": [{"name": "学习培训", "officers": 4, "days_each": 15}]},
    },
    ensure_ascii=False,
)  # fmt: skip
BASIS = "《安全生产法》第六十五条第一款"
PLANT = Item(
    no=1, kind=KEY, object="甲类化工企业", units=5, matters="重大危险源管理", basis=BASIS, times=2, visits=10,
    officers=2, days=Decimal(1), quarter=1, cap=4, division="危化科", sector="危险化学品",
)  # fmt: skip
TRAINING = replace(
    PLANT, no=2, kind=GENERAL, matters="职工培训", division="基础科", times=1, visits=5, partners=("消防救援支队",)
)  # fmt: skip
SHOPS = Item(
    no=3, kind=GENERAL, object="烟花爆竹零售点", units=40, matters="储存和销售", basis=BASIS, times=1, visits=40,
    officers=2, days=Decimal("0.5"), division="花炮科", sector="烟花爆竹",
)  # fmt: skip
FACTORIES = replace(
    SHOPS, no=4, kind=DRAWN, object="工贸企业", units=200, visits=20, quarter=3, division="执法支队", sector="工贸"
)  # fmt: skip
LINES = (PLANT, TRAINING, SHOPS, FACTORIES)
STATED = Drafted("2025年度安全生产监督检查计划", 2025, coal=False, hazchem=False)
BYTES = b"PK the plan as written"


def sent(bureau: Bureau, days: int = 0, role: Role = Role.LEGAL_OFFICE, **more: Any) -> Sent:
    """A sending by the legal office, or by the leader, some days later."""
    person = bureau.li.id if role is Role.LEADER else bureau.zhao.id
    at = AT + timedelta(days=days)
    return Sent((Actor(person, role.value),), bureau.hand(at), at, **more)


def again(id: str) -> Plan:
    """The plan as it stands now."""
    return Plan.objects.get(pk=id)


def do(bureau: Bureau, plan: Plan, what: Any, days: int, role: Role = Role.LEGAL_OFFICE, **facts: Any) -> Plan:  # fmt: skip
    """An act that is done from its facts alone, as the form of the matter does it."""
    by = sent(bureau, days, role)
    files = facts.pop("files", ())
    act(plan.pk, what, hand=by.hand, who=by.who, facts=facts, at=by.at, files=files)
    return again(plan.pk)


def measured(bureau: Bureau, sheet: str = SHEET) -> Plan:
    """A plan of which the days are known."""
    by = sent(bureau)
    done = planning.measure_capacity(plan=None, place=bureau.place, sheet=sheet, sent=by)
    return again(done.matter)


def classified(bureau: Bureau) -> Plan:
    """And the objects."""
    listed = keep(b"list", "名录.xlsx", DOCX, AT)
    return do(
        bureau, measured(bureau), a.classify_objects, 0, object_list=listed.sha256, objects=245,
        key_units=5, general_units=240, classified_by="2024年度分级评定表", files=(listed,),
    )  # fmt: skip


def drafted(bureau: Bureau, lines: Sequence[Item] = LINES, stated: Drafted = STATED) -> Plan:
    """And the lines recorded."""
    plan = classified(bureau)
    by = sent(bureau, 1)
    planning.draft_plan(plan=plan, lines=lines, stated=stated, document=BYTES, sent=by)
    return again(plan.pk)


def submitted(bureau: Bureau) -> Plan:
    """Merged, held against the caps, sent to the government."""
    plan = drafted(bureau)
    planning.merge_joint(plan=plan, partners="", sent=sent(bureau, 2))
    plan = again(plan.pk)
    planning.check_caps(plan=plan, result=f.UNDER, sent=sent(bureau, 2))
    return do(bureau, plan, a.submit_plan, 3, Role.LEADER, letter_number="某应急〔2025〕1号")


def approved(bureau: Bureau) -> Plan:
    """Approved by the government."""
    return do(
        bureau, submitted(bureau), a.receive_approval, 10, approved=True, number="某政函〔2025〕2号"
    )


def published(bureau: Bureau) -> Plan:
    """Filed above, and published."""
    filed = do(
        bureau, approved(bureau), a.file_plan, 11, receiver="某省应急管理厅", letter_number="某应急〔2025〕3号"
    )  # fmt: skip
    return do(bureau, filed, a.publish_plan, 12, channel="本局门户网站")


def adjusted(bureau: Bureau) -> Plan:
    """And changed in summer: fewer factories, one more plant."""
    plan = published(bureau)
    lines = planning.lines_of(plan)
    changed = [
        replace(one, units=6, visits=12) if one.no == 1 else replace(one, visits=10) if one.no == 4 else one
        for one in lines
    ]  # fmt: skip
    planning.adjust_plan(
        plan=plan, lines=changed, reason="季节性风险", ready_by=date(2025, 6, 30), grounds="高温汛期",
        document=BYTES, sent=sent(bureau, 120),
    )  # fmt: skip
    return again(plan.pk)
