"""题名对照 of the penalty on the spot and of coercion: sample rows in our own words, for the legal office to replace.

Each row: titles (several ways of writing, with | between), the acts, what the same paper carries along, after which
acts it has this meaning. A title that stands twice has several senses, numbered in order.
"""

from __future__ import annotations

from collections.abc import Mapping

Row = tuple[str, str, str, str]

_SPOT: tuple[Row, ...] = (
    ("现场检查记录|现场检查笔录|现场笔录|违法事实记录", "record_offence", "", ""),
    ("回避申请书", "request_recusal", "", ""),
    ("回避决定书", "decide_recusal", "", ""),
    ("责令限期整改指令书|责令改正通知书|责令改正违法行为通知书|现场处理措施决定书", "order_to_correct", "", ""),
    ("整改复查意见书|复查意见书", "reinspect", "", ""),
    ("当场告知记录|当场处罚告知记录|行政当场处罚告知书", "inform", "assess", ""),
    ("陈述申辩笔录|当事人陈述申辩笔录|陈述申辩书", "make_statement", "", ""),
    ("陈述申辩笔录|当事人陈述申辩笔录|陈述申辩书", "answer_demand", "", "demand"),
    ("放弃陈述申辩声明|放弃陈述申辩权利声明", "waive_statement", "", ""),
    ("陈述申辩复核意见书|陈述申辩复核记录", "review_statement", "", ""),
    ("陈述申辩复核意见书|陈述申辩复核记录", "review_answer", "", "answer_demand"),
    ("不予处罚记录|不予行政处罚记录", "spare", "assess", ""),
    ("教育记录|守法承诺书", "educate", "", ""),
    ("移送函|案件移送函", "transfer_out", "assess", ""),
    ("案件线索移交单|转入普通程序审批表", "hand_to_ordinary", "assess", ""),
    ("当场行政处罚决定书|行政当场处罚决定书|当场处罚决定书", "decide", "assess inform note_no_statement order_to_correct", ""),
    ("当场行政处罚决定书送达回证|当场处罚决定书送达回证|当场行政处罚决定书送达回执", "deliver", "", ""),
    ("当场处罚备案表|行政当场处罚备案表|简易程序案件备案表", "report_record", "", ""),
    ("公开信息摘要|处罚信息公开表|行政处罚信息公示截图", "publish", "", ""),
    ("撤回公开信息说明", "withdraw_publication", "", ""),
    ("罚款专用票据|当场收缴罚款票据", "collect", "", ""),
    ("交款凭证|罚款交款凭证", "hand_in", "", ""),
    ("银行缴款凭证|当场收缴罚款缴款凭证", "bank_in", "", ""),
    ("罚款票据|罚没收入票据|缴款书|一般缴款书", "pay_fine", "", ""),
    ("分期缴款票据|分期缴纳罚款票据", "pay_instalment", "", ""),
    ("延期（分期）缴纳罚款申请书|分期缴纳罚款申请书|延期缴纳罚款申请书", "request_deferral", "", ""),
    ("延期（分期）缴纳罚款批准书|分期缴纳罚款批准书|延期缴纳罚款批准书", "approve_deferral", "", ""),
    ("不予批准延期（分期）缴纳告知书", "refuse_deferral", "", ""),
    ("加处罚款决定书", "start_surcharge", "", ""),
    ("加处罚款票据", "pay_surcharge", "", ""),
    ("执行协议", "remit_surcharge", "", ""),
    ("履行催告书|行政决定履行催告书|催告书", "demand", "", ""),
    ("催告书送达公告", "announce_demand", "", ""),
    ("强制执行申请书", "apply_court", "", ""),
    ("行政裁定书|准予执行裁定书", "court_rule", "", ""),
    ("中止执行决定书", "suspend_execution", "", ""),
    ("恢复执行通知书", "resume_execution", "", ""),
    ("终结执行决定书", "end_execution", "", ""),
    ("行政复议申请书", "apply_reconsideration", "", ""),
    ("行政复议申请转送函", "forward_reconsideration", "", ""),
    ("行政复议决定书", "end_reconsideration", "", ""),
    ("生效裁判文书|行政判决书", "end_suit", "", ""),
    ("变更、撤销决定文书|撤销行政处罚决定书|变更行政处罚决定书", "alter_decision", "", ""),
    ("退款凭证", "refund", "", ""),
    ("结案审批表|结案报告", "close_case", "complete_performance", ""),
    ("卷内备考表|备考表|归档审批表", "archive_case", "", ""),
    ("送达回证|送达回执", "deliver", "", "decide"),
    ("送达回证|送达回执", "", "", ""),
)  # fmt: skip
_SEIZURE: tuple[Row, ...] = (
    ("行政强制措施审批表|查封（扣押）审批表|查封扣押审批表", "approve", "check_grounds", ""),
    ("行政强制措施审批表|查封（扣押）审批表|查封扣押审批表", "approve_later", "", "execute_urgent report_urgent"),
    ("补办行政强制措施审批表", "approve_later", "", ""),
    ("查封（扣押）决定书|查封决定书|扣押决定书|查封扣押决定书", "execute", "", ""),
    ("紧急查封（扣押）决定书|紧急查封决定书|紧急扣押决定书", "execute_urgent", "check_grounds", ""),
    ("紧急实施行政强制措施报告|紧急情况报告", "report_urgent", "", ""),
    ("查封（扣押）清单|查封扣押清单|查封清单|扣押清单", "list_item", "", ""),
    ("现场笔录|查封（扣押）现场笔录", "record_scene", "", ""),
    ("查封（扣押）决定书送达回证|查封决定书送达回证|扣押决定书送达回证|查封扣押决定书送达回证", "deliver_decision", "", ""),
    ("委托保管书|委托保管协议", "entrust_keeper", "keep", ""),
    ("保管记录|查封（扣押）物品保管记录", "keep", "", ""),
    ("拍卖记录|变卖记录|拍卖、变卖记录", "sell_perishable", "", ""),
    ("赔偿（补偿）决定书|赔偿决定书|补偿决定书", "compensate", "", ""),
    ("调查终结报告|案件调查报告", "establish_facts", "", ""),
    ("检测（鉴定）期间告知书|检测期间告知书|鉴定期间告知书|鉴定委托书", "start_test", "", ""),
    ("检测报告|检验报告|鉴定意见|鉴定报告", "end_test", "", ""),
    ("延长查封（扣押）期限审批表|延期审批表", "extend", "", ""),
    ("延长查封（扣押）期限决定书|延期通知书|延长查封期限决定书|延长扣押期限决定书", "notify_extension", "", ""),
    ("解除查封（扣押）决定书|解除查封决定书|解除扣押决定书|解除查封扣押决定书", "lift", "", ""),
    ("部分解除查封（扣押）决定书", "lift_item", "", ""),
    ("退还财物清单|退还物品清单|启封记录", "return_goods", "", ""),
    ("查封（扣押）财物处理决定书|查封扣押物品处理决定书", "dispose", "establish_facts", ""),
    ("查封（扣押）财物移送清单|随案移送清单", "hand_over", "", ""),
    ("案件线索移交单|移交立案审批表", "refer_penalty", "", ""),
    ("妨碍执法情况记录", "record_obstruction", "", ""),
    ("陈述申辩笔录|异议书", "make_objection", "", ""),
    ("陈述申辩复核意见书|异议审查意见", "review_objection", "", ""),
    ("行政复议申请书|行政起诉状", "seek_remedy", "", ""),
    ("行政复议决定书|行政判决书", "record_outcome", "", ""),
    ("卷内备考表|备考表|归档审批表", "close_measure", "", ""),
    ("送达回证|送达回执", "deliver_decision", "", "execute execute_urgent list_item record_scene"),
    ("送达回证|送达回执", "", "", ""),
)  # fmt: skip
_CUT: tuple[Row, ...] = (
    ("停产停业整顿决定书|责令停产停业决定书|停止施工决定书|停止使用决定书|现场处理措施决定书", "register_stop", "", ""),
    ("现场检查记录|现场检查笔录", "establish_refusal", "", ""),
    ("安全保障确认书|停电安全评估意见", "confirm_safe", "", ""),
    ("催告书|履行催告书|行政决定履行催告书", "demand", "", ""),
    ("停止供电（供应民用爆炸物品）审批表|停止供电审批表|停止供应民用爆炸物品审批表", "approve_cut", "confirm_safe", ""),
    ("撤回审批表", "withdraw_cut", "", ""),
    ("停电告知书|停止供电告知书", "notify_enterprise", "", ""),
    ("停止供电通知书|停电通知书", "cut_power", "", ""),
    ("停止供应民用爆炸物品通知书", "cut_supply", "", ""),
    ("停止供电执行情况回函|执行情况回函", "record_cut", "", ""),
    ("整改报告|整改情况报告", "report_compliance", "", ""),
    ("整改复查意见书|复查意见书", "verify_compliance", "", ""),
    ("解除停止供电（供应民用爆炸物品）通知书|恢复供电通知书|解除停止供电通知书", "lift_cut", "", ""),
    ("恢复供电函|恢复供应通知函", "tell_supplier", "", ""),
    ("陈述申辩笔录|陈述申辩书", "make_objection", "", ""),
    ("行政复议申请书|行政起诉状", "seek_remedy", "", ""),
    ("行政复议决定书|行政判决书", "record_outcome", "", ""),
    ("卷内备考表|备考表|归档审批表", "close_cut", "", ""),
)  # fmt: skip
_CLOSURE: tuple[Row, ...] = (
    ("提请关闭情形核对表|关闭情形核对表", "verify_ground", "", ""),
    ("行政处罚听证告知书|听证告知书|提请关闭告知书|拟提请关闭告知书", "notify_party", "", ""),
    ("陈述申辩笔录|陈述申辩书", "make_statement", "", ""),
    ("放弃陈述申辩声明|放弃陈述申辩和听证声明", "waive_statement", "", ""),
    ("陈述申辩情况记录|未陈述申辩情况说明", "end_statement", "", ""),
    ("陈述申辩复核意见书|复核意见书", "review_statement", "", ""),
    ("听证申请书|听证申请", "request_hearing", "", ""),
    ("听证会通知书|听证通知书|举行听证通知书", "notify_hearing", "", ""),
    ("听证笔录|听证会笔录", "hold_hearing record_hearing", "", ""),
    ("终止听证记录|终止听证决定", "end_hearing", "", ""),
    ("集体讨论记录|案件集体讨论记录", "discuss", "end_statement", ""),
    ("提请关闭的请示|关于提请关闭的请示|提请关闭请示", "propose_closure", "end_statement", ""),
    ("人民政府批复|关闭决定|关于关闭的批复", "receive_answer", "", ""),
    ("吊销证照通知书|提请吊销证照函", "refer_licences", "", ""),
    ("关闭公告|煤矿关闭公告", "announce_closure", "", ""),
    ("现场检查记录|关闭落实情况检查记录", "follow_up", "", ""),
    ("行政复议申请书|行政起诉状", "seek_remedy", "", ""),
    ("行政复议决定书|行政判决书", "record_outcome", "", ""),
    ("卷内备考表|备考表|归档审批表", "close_proposal", "", ""),
)  # fmt: skip
_PAPERS = (
    "营业执照复印件|身份证复印件|法定代表人身份证明|授权委托书|现场照片|证据材料|情况说明|执法证件复印件|送达地址确认书|卷内目录|"
    "案卷封面|视听资料光盘|书证"
)
SHORTER: Mapping[str, tuple[Row, ...]] = {
    code: (*rows, (_PAPERS, "", "", ""))
    for code, rows in (
        ("penalty.simple", _SPOT),
        ("coercion.seizure", _SEIZURE),
        ("coercion.power_cut", _CUT),
        ("coercion.closure", _CLOSURE),
    )
}
"""The rows of each procedure, papers without an act at the end."""
