"""What documents say of the bureau, and one visit of these days whose papers can be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import docx
from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.accounts import selectors as accounts
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.documents.layout import stamped
from fadu.documents.numbers import services as numbers
from fadu.documents.numbers.deeds import Sent
from fadu.documents.papers.kinds import kinds_of
from fadu.documents.templating import services as templates
from fadu.documents.templating.selectors import version
from fadu.documents.templating.services import By
from fadu.documents.templating.shipped import shipped
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.procedures.inspection_visit import INSPECTION_VISIT
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit.judgements import NO_EXEMPTION
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand
from fadu.matters.scope import Reach, Scope
from fadu.matters.selectors import matter as find

HEAD = {
    "agency_word": "（株示范）应急", "government": "株洲市人民政府（示范）", "court": "株洲市某区人民法院（示范）",
    "since": "2024-01-01",
}  # fmt: skip
FINDINGS = (
    ("一号仓库堆垛高度超过限高线约二十厘米", "《烟花爆竹安全管理条例》第十条"),
    ("三号工房门口灭火器压力不足，指针在红区", "《安全生产法》第三十六条第二款"),
)
SCHEME = (
    "检查内容：仓库存量和堆垛、工房定员定量、防雷防静电设施、从业人员培训档案。\n分工：一人检查和记录，一人拍照取证。\n"
    "安全防护：穿防静电服，进入前释放静电，手机和非防爆相机不带入药物区域。"
)
CONTENT = "检查仓库存量和堆垛、工房定员定量、防雷防静电设施，抽查从业人员培训档案五份。"
SITE = "某路8号厂区（示范）"


def letterhead(bureau: Bureau, at: datetime) -> Sent:
    """What documents of the city say of it, entered by the legal office; returns how that was sent."""
    lawyer = bureau.crew.people[Role.LEGAL_OFFICE][0]
    scope = Scope(lawyer.person, bureau.agency, Reach.CITY)
    sent = Sent((lawyer,), Hand(bureau.law, at, chance_of("papers"), BY), at, scope)
    numbers.set_letterhead(facts=HEAD, place=bureau.crew.place, sent=sent)
    return sent


def build(bureau: Bureau, party: str, now: datetime) -> str:
    """The letterhead of the city, and a visit of the day before yesterday, recorded and ordered; returns its matter."""
    at = now - timedelta(days=2)
    sent = letterhead(bureau, at)
    _template(bureau, at)
    story = _visit(bureau, party, at)
    matter = find(sent.scope, story.id)
    if matter is None:
        raise LookupError(story.id)
    officers = tuple(bureau.crew.people[Role.OFFICER][:2])
    by = replace(sent, who=officers[:1])
    numbers.reserve(matter=matter, wanted={"record": 2, "order": 2, "review": 2}, sent=by)
    until = (day_of(at) + timedelta(days=15)).isoformat()

    def ordered(number: str) -> list[Deed]:
        told = {"mode": f.BY_TERM, "deadline": until, "order_number": number}
        what, keys = a.order_correction, [f"finding-{n}" for n in range(1, len(FINDINGS) + 1)]
        asked = ("将堆垛降至限高线以下，重新核定存量", "更换灭火器，建立月检记录")
        facts = [told | {"requirements": words} for words in asked]
        return [
            Deed(story.id, what, at, by.hand, officers, one, key)
            for key, one in zip(keys, facts, strict=True)
        ]

    numbers.with_number(matter=matter, kind="order", sent=by, deeds=ordered)
    numbers.take(matter=matter, kind="record", entry=_check_of(story), sent=by)
    return story.id


def _template(bureau: Bureau, at: datetime) -> None:
    """A version of the order's template that the legal office changed by one line, in force from that day on."""
    (kind,) = [one for one in kinds_of(INSPECTION_VISIT.code) if one.code == "order"]
    document = docx.Document(BytesIO(shipped(kind)))
    document.add_paragraph("本机关地址、联系电话见政务服务网（示范）。")
    held = BytesIO()
    document.save(held)
    person = bureau.crew.people[Role.LEGAL_OFFICE][0].person
    lawyer = accounts.viewer(accounts.accounts([person])[person], day_of(at))
    by = By(lawyer, Hand(bureau.law, at, chance_of("papers/template"), BY))
    told = {
        "upload": SimpleUploadedFile("模板.docx", stamped(held.getvalue())),
        "changes": "页尾加一行联系方式（示范）",
    }
    made = templates.put_template(procedure=INSPECTION_VISIT.code, kind=kind, by=by, **told)  # type: ignore[arg-type]
    row = version(lawyer.scope, lawyer.place, made.matter)
    if row is None:
        raise LookupError(made.matter)
    templates.adopt_template(row=row, since=day_of(at), by=by)


def _visit(bureau: Bureau, party: str, at: datetime) -> Story:
    """From the task to the findings, half a day before the orders."""
    story = Story(
        INSPECTION_VISIT, bureau.crew, bureau.law, chance_of("papers/visit"), at - timedelta(hours=4), outsider=party
    )  # fmt: skip
    story.do(a.open_visit, **_task(party, day_of(at)))
    story.do(a.approve_visit, number="（株示范）应急检审〔2024〕1号")
    story.do(a.make_scheme, scheme=SCHEME).do(a.assign_officers, **_officers(story))
    story.do(a.enter_by_code, code_mode="企业扫本局检查码", entered_at=rfc3339(story.now))
    story.do(a.show_certificate, shown_to="安全负责人（示范）", rights_told=True)
    story.do(a.check_site, place=SITE, content=CONTENT)
    for n, (words, violated) in enumerate(FINDINGS, 1):
        told: dict[str, Any] = {
            "category": f.ORDINARY,
            "violated": violated,
            "punishable": False,
        }
        story.do(a.find_problem, finding=[f"finding-{n}"], description=words, **told)
    story.settle()
    return story


def _task(party: str, day: date) -> Mapping[str, Any]:
    return {
        "subject": "示范企业行政检查", "enterprise": party, "site": SITE, "trade": "烟花爆竹", "hazchem": False,
        "source": f.PLANNED, "task_number": "年度监督检查计划（示范）第8项", "occasion": "一般检查",
        "basis": "《安全生产法》第六十二条第二款、第六十五条第一款", "manner": f.UNANNOUNCED, "team": f.ALONE,
        "planned_on": day.isoformat(), "urgent": False, "visits_before": 0, "exemption": NO_EXEMPTION,
    }  # fmt: skip


def _officers(story: Story) -> dict[str, Any]:
    first, second = story.crew.people[Role.OFFICER][:2]
    return {"first_officer": first.person, "second_officer": second.person}


def _check_of(story: Story) -> int:
    """The position of the check among the visit's entries."""
    return next(n for n, deed in enumerate(story.deeds) if deed.act is a.check_site)
