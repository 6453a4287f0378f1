"""题名对照 of inspections and of major hazards: sample rows in our own words, for the legal office to replace.

Rows as in `shorter_titles`. What was found has no paper of its own: it is carried by the order, the correction or
the judgement that deals with it. A review is signed by both sides at the place and is its own record (安全生产法 68);
an order and a review are handed to the unit and tell it what came of the inspection.
"""

from __future__ import annotations

from collections.abc import Mapping

from fadu.law.libraries.shorter_titles import Row

_OPENED = "open_visit assign_officers"
_CHECKED = "show_certificate check_site sign_record"
_ENDED = "卷内备考表|备考表|归档审批表"
_ORDERS = "责令限期整改指令书|责令改正通知书|责令限期改正通知书|责令改正违法行为通知书"
_REVIEWS = "整改复查意见书|复查意见书|整改情况复查记录|整改复查记录"
_RECORDS = "现场检查记录|现场检查笔录|行政检查笔录|检查笔录|安全生产检查记录"
_REPORTS = "整改报告|整改情况报告|整改完成情况报告|隐患整改报告|隐患治理报告"
_REFUSED = "拒绝签字情况报告|拒绝签字情况说明"
_LATER = "延期整改申请书|延长整改期限申请书|延期整改申请"
_LATER_SIGNED = "延期整改审批表|延长整改期限审批表"
_LATER_TOLD = "延长整改期限决定书|延期整改通知书|同意延期整改通知书"
_CASE = "案件线索移交单|行政处罚线索移交单|移送立案审批表"

_VISIT: tuple[Row, ...] = (
    ("线索登记表|检查线索登记表|举报登记表|举报投诉登记表", "register_clue", "", ""),
    ("线索处理审批表", "decline_clue", "", ""),
    ("举报核查报告|举报事项核查报告", "verify_complaint", "", ""),
    ("举报事项处理审批表|举报处理审批表", "sign_complaint", "", ""),
    ("检查任务通知书|检查任务书|双随机抽查任务单|随机抽查任务单", "open_visit", "assign_officers", ""),
    ("超频次检查审批表", "justify_visit", "open_visit", ""),
    ("行政检查审批表|执法检查审批表|入企检查审批表|检查审批表", "approve_visit", _OPENED, ""),
    ("行政检查审批表|执法检查审批表|入企检查审批表|检查审批表", "make_up_approval", "", "report_urgent"),
    ("紧急检查报告单|紧急检查情况报告", "report_urgent", _OPENED, ""),
    ("补办行政检查审批表", "make_up_approval", "", ""),
    ("现场检查方案|安全生产现场检查方案|行政检查方案|检查方案", "make_scheme", f"{_OPENED} approve_visit", ""),
    ("联合检查通知|联合检查工作方案", "join_departments", "", ""),
    ("检查任务取消审批表", "call_off", "open_visit", ""),
    ("检查人员指派单|检查人员安排表", "assign_officers", "open_visit", ""),
    ("回避申请书", "declare_recusal", "", ""),
    ("回避申请书", "request_recusal", "", ""),
    ("回避决定书", "decide_recusal", "", ""),
    ("行政检查通知书|检查通知书|执法检查通知书", "give_notice", "open_visit", ""),
    ("入企扫码记录|扫码入企记录|扫码入企截图|入企检查登记表", "enter_by_code", "open_visit", ""),
    ("未扫码入企情况说明|未扫码情况说明", "note_no_code", "", ""),
    ("补录说明|入企登记补录说明|扫码补录说明", "make_up_code", "", ""),
    ("未能实施检查情况说明|未能实施检查情况记录", "record_empty", "open_visit", ""),
    ("拒绝、阻碍检查情况记录|拒绝检查情况记录|阻碍检查情况记录", "record_obstruction", "open_visit", ""),
    ("执法告知书|行政检查告知书|权利义务告知书", "show_certificate", "open_visit", ""),
    (_RECORDS, _CHECKED, "", ""),
    (_REFUSED, "report_refusal", "", ""),
    ("普法和指导服务记录|普法宣传记录|指导服务记录", "give_guidance", "", ""),
    ("检查情况通报", "share_situation", "", ""),
    ("当场纠正记录|立即改正记录", "correct_on_spot", "find_problem", ""),
    (f"{_ORDERS}|现场处理措施决定书", "order_correction", "find_problem tell_result", ""),
    (_REPORTS, "rectify", "find_problem", ""),
    (_LATER, "apply_extension", "", ""),
    (_LATER_SIGNED, "decide_extension", "", ""),
    (_LATER_TOLD, "extend_term", "", ""),
    (_REVIEWS, "reinspect sign_record", "find_problem tell_result", ""),
    (_CASE, "refer_penalty", "find_problem", ""),
    ("重大事故隐患移交单|重大事故隐患移送单", "hand_to_major", "find_problem", ""),
    ("移送函|案件移送函|问题移送函", "transfer_department", "find_problem", ""),
    ("检查结果告知书|行政检查结果告知书|检查情况反馈单", "tell_result", "", ""),
    ("检查结果公示表|检查结果公示截图|行政检查结果公示截图|公开信息摘要", "publish_result", "", ""),
    ("政府信息公开保密审查表|不予公开审批表", "withhold_result", "", ""),
    ("投诉处理意见书", "answer_complaint", "", ""),
    ("检查办结审批表|办结审批表|结案审批表", "close_visit", "", ""),
    (_ENDED, "close_visit", "", ""),
    (_ENDED, "", "", "close_visit"),
)  # fmt: skip
_HAZARD: tuple[Row, ...] = (
    ("重大事故隐患登记表|重大事故隐患报告单|事故隐患举报登记表|举报登记表", "find_hazard", "", ""),
    (_RECORDS, "record_inspection", "find_hazard", ""),
    (_RECORDS, "check_progress record_inspection", "", "report_progress"),
    (_REFUSED, "report_refusal", "", ""),
    ("举报核查报告|举报事项核查报告", "verify_complaint", "", ""),
    ("举报事项处理审批表|举报处理审批表", "sign_complaint", "", ""),
    ("重大事故隐患判定意见|重大事故隐患认定意见|重大事故隐患判定书|重大隐患判定意见", "judge_hazard", "find_hazard", ""),
    ("隐患信息系统登记截图|重大事故隐患信息系统登记表|重大事故隐患台账", "register_hazard", "", ""),
    ("重大事故隐患挂牌督办通知书|挂牌督办通知书|重大事故隐患挂牌督办通知", "list_supervision", "", ""),
    ("挂牌督办公告|挂牌督办信息公布截图", "publish_listing", "", ""),
    ("摘牌通知书|解除挂牌督办通知书|撤销挂牌督办通知书", "close_listing", "", ""),
    ("排除前安全状况判断意见|安全状况判断意见", "assess_safety", "find_hazard", ""),
    (_ORDERS, "order_elimination", "find_hazard assess_safety", ""),
    ("治理方案|重大事故隐患治理方案|隐患整改方案|整改方案", "submit_plan", "", ""),
    ("整改进展报告|隐患整改进展情况", "report_progress", "", ""),
    ("整改督促检查记录|督促检查记录|督办检查记录", "check_progress record_inspection", "", ""),
    (_LATER, "apply_extension", "", ""),
    (_LATER_SIGNED, "decide_extension", "", ""),
    (_LATER_TOLD, "extend_term", "", ""),
    (_REPORTS, "rectify", "", ""),
    (_REVIEWS, "review record_inspection", "", ""),
    ("现场处理措施决定书|责令暂时停产停业决定书|停止使用决定书", "stop_work", "find_hazard assess_safety", ""),
    ("措施复核意见|现场处理措施复核意见", "reassess_stop", "", ""),
    ("撤销现场处理措施决定书|撤销现场处理措施审批表", "withdraw_stop", "", ""),
    ("恢复生产经营申请书|复工复产申请书|恢复生产申请书", "apply_resumption", "", ""),
    ("恢复生产经营审查意见书|恢复生产审查意见书|复工复产审查意见书", "decide_resumption", "", ""),
    ("不再恢复生产经营情况说明", "note_no_resumption", "", ""),
    ("拒不消除隐患情况记录|拒不整改情况记录", "find_elimination_refused", "", ""),
    ("拒不执行停产停业决定情况记录|拒不执行决定情况记录", "find_stop_refused", "", ""),
    (_CASE, "refer_penalty", "", ""),
    ("不移交处罚理由说明", "note_no_referral", "", ""),
    ("涉嫌犯罪核查报告|涉嫌犯罪审查意见", "assess_crime", "", ""),
    ("指定专案组通知|专案组指定书", "start_transfer", "", ""),
    ("停产停业整顿决定书|责令停产停业整顿决定书", "record_suspension", "", ""),
    ("安全生产条件核查意见|整顿验收意见", "assess_conditions", "", ""),
    ("煤矿停产整顿公告|停产整顿公告", "announce_stop", "", ""),
    ("煤矿整改方案|停产整顿方案", "coal_plan", "", ""),
    ("煤矿恢复生产申请书|煤矿复产申请书", "apply_coal_resumption", "", ""),
    ("复产验收意见书|煤矿复产验收意见书", "accept_coal", "", ""),
    ("矿山安全监察机构审核意见", "consent_coal", "", ""),
    ("人民政府批准恢复生产文件|恢复生产批复", "approve_coal", "", ""),
    ("煤矿恢复生产公告|恢复生产公告", "announce_resumption", "", ""),
    ("提请关闭情形核对表|关闭情形核对表", "determine_closure", "", ""),
    ("移送函|案件移送函|隐患移送函", "transfer_department", "", ""),
    ("一般事故隐患移交单", "hand_to_ordinary", "", ""),
    ("重大事故隐患销号单|重大事故隐患销号表|隐患销号审批表|销号单", "close_hazard", "", ""),
    ("撤销销号审批表|撤销销号决定", "reopen_hazard", "", ""),
    ("结案审批表", "close_matter", "", ""),
    (_ENDED, "close_matter", "", ""),
    (_ENDED, "", "", "close_matter"),
)  # fmt: skip
_PAPERS = (
    "营业执照复印件|身份证复印件|法定代表人身份证明|授权委托书|现场照片|照片证据|现场照片证据|整改前后对比照片|证据材料|情况说明|"
    "执法证件复印件|送达地址确认书|卷内目录|案卷封面|视听资料光盘|书证|会议签到表|专家检查意见|专家意见|检查表|安全检查表|"
    "送达回证|送达回执|询问笔录|调查询问笔录|廉政监督卡"
)
INSPECTIONS: Mapping[str, tuple[Row, ...]] = {
    code: (*rows, (_PAPERS, "", "", ""))
    for code, rows in (("inspection.visit", _VISIT), ("hazard.major", _HAZARD))
}
"""The rows of each procedure, papers without an act at the end."""
