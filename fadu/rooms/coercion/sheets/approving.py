"""Before a measure: 法制审核意见书 of either, 停止供电（供应民用爆炸物品）审批表, and the 催告书 where the bureau demands first."""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Field, Paper
from fadu.law.instruments import AEL, BER, WSL
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as f
from fadu.law.procedures.coercion_power_cut.judgements import APPROPRIATE, RESIDENTS
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.needs import Need, Needs

REVIEW, APPROVAL, DEMAND = "法制审核意见书", p.APPROVAL, "行政决定履行催告书"
_REVIEWED, _CUT = BER.art(58), WSL.art(70, par=1)
_TERM, _MODE, _HEARD = AEL.art(35, item=1), AEL.art(35, item=2), AEL.art(35, item=4)
_STOPPED, _REFUSED = needs.newest(p.register_stop), needs.newest(p.establish_refusal)


def _review_needs(named: Act) -> Needs:
    return (
        *needs.party(named, _REVIEWED),
        *needs.facts(p.legal_review, _REVIEWED, "passed", "opinion"),
        Need(Content("审核人员", p.legal_review.title, _REVIEWED), _people),
    )


def _people(file: CaseFile, line: Line) -> str | None:
    names = [known.name if (known := file.people.get(x)) else None for x, _ in line.who]
    return None if None in names else "、".join(str(one) for one in names)


SEIZURE_REVIEWED, CUT_REVIEWED = _review_needs(s.check_grounds), _review_needs(p.register_stop)
APPROVAL_NEEDS: Needs = (
    *needs.party(p.register_stop, _CUT),
    *needs.facts(p.register_stop, _CUT, "decision", "decision_number", "served_on", at=_STOPPED),
    *needs.facts(p.establish_refusal, _CUT, "finding", "evidence", "grounds", at=_REFUSED),
    *needs.facts(p.confirm_safe, _CUT, "safe_for", "grounds"),
    *needs.facts(p.confirm_safe, APPROPRIATE, "milder", "means"),
    *needs.facts(p.confirm_safe, RESIDENTS, "residents"),
)
DEMAND_NEEDS: Needs = (
    *needs.party(p.register_stop, _MODE),
    *needs.facts(p.register_stop, _MODE, "decision", "decision_number", at=_STOPPED),
    *needs.facts(p.demand, _TERM, "demand_until"),
    *needs.facts(p.demand, None, "order_number"),
    Need(Content("陈述权和申辩权", p.demand.title, _HEARD), lambda file, line: "有"),
)


def reviews(file: CaseFile) -> tuple[int, ...]:
    """Each review."""
    return tuple(x.n for x in file.every(p.legal_review.code))


def review(file: CaseFile, n: int) -> Paper:
    """法制审核意见书: what is to be done, the opinion, whether it passed."""
    line = told.entry(file, n)
    seized = file.last(s.check_grounds.code, before=line) is not None
    needs.check(REVIEW, SEIZURE_REVIEWED if seized else CUT_REVIEWED, file, line)
    asked = file.last(s.check_grounds.code if seized else p.confirm_safe.code, before=line)
    what: tuple[Field, ...] = (
        Field("送审的措施", _said(asked, "safe_for")), Field("理由", _said(asked, "grounds")),
    )  # fmt: skip
    if seized:  # whether it is sealed or seized is stated when it is carried out
        what = (
            Field("送审的措施", "查封、扣押"), Field("对象", _said(asked, "target")),
            Field("理由", _said(asked, "reason")), Field("依据", _said(asked, "basis")),
        )  # fmt: skip
    fields = (
        *told.unit_of(file, line).fields,
        *what,
        Field("审核意见", _said(line, "opinion")),
        Field("审核结论", "审核通过" if stated(line, "passed") is True else "审核没有通过"),
        Field("审核人员", _people(file, line) or ""),
        Field("审核日期", parts.when(line)),
        Field("承办机构采纳情况", "", lines=3),
    )
    signs = ("审核人员（签字）", "法制机构负责人（签字）")
    return told.form(file, "legal_review", line, fields, title=REVIEW, signs=signs)


def _said(line: Line | None, code: str) -> str:
    value = stated(line, code)
    return "（已删除）" if value is None else str(value)


def safe(file: CaseFile) -> tuple[int, ...]:
    """Each finding that a measure can be carried out safely: it asks for an approval."""
    lines = file.every(p.confirm_safe.code)
    return tuple(x.n for x in lines if stated(x, f.safe_for.code) in f.MEASURES)


def approval(file: CaseFile, n: int) -> Paper:
    """停止供电（供应民用爆炸物品）审批表: the head of the bureau decides of each measure by itself (安全生产法 70(1))."""
    line = told.entry(file, n)
    stop, refusal = (file.last(x.code, before=line) for x in (p.register_stop, p.establish_refusal))
    needs.check(APPROVAL, APPROVAL_NEEDS, file, line)
    measures = stated(line, f.safe_for.code)
    asked = (
        (f.POWER_ONLY, p.approve_power), (f.SUPPLY_ONLY, p.approve_supply),
    )  # fmt: skip
    wanted = [(title, act) for title, act in asked if measures in (title, f.BOTH)]
    decided = [(title, _next(file, line, act)) for title, act in wanted]
    fields = (
        *told.unit_of(file, line).fields,
        Field("停产停业等决定", f"{_said(stop, 'decision')}，{_said(stop, 'decision_number')}，{parts.day_in(stop, 'served_on')}送达"),
        Field("拒不执行和现实危险", f"{_said(refusal, 'finding')}：{_said(refusal, 'grounds')}"),
        Field("非强制手段", f"{told.verdict(line, f.milder)}：{_said(line, 'means')}"),
        Field("证据", "见所附检查记录、照片和音像（登记认定时上传）"),
        Field("拟采取的措施", str(measures)),
        Field("能够保证安全的情况", _said(line, "grounds")),
        Field("居民生活", told.verdict(line, f.residents)),
        Field("承办机构意见", "", lines=3),
        *(Field(f"主要负责人批准意见（{title}）", _opinion(file, one), lines=3) for title, one in decided),
    )  # fmt: skip
    signs = () if all(one for _, one in decided) else ("承办人（签字）", "主要负责人（签字）")
    return told.form(file, "cut_approval", line, fields, title=APPROVAL, signs=signs)


def _next(file: CaseFile, line: Line, act: Act) -> Line | None:
    return next((x for x in file.every(act.code) if (x.at, x.n) > (line.at, line.n)), None)


def _opinion(file: CaseFile, line: Line | None) -> str:
    urgent = line is not None and stated(line, f.urgent.code) is True and line.facts.get("approved")
    return told.opinion(file, line) + ("　有紧急情形，不提前通知。" if urgent else "")


def demands(file: CaseFile) -> tuple[int, ...]:
    """Each demand."""
    return tuple(x.n for x in file.every(p.demand.code))


def demand(file: CaseFile, n: int) -> Paper:
    """催告书: term, mode, and the right to be heard (行政强制法 35); no money is asked for."""
    line = told.entry(file, n)
    stop, unit = file.last(p.register_stop.code, before=line), told.unit_of(file, line)
    needs.check(DEMAND, DEMAND_NEEDS, file, line)
    said = (
        f"本机关以{_said(stop, 'decision_number')}对你单位作出{_said(stop, 'decision')}的决定，你单位没有履行。",
        f"依照{AEL.art(35)}，现催告你单位于{parts.day_in(line, 'demand_until')}前履行上述决定。履行方式：停止决定所列的生产经营、施工或者使用，消除事故隐患，并书面报告本机关。",
        f"你单位有权陈述和申辩（{AEL.art(36)}）。逾期仍不履行的，本机关将依照{_CUT}采取停止供电、停止供应民用爆炸物品等措施。",
    )
    return told.official(
        file, "demand", line, said, title=DEMAND, number=_said(line, "order_number"), to=str(unit.name),
        signs=("执法人员（签字）", "执法人员（签字）", "生产经营单位（签收）"), note="一式两份，一份交当事人，一份存档。",
    )  # fmt: skip
