"""The sample forms of 填报对照, one for each procedure whose cases are typed into another platform as well.

Each is a table of the platform's labels in its order, each with what of our record goes into it; "" where we have nothing.
None was checked against a platform: they show how a form is written down, and the legal office replaces them.
"""

from __future__ import annotations

from collections.abc import Mapping

from fadu.law.vocabulary.status import Status

Field = tuple[str, str]  # label there, what of ours
_NUMBERED: tuple[Field, ...] = (("案件名称", "matter.title"), ("案件编号", "matter.number"))
_UNIT: tuple[Field, ...] = (
    ("当事人名称", "party.name"), ("统一社会信用代码", "party.credit_code"), ("法定代表人（负责人）", "party.principal"),
    ("住所", "party.address"),
)  # fmt: skip
_OFFICE: tuple[Field, ...] = (("办案单位", "agency.name"), ("备注", ""))

_GENERAL = (
    *_NUMBERED, ("案件来源", "file_case.source"), ("立案日期", "file_case.day"), *_UNIT, ("违法事实", "propose.facts_found"),
    ("告知书文号", "notify.number"), ("告知日期", "notify.day"), ("处罚决定书文号", "penalize.number"),
    ("处罚依据", "penalize.legal_basis"), ("罚款金额", "penalize.fine"), ("决定日期", "penalize.day"),
    ("送达方式", "serve.service"), ("送达日期", "serve.day"), ("结案日期", "close_case.day"), *_OFFICE,
)  # fmt: skip
_CREDIT = (
    ("行政相对人名称", "party.name"), ("行政相对人类别", "party.kind"), ("统一社会信用代码", "party.credit_code"),
    ("法定代表人", "party.principal"), ("法定代表人证件类型", ""), ("法定代表人证件号码", ""),
    ("行政处罚决定书文号", "penalize.number"), ("违法行为类型", "file_case.cause"), ("违法事实", "propose.facts_found"),
    ("处罚依据", "penalize.legal_basis"), ("处罚类别", ""), ("处罚内容", ""), ("罚款金额", "penalize.fine"),
    ("没收违法所得、没收非法财物的金额", "penalize.confiscated_income"), ("暂扣或吊销证照名称及编号", ""),
    ("处罚决定日期", "penalize.day"), ("处罚有效期", ""), ("公示截止期", ""), ("处罚机关", "agency.name"),
    ("处罚机关统一社会信用代码", ""), ("数据来源单位", "agency.name"), ("数据来源单位统一社会信用代码", ""), ("备注", ""),
)  # fmt: skip
_SPOT = (
    *_NUMBERED, ("案件来源", "record_offence.source"), ("违法行为时间", "record_offence.happened_on"),
    ("违法行为地点", "record_offence.place"), *_UNIT, ("当事人（没有登记的）", "record_offence.party_named"), ("违法事实", "decide.facts_found"), ("告知日期", "inform.day"),
    ("处罚决定书文号", "decide.number"), ("处罚依据", "decide.legal_basis"), ("处罚种类", "decide.kind"),
    ("罚款金额", "decide.fine"), ("决定日期", "decide.day"), ("交付日期", "deliver.day"),
    ("当场收缴金额", "collect.amount"), ("备案日期", "report_record.day"), ("公开日期", "publish.day"),
    ("结案日期", "close_case.day"), *_OFFICE,
)  # fmt: skip
_SEIZURE = (
    ("案件名称", "matter.title"), ("决定书文号", "execute.number"), *_UNIT, ("措施", "execute.measure"),
    ("对象", "check_grounds.target"), ("依据", "check_grounds.basis"), ("理由", "check_grounds.reason"),
    ("批准日期", "approve.day"), ("实施日期", "execute.day"), ("实施地点", "execute.place"),
    ("期限届满日期", "execute.until"), ("延长后的届满日期", "extend.until"), ("解除日期", "lift.day"),
    ("解除原因", "lift.lifted_for"), ("处理决定日期", "dispose.day"), ("处理结果", "dispose.disposal"),
    ("办结日期", "close_measure.day"), *_OFFICE,
)  # fmt: skip
_CUT = (
    ("案件名称", "matter.title"), *_UNIT, ("原决定", "register_stop.decision"),
    ("原决定书文号", "register_stop.decision_number"), ("原决定送达日期", "register_stop.served_on"),
    ("认定结论", "establish_refusal.finding"), ("批准停止供电日期", "approve_power.day"),
    ("事先通知日期", "notify_enterprise.day"), ("停电通知书文号", "cut_power.order_number"),
    ("停电通知日期", "cut_power.day"), ("供电单位", "cut_power.supplier"), ("执行情况", "record_power.carried_out"),
    ("停供通知书文号", "cut_supply.order_number"), ("停供通知日期", "cut_supply.day"),
    ("解除停电日期", "lift_power.day"), ("解除停供日期", "lift_supply.day"), ("办结日期", "close_cut.day"), *_OFFICE,
)  # fmt: skip
_CLOSURE = (
    ("案件名称", "matter.title"), *_UNIT, ("提请关闭的情形", "verify_ground.ground"),
    ("告知书文号", "notify_party.number"), ("告知日期", "notify_party.day"), ("告知书送达日期", "serve_notice.day"),
    ("听证会通知书送达日期", "serve_call.day"), ("听证日期", "hold_hearing.day"),
    ("集体讨论日期", "discuss.day"), ("报请的人民政府", "propose_closure.government"),
    ("请示文号", "propose_closure.number"), ("报请日期", "propose_closure.day"), ("答复", "receive_answer.answer"),
    ("答复文号", "receive_answer.number"), ("答复日期", "receive_answer.day"), ("通知吊销证照日期", "refer_licences.day"),
    ("核查落实日期", "follow_up.day"), ("办结日期", "close_proposal.day"), *_OFFICE,
)  # fmt: skip
_VISIT = (
    ("检查任务名称", "matter.title"), ("检查来源", "open_visit.source"), ("检查事由", "open_visit.occasion"),
    ("检查方式", "open_visit.manner"), ("检查依据", "open_visit.basis"), *_UNIT, ("审批表编号", "approve_visit.number"),
    ("批准日期", "approve_visit.day"), ("通知书编号", "give_notice.notice_number"), ("入企时间", "enter_by_code.entered_at"),
    ("检查码编号", "enter_by_code.code_number"), ("检查日期", "check_site.day"), ("检查地点", "check_site.place"),
    ("检查情况", "sign_record.content"), ("签字情况", "sign_record.signature"), ("告知结果日期", "tell_result.day"),
    ("公开日期", "publish_result.day"), ("办结意见", "close_visit.conclusion"), ("办结日期", "close_visit.day"),
    ("检查单位", "agency.name"), ("备注", ""),
)  # fmt: skip
_HAZARD = (
    ("隐患名称", "matter.title"), ("发现途径", "find_hazard.source"), ("发现日期", "find_hazard.day"), *_UNIT,
    ("行业领域", "find_hazard.trade"), ("隐患部位和情形", "find_hazard.description"),
    ("判定标准", "judge_hazard.standard"), ("判定条目", "judge_hazard.item"), ("认定日期", "judge_hazard.day"),
    ("信息系统编号", "register_hazard.system_number"), ("督办层级", "list_supervision.level"),
    ("督办文号", "list_supervision.listing_number"), ("督办期限", "list_supervision.supervise_until"),
    ("整改期限", "order_elimination.deadline"), ("整改完成日期", "rectify.completed"), ("复查结论", "review.result"),
    ("复查日期", "review.day"), ("摘牌日期", "close_listing.day"), ("销号日期", "close_hazard.day"),
    ("督办单位", "agency.name"), ("备注", ""),
)  # fmt: skip

ORDINARY = "penalty.ordinary"
SAMPLE = "随系统提供的示范对照"
FORMS: Mapping[str, tuple[str, tuple[Field, ...], str, Status]] = {
    "执法系统案件填报（示范）": (ORDINARY, _GENERAL, SAMPLE, Status.P),
    "双公示行政处罚（示范）": (
        ORDINARY,
        _CREDIT,
        "发改办财金〔2018〕424号附件，未对照原文",
        Status.U,
    ),
    "当场处罚填报（示范）": ("penalty.simple", _SPOT, SAMPLE, Status.P),
    "查封、扣押填报（示范）": ("coercion.seizure", _SEIZURE, SAMPLE, Status.P),
    "停止供电、供应填报（示范）": ("coercion.power_cut", _CUT, SAMPLE, Status.P),
    "提请关闭填报（示范）": ("coercion.closure", _CLOSURE, SAMPLE, Status.P),
    "行政检查填报（示范）": ("inspection.visit", _VISIT, SAMPLE, Status.P),
    "重大事故隐患填报（示范）": ("hazard.major", _HAZARD, SAMPLE, Status.P),
}
"""What comes along: procedure, fields, where they are from, and whether anybody stands for them."""
