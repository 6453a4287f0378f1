"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from typing import Any

from fadu.law.instruments import ALIL, APL, BER, HCL, PSEL, WSL
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.procedures.inspection_visit import judgements as j
from fadu.law.vocabulary.procedure import Gate, Lawful

_FREE: dict[str, Any] = {
    "source": f.PLANNED,
    "manner": f.UNANNOUNCED,
    "team": f.ALONE,
    "approval": j.NO_APPROVAL,
    "code_due": False,
    "cap_state": j.UNLIMITED,
    "hazchem": False,
    "urgent": False,
    "visits_before": 0,
    "exemption": j.NO_EXEMPTION,
    "authority_due": False,
    "occasion": "一般检查",
}
"""A task of which nothing is asked before the door."""


def _task(**stated: Any) -> dict[str, dict[str, Any]]:
    """What the task states, where it differs from the plainest."""
    return {"open_visit": _FREE | stated}


DONE_WITH = (a.correct_on_spot, a.hand_to_major, a.transfer_department, a.refer_penalty)

GATES: tuple[Gate, ...] = (
    Gate(a.register_clue, a.open_visit, facts={"open_visit": {"source": f.CASE}}),
    Gate(a.justify_visit, a.show_certificate, facts={"open_visit": {"cap_state": j.OVER}}),
    Gate(a.justify_visit, a.approve_visit, facts={"open_visit": {"cap_state": j.OVER}}),
    Gate(a.approve_visit, a.show_certificate),
    Gate(a.report_urgent, a.show_certificate),
    Gate(a.report_urgent, a.make_up_approval),
    Gate(a.give_notice, a.show_certificate),
    Gate(a.confirm_authority, a.show_certificate),
    Gate(a.show_certificate, a.check_site),
    Gate(a.enter_by_code, a.check_site, facts={"open_visit": {"code_due": True}}),
    Gate(a.note_no_code, a.make_up_code),
    Gate(a.check_site, a.find_problem),
    Gate(a.check_site, a.sign_record),
    Gate(a.sign_record, a.publish_result),
    Gate(a.sign_record, a.close_visit, looks_at=(a.check_site, a.find_problem, a.reinspect)),
    Gate(a.reinspect, a.close_visit, looks_at=(a.order_correction, a.rectify), moot=DONE_WITH),
    Gate(a.decide_extension, a.extend_term, against={"granted": False}),
    Gate(a.request_recusal, a.decide_recusal),
    Gate(a.verify_complaint, a.sign_complaint),
)

_OPENED = ("open_visit",)
_ENTERED = (*_OPENED, "show_certificate")
_CHECKED = (*_ENTERED, "check_site")
_FOUND = (*_CHECKED, "find_problem")
_ORDERED = (*_FOUND, "order_correction:F1")
_ORDER = WSL.art(65, par=1, item=3)

LAWFUL: tuple[Lawful, ...] = (
    Lawful(
        a.open_visit,
        ("register_clue",),
        "对投诉举报、转办交办、数据监测发现的问题，应当有针对性地检查",
        BER.art(54, par=2),
        facts=_task(source=f.CASE),
    ),
    Lawful(
        a.open_visit,
        ("register_clue", "decline_clue", "register_clue"),
        "不开展检查后又收到线索的，仍可以检查",
        BER.art(54, par=2),
        facts=_task(source=f.CASE),
    ),
    Lawful(
        a.show_certificate,
        _OPENED,
        "四不两直检查不发检查通知",
        WSL.art(65, par=1, item=1),
        facts=_task(),
    ),
    Lawful(
        a.show_certificate,
        (*_OPENED, "report_urgent"),
        "情况紧急的，当场报告后即可检查，事后补办审批",
        WSL.art(65, par=1, item=1),
        facts=_task(approval=j.APPROVE_AFTER),
    ),
    Lawful(
        a.show_certificate,
        (*_OPENED, "approve_visit"),
        "失信联合惩戒加大检查频次的，不受频次上限限制",
        WSL.art(78, par=1),
        facts=_task(cap_state=j.EXEMPT, approval=j.APPROVE_FIRST),
    ),
    Lawful(
        a.show_certificate,
        (*_OPENED, "confirm_authority"),
        "有法定权限的，可以异地检查",
        PSEL.art(64, par=1),
        facts=_task(team=f.CROSS, authority_due=True),
    ),
    Lawful(
        a.show_certificate,
        _OPENED,
        "联合检查不需要另行取得其他部门同意",
        WSL.art(69),
        facts=_task(team=f.JOINT),
    ),
    Lawful(
        a.check_site,
        (*_OPENED, "note_no_code", "show_certificate"),
        "情况紧急或者系统故障的，记明原因后可以先检查",
        WSL.art(65, par=1, item=1),
        facts=_task(code_due=True),
    ),
    Lawful(
        a.check_site,
        (*_ENTERED, "request_recusal"),
        "回避决定作出之前，不停止检查",
        APL.art(43, par=3),
        facts=_task(),
    ),
    Lawful(
        a.order_correction,
        _FOUND,
        "发现隐患即应当责令排除，不必等待签字",
        _ORDER,
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.correct_on_spot,
        _FOUND,
        "违法行为可以当场予以纠正",
        WSL.art(65, par=1, item=2),
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.rectify,
        _FOUND,
        "生产经营单位可以在收到指令前主动消除隐患",
        WSL.art(41, par=2),
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.reinspect,
        (*_ORDERED, "rectify:F1"),
        "期限届满前，企业申请的也可以复查",
        _ORDER,
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.reinspect, _ORDERED, "期限届满没有整改的，仍应当复查", _ORDER, key="F1", facts=_task()
    ),
    Lawful(
        a.refer_penalty,
        _FOUND,
        "第一次发现即应当处罚的，可以移交立案",
        APL.art(54, par=2),
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.refer_penalty,
        (*_FOUND, "correct_on_spot:F1"),
        "当场纠正的，已经发生的违法行为仍可以移交处罚",
        APL.art(54, par=2),
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.transfer_department,
        _ORDERED,
        "应当由其他部门处理的，应当及时移送",
        WSL.art(69),
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.hand_to_major,
        _ORDERED,
        "复核认为属于重大事故隐患的，随时可以转入督办",
        WSL.art(41, par=3),
        key="F1",
        facts=_task(),
    ),
    Lawful(
        a.order_correction,
        (*_FOUND, "hand_to_major:F1", "take_back:F1"),
        "认定不属于重大事故隐患的，仍应当责令排除",
        _ORDER,
        key="F1",
        facts=_task(),
    ),
    Lawful(a.apply_extension, _ORDERED, "整改期限内可以申请延期", _ORDER, key="F1", facts=_task()),
    Lawful(
        a.find_problem,
        (*_FOUND, "sign_record"),
        "复查、再次检查时又发现问题的，可以一并处理",
        _ORDER,
        facts=_task(),
    ),
    Lawful(
        a.withhold_result,
        (*_CHECKED, "sign_record"),
        "涉及国家秘密、危及公共安全的，不得公开",
        WSL.art(67, par=2),
        facts=_task(),
    ),
    Lawful(
        a.record_obstruction,
        _OPENED,
        "入门以前被拒绝、阻碍的，也可以责令改正",
        WSL.art(108),
        facts=_task(),
    ),
    Lawful(
        a.call_off, _OPENED, "单位已经停产、搬迁的，可以取消任务", WSL.art(62, par=2), facts=_task()
    ),
    Lawful(a.complain, _OPENED, "被检查单位可以投诉检查行为", BER.art(49), facts=_task()),
    Lawful(
        a.verify_complaint,
        ("register_clue", "open_visit"),
        "举报应当在两个月内核实处理",
        ALIL.art(47, par=1),
        facts=_task(source=f.CASE) | {"register_clue": {"clue_source": f.COMPLAINT}},
    ),
    Lawful(
        a.close_visit,
        (*_CHECKED, "sign_record", "publish_result", "tell_result"),
        "没有制定现场检查方案的，在评查中指出，不得因此不予办结",
        HCL.art(8, par=2) + WSL.art(62, par=2),
        facts=_task(hazchem_rules=False),
    ),
)
