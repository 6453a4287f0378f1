"""The lawyer's two lists: what must come first and have looked, and what may not be refused."""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL, CPL, CSL, CTR, WSL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.procedure import Gate, Lawful

# Pairs that hold whenever `before` is in play. Acts owed only on request (回避) are in the P-table.
GATES: tuple[Gate, ...] = (
    Gate(a.check_limitation, a.file_case),
    Gate(a.file_case, a.propose),
    Gate(a.conclude_investigation, a.propose),
    Gate(a.propose, a.notify),
    Gate(a.check_crime, a.penalize),
    Gate(a.order_to_correct, a.penalize),
    Gate(a.notify, a.penalize, looks_at=(a.propose,)),
    Gate(a.notify, a.discuss, looks_at=(a.propose,)),
    Gate(a.notify, a.request_hearing, looks_at=(a.propose,)),
    Gate(a.review_statement, a.penalize, looks_at=(a.make_statement,)),
    Gate(a.review_statement, a.discuss, looks_at=(a.make_statement,)),
    Gate(a.review_statement, a.legal_review, looks_at=(a.make_statement,)),
    Gate(a.notify_hearing, a.hold_hearing, looks_at=(a.request_hearing,)),
    Gate(a.record_hearing, a.penalize, looks_at=(a.hold_hearing,)),
    Gate(a.record_hearing, a.legal_review, looks_at=(a.hold_hearing,)),
    Gate(a.record_hearing, a.discuss, looks_at=(a.hold_hearing,)),
    Gate(a.determine_review, a.penalize, looks_at=(a.propose,)),
    Gate(a.legal_review, a.penalize, looks_at=(a.review_statement, a.correct_case)),
    Gate(a.legal_review, a.discuss, looks_at=(a.review_statement, a.correct_case)),
    Gate(a.determine_complexity, a.penalize, looks_at=(a.propose,)),
    Gate(a.discuss, a.penalize, looks_at=(a.review_statement, a.record_hearing)),
    Gate(a.receive_appraisal, a.conclude_investigation, looks_at=(a.commission_appraisal,)),
    Gate(a.dispose_evidence, a.archive_case, looks_at=(a.register_evidence,)),
    Gate(a.report_transfer, a.decide_transfer),
    Gate(a.decide_transfer, a.send_transfer),
    Gate(a.police_sign, a.police_decide),
    Gate(a.handover, a.close_case),
    Gate(a.demand, a.apply_court),
    Gate(a.review_answer, a.apply_court, looks_at=(a.answer_demand,)),
    Gate(a.end_reconsideration, a.apply_court, looks_at=(a.apply_reconsideration,)),
    Gate(a.end_suit, a.apply_court, looks_at=(a.file_suit,)),
    Gate(a.find_refusal, a.daily_fine),
    Gate(a.notify, a.daily_fine, looks_at=(a.propose_daily,)),
    Gate(a.serve, a.complete_performance),
    Gate(a.complete_performance, a.close_case),
    Gate(a.withdraw_publication, a.archive_case),
    Gate(a.close_case, a.archive_case),
)

_FILED = ("check_jurisdiction", "check_limitation", "file_case", "name_party", "assign_officers")
_FOUND = (*_FILED, "investigate", "order_to_correct:P", "check_crime:P", "conclude_investigation")
_TOLD = (*_FOUND, "propose:P", "notify:P")
_LOOKED = ("determine_review:P", "determine_complexity:P")
_READY = (*_TOLD, "waive_statement:P", *_LOOKED)
_FINED = (*_READY, "penalize:P")
_SERVED = (*_FINED, "serve:P")
_OVERDUE = (*_SERVED, "fine_overdue:P")
_ASKED = (*_TOLD, "request_hearing:P")
_CALLED = (*_ASKED, "notify_hearing:P")
_HEARD = (*_CALLED, "hold_hearing:P", "record_hearing:P")
_SENT = (
    "form_team:P",
    "report_transfer:P",
    "decide_transfer:P",
    "send_transfer:P",
    "police_sign:P",
)
_DECLINED = (*_FOUND, *_SENT, "police_decide:P", "resume_penalty:P")
_DONE = (*_SERVED, "pay_fine:P", "complete_performance:P")


def _may(act: Act, after: tuple[str, ...], why: str, cite: Citation, key: str = "P") -> Lawful:
    return Lawful(act, after, why, cite, key if act.each else "")


LAWFUL: tuple[Lawful, ...] = (
    # Clue, filing, parties, evidence
    _may(a.register_clue, (), "线索随到随记", WSL.art(73, par=1)),
    _may(a.refuse_filing, (), "不符合立案标准的，不予立案", APL.art(54, par=2)),
    _may(a.file_case, ("check_jurisdiction", "check_limitation"), "未登记线索也可立案", APL.art(54, par=2)),
    _may(
        a.file_case,
        ("refuse_filing", "check_jurisdiction", "check_limitation"),
        "不予立案后又发现违法事实的，应当立案",
        APL.art(54, par=2),
    ),
    _may(a.name_party, (), "立案前可以确定当事人", APL.art(54, par=1)),
    _may(a.investigate, (), "立案前的检查、调查合法", APL.art(54, par=1)),
    _may(a.investigate, _FILED[:3], "当事人不明的，立案后继续查明", APL.art(40)),
    _may(a.name_party, _FILED, "调查中追加当事人", APL.art(57, par=1)),
    _may(a.investigate, _TOLD, "告知后仍可补充调查", APL.art(40)),
    _may(a.register_evidence, ("approve_registration",), "检查中证据可能灭失，立案前可登记保存", APL.art(56), "B"),
    _may(a.commission_appraisal, (), "立案前可以委托检测", APL.art(46, par=1, item=7)),
    _may(a.declare_recusal, _FILED, "执法人员主动回避，不待当事人申请", APL.art(43, par=1)),
    _may(a.request_recusal, _TOLD, "当事人任何时候可以申请回避", APL.art(43, par=2)),
    _may(a.decide_recusal, _FILED, "机关可以不经申请决定回避", CSL.art(77, par=2)),
    _may(a.investigate, (*_FILED, "request_recusal:P"), "决定回避前不停止调查", APL.art(43, par=3)),
    _may(a.drop_case, _FILED[:3], "当事人无法查明的，可以撤销立案", APL.art(57, par=1)),
    # Notice, statement, hearing
    _may(a.make_statement, _FILED, "当事人随时有权陈述申辩", APL.art(45, par=1)),
    _may(a.make_statement, (*_TOLD, "make_statement:P"), "可以再次陈述申辩", APL.art(45, par=1)),
    _may(a.propose, _TOLD, "拟处罚变更的，重新提出", APL.art(44)),
    _may(a.notify, (*_TOLD, "propose:P"), "变更后重新告知", APL.art(44)),
    _may(a.penalize, (*_TOLD, "end_statement:P", *_LOOKED), "期限届满未陈述的，可以决定", APL.art(62)),
    _may(a.penalize, _READY, "明确放弃的，可以决定", APL.art(62)),
    _may(a.request_hearing, _TOLD, "较重处罚的当事人可以要求听证", APL.art(63, par=1)),
    _may(a.notify_hearing, _CALLED, "听证改期的，再次通知", APL.art(64, item=2)),
    _may(a.request_chair_recusal, _CALLED, "当事人可以申请主持人回避", APL.art(64, item=4)),
    _may(a.withdraw_hearing, _CALLED, "当事人可以撤回听证要求", APL.art(63, par=1)),
    _may(a.terminate_hearing, _CALLED, "无正当理由不出席的，终止听证", APL.art(64, item=6)),
    _may(a.terminate_hearing, (*_CALLED, "hold_hearing:P"), "中途退出的，终止听证", APL.art(64, item=6)),
    _may(
        a.request_hearing,
        (*_CALLED, "withdraw_hearing:P"),
        "期限内撤回后可以再要求",
        APL.art(64, item=1),
    ),
    # Review, discussion, decision
    _may(a.legal_review, (*_HEARD, "determine_review:P"), "听证后审核", APL.art(58, par=1, item=2)),
    _may(
        a.legal_review,
        (*_TOLD, "determine_review:P", "legal_review:P", "correct_case:P"),
        "纠正后再次审核",
        APL.art(58, par=1),
    ),
    _may(
        a.discuss,
        (*_TOLD, "waive_statement:P", *_LOOKED, "legal_review:P"),
        "审核后集体讨论",
        APL.art(57, par=2),
    ),
    _may(a.no_penalty, _FOUND, "不予处罚不必告知听证", APL.art(57, par=1, item=2)),
    _may(a.no_penalty, _HEARD, "听证后认定不予处罚", APL.art(65)),
    _may(a.dismiss, _TOLD, "申辩后认定违法事实不成立", APL.art(57, par=1, item=3)),
    _may(
        a.penalize,
        (*_FOUND, "order_to_correct:Q", "check_crime:Q", "propose:P", "notify:P",
         "waive_statement:P", *_LOOKED, "dismiss:Q"),
        "一案中有的处罚、有的不罚",
        APL.art(57, par=1),
    ),
    _may(a.educate, (*_FOUND, "no_penalty:P"), "不予处罚的，应当教育", APL.art(33, par=3)),
    # Service, publication, performance
    _may(a.serve, _FINED, "宣告后当场交付", APL.art(61, par=1)),
    _may(a.announce_service, _FINED, "下落不明的，公告送达", CPL.art(95, par=1)),
    _may(a.serve, (*_FINED, "announce_service:P", "announcement_over:P"), "公告期满视为送达", CPL.art(95, par=1)),
    _may(a.publish, _FINED, "处罚决定应当公开", WSL.art(78, par=2)),
    _may(a.pay_fine, _FINED, "当事人可以提前缴款", APL.art(66, par=1)),
    _may(a.pay_fine, _OVERDUE, "逾期仍可缴款", APL.art(67, par=3)),
    _may(a.request_deferral, _SERVED, "确有困难的，可以申请延期", APL.art(66, par=2)),
    _may(a.request_deferral, _OVERDUE, "法律没有限定申请的时间", APL.art(66, par=2)),
    _may(a.start_surcharge, _OVERDUE, "逾期可以加处罚款", APL.art(72, par=1, item=1)),
    _may(
        a.demand,
        (*_OVERDUE, "start_surcharge:P", "pay_fine:P"),
        "缴了本金仍可催告加处罚款",
        AEL.art(46, par=1),
    ),
    _may(a.demand, (*_SERVED, "conduct_overdue:P"), "停产停业等逾期不履行的，可以催告", AEL.art(54)),
    _may(
        a.apply_court,
        (*_SERVED, "conduct_overdue:P", "demand:P", "direct_suit_over:P", "suit_over:P"),
        "各类处罚都可以申请执行",
        AEL.art(53),
    ),
    _may(a.remit_surcharge, (*_OVERDUE, "start_surcharge:P"), "执行协议可以减免加处罚款", AEL.art(42, par=1)),
    _may(a.suspend_execution, _OVERDUE, "履行确有困难的，中止执行", AEL.art(39, par=1)),
    _may(a.cease_execution, (*_OVERDUE, "suspend_execution:P"), "中止满三年的，不再执行", AEL.art(39, par=2)),
    _may(a.end_execution, _OVERDUE, "主体消灭等情形，终结执行", AEL.art(40)),
    _may(
        a.daily_fine,
        (*_SERVED, "reinspect:P", "find_refusal:P", "propose_daily:P", "notify:P",
         "waive_statement:P", *_LOOKED),
        "拒不改正的，可以按日连续处罚",
        WSL.art(112),
    ),
    # Remedies
    _may(a.apply_reconsideration, _FINED, "知道决定即可申请复议", ARL.art(20, par=1)),
    _may(a.file_suit, _SERVED, "可以直接起诉", ALIL.art(46, par=1)),
    _may(
        a.file_suit,
        (*_SERVED, "apply_reconsideration:P", "end_reconsideration:P"),
        "不服复议决定可以起诉",
        ALIL.art(45),
    ),
    _may(a.pay_fine, (*_SERVED, "file_suit:P"), "诉讼期间仍可履行", APL.art(73, par=1)),
    _may(a.file_suit, (*_DONE, "close_case"), "结案后仍可起诉", ALIL.art(46, par=1)),
    _may(a.file_suit, (*_DONE, "close_case", "archive_case"), "归档后仍可起诉", ALIL.art(46, par=1)),
    _may(a.alter_decision, (*_DONE, "close_case", "archive_case"), "归档后决定仍可被撤销", ALIL.art(70)),
    _may(a.refund, (*_DONE, "alter_decision:P"), "撤销后退还", AEL.art(41)),
    _may(
        a.withdraw_publication,
        (*_DONE, "close_case", "archive_case", "alter_decision:P"),
        "撤销后撤回公开信息",
        APL.art(48, par=2),
    ),
    _may(a.propose, (*_DONE, "close_case", "archive_case", "alter_decision:P"), "责令重作的，重新处理", ARL.art(64, par=1)),
    # Criminal transfer
    _may(a.check_crime, _FILED, "查处中随时审查是否涉嫌犯罪", CTR.art(3, par=1)),
    _may(a.send_transfer, (*_FOUND, *_SENT[:3]), "批准后移送", CTR.art(5, par=2)),
    _may(a.form_team, (*_FINED, "check_crime:P"), "处罚后发现犯罪的，必须移送", CTR.art(3, par=1)),
    _may(a.send_transfer, (*_FINED, "check_crime:P", *_SENT[:3]), "处罚后发现犯罪的，必须移送", CTR.art(11, par=2)),
    _may(a.object_refusal, (*_FOUND, *_SENT, "police_decide:P"), "可以提请复议", CTR.art(9, par=1)),
    _may(a.suggest_supervision, (*_FOUND, *_SENT, "police_decide:P"), "可以直接建议立案监督", CTR.art(9, par=1)),
    _may(
        a.suggest_supervision,
        (*_FOUND, *_SENT, "police_decide:P", "object_refusal:P", "police_review:P"),
        "对复议决定仍有异议的，建议立案监督",
        CTR.art(9, par=2),
    ),
    _may(
        a.penalize,
        (*_DECLINED, "propose:P", "notify:P", "waive_statement:P", *_LOOKED),
        "公安不予立案的，依法处罚",
        CTR.art(10),
    ),
    _may(
        a.penalize_without_fine,
        (*_FOUND, *_SENT, "police_decide:P", "handover:P", "criminal_result:P", "propose:P",
         "notify:P", "waive_statement:P", *_LOOKED),
        "判处罚金后仍可给予其他处罚",
        APL.art(35, par=2),
    ),
    _may(
        a.penalize,
        (*_FOUND, *_SENT, "police_decide:P", "handover:P", "criminal_result:P", "resume_penalty:P",
         "propose:P", "notify:P", "waive_statement:P", *_LOOKED),
        "不需要追究刑事责任的，退回处罚",
        APL.art(27, par=1),
    ),
    # Closing
    _may(a.close_case, ("refuse_filing",), "不予立案的，可以结案", APL.art(47)),
    _may(a.close_case, (*_FILED[:3], "drop_case"), "撤销立案的，可以结案", APL.art(47)),
    _may(a.close_case, _DONE, "履行完毕的，可以结案", APL.art(47)),
    _may(a.archive_case, (*_DONE, "close_case"), "结案后归档", APL.art(47)),
)  # fmt: skip
