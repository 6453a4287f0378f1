"""The second list after the decision: service, performance, remedies, transfer, closing."""

from __future__ import annotations

from fadu.law.instruments import AEL, ALIL, APL, ARL, CPL, CTR, WSL
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.courses import (
    AWAY,
    DECLINED,
    DONE,
    FILED,
    FINED,
    FOUND,
    HANDED,
    LOOKED,
    OVERDUE,
    REFUSED,
    SENT,
    SERVED,
    may,
)
from fadu.law.vocabulary.procedure import Lawful

LAWFUL: tuple[Lawful, ...] = (
    # Service, publication, performance
    may(a.serve, FINED, "宣告后当场交付", APL.art(61, par=1)),
    Lawful(
        a.serve,
        (*FINED, "agree_electronic:P"),
        "当事人同意并签订确认书的，可以电子送达",
        APL.art(61, par=2),
        "P",
        {"serve": {"service": WIRE}},
    ),
    may(a.start_service, FINED, "下落不明的，公告送达", CPL.art(95, par=1)),
    may(a.serve, (*FINED, "start_service:P", "announcement_over:P"), "公告期满视为送达", CPL.art(95, par=1)),
    Lawful(
        a.serve,
        (*FINED, "start_service:P"),
        "公告期间找到当事人的，可以直接送达",
        CPL.art(95, par=1),
        "P",
        {"start_service": {"announcement": True}, "serve": {"service": "直接送达"}},
    ),
    Lawful(
        a.serve,
        (*FINED, "start_service:P", "announcement_over:P"),
        "公告满三十日，视为送达",
        CPL.art(95, par=1),
        "P",
        {"start_service": {"announcement": True}, "serve": {"service": "公告送达"}},
    ),
    may(a.publish, FINED, "处罚决定应当公开", WSL.art(78, par=2)),
    may(a.pay_fine, FINED, "当事人可以提前缴款", APL.art(66, par=1)),
    may(a.complete_performance, (*FINED, "pay_fine:P", "serve:P"), "送达前已经缴清的，不必再缴", APL.art(66, par=1)),
    may(a.pay_fine, OVERDUE, "逾期仍可缴款", APL.art(67, par=3)),
    # Remedies
    may(a.apply_reconsideration, FINED, "知道决定即可申请复议", ARL.art(20, par=1)),
    may(a.file_suit, SERVED, "可以直接起诉", ALIL.art(46, par=1)),
    may(
        a.file_suit,
        (*SERVED, "apply_reconsideration:P", "end_reconsideration:P"),
        "不服复议决定可以起诉",
        ALIL.art(45),
    ),
    may(a.pay_fine, (*SERVED, "file_suit:P"), "诉讼期间仍可履行", APL.art(73, par=1)),
    may(a.file_suit, (*DONE, "close_case"), "结案后仍可起诉", ALIL.art(46, par=1)),
    may(a.file_suit, (*DONE, "close_case", "archive_case"), "归档后仍可起诉", ALIL.art(46, par=1)),
    may(a.alter_decision, (*DONE, "close_case", "archive_case"), "归档后决定仍可被撤销", ALIL.art(70)),
    may(a.refund, (*DONE, "alter_decision:P"), "撤销后退还", AEL.art(41)),
    may(
        a.withdraw_publication,
        (*DONE, "close_case", "archive_case", "alter_decision:P"),
        "撤销后撤回公开信息",
        APL.art(48, par=2),
    ),
    may(a.propose, (*DONE, "close_case", "archive_case", "alter_decision:P"), "责令重作的，重新处理", ARL.art(64, par=1)),
    # Criminal transfer
    may(a.check_crime, FILED, "查处中随时审查是否涉嫌犯罪", CTR.art(3, par=1)),
    may(a.send_transfer, (*FOUND, *SENT[:3]), "批准后移送", CTR.art(5, par=2)),
    may(a.form_team, (*FINED, "check_crime:P"), "处罚后发现犯罪的，必须移送", CTR.art(3, par=1)),
    may(a.send_transfer, (*FINED, "check_crime:P", *SENT[:3]), "处罚后发现犯罪的，必须移送", CTR.art(11, par=2)),
    may(a.no_penalty, (*FOUND, "check_crime:P", "check_crime:P"), "误认涉嫌犯罪的，更正后照常处理", APL.art(27, par=1)),
    may(a.object_refusal, REFUSED, "可以提请复议", CTR.art(9, par=1)),
    may(a.suggest_supervision, REFUSED, "可以直接建议立案监督", CTR.art(9, par=1)),
    may(
        a.suggest_supervision,
        (*REFUSED, "object_refusal:P", "police_review:P", "receive_review:P"),
        "对复议决定仍有异议的，建议立案监督",
        CTR.art(9, par=2),
    ),
    may(
        a.penalize,
        (*DECLINED, "propose:P", "notify:P", "serve_notice:P", "waive_statement:P", *LOOKED),
        "公安不予立案的，依法处罚",
        CTR.art(10),
    ),
    may(
        a.penalize_without_fine,
        (*HANDED, "criminal_result:P", "propose:P", "notify:P", "serve_notice:P", "waive_statement:P", *LOOKED),
        "判处罚金后仍可给予其他处罚",
        APL.art(35, par=2),
    ),
    may(
        a.penalize,
        (*HANDED, "criminal_result:P", "resume_penalty:P", "propose:P", "notify:P", "serve_notice:P",
         "waive_statement:P", *LOOKED),
        "不需要追究刑事责任的，退回处罚",
        APL.art(27, par=1),
    ),
    may(a.send_transfer, (*AWAY, "find_crime:P", *SENT[:3]), "归档后发现犯罪的，必须移送", CTR.art(3, par=1)),
    may(
        a.archive_case,
        (*AWAY, "find_crime:P", *SENT, "police_decide:P", "receive_filing:P", "handover:P"),
        "移送后再次归档",
        APL.art(47),
    ),
    may(a.criminal_result, (*HANDED, "close_case", "archive_case"), "归档后收到刑事处理结果", CTR.art(13)),
    may(
        a.criminal_result,
        (*HANDED, "criminal_result:P", "resume_penalty:P", "check_crime:P", *SENT, "police_decide:P"),
        "再次移送并立案的，各有各的结果",
        CTR.art(13),
    ),
    may(
        a.penalize,
        (*HANDED, "close_case", "archive_case", "criminal_result:P", "resume_penalty:P",
         "propose:P", "notify:P", "serve_notice:P", "waive_statement:P", *LOOKED),
        "归档后退回的，依法处罚",
        APL.art(27, par=1),
    ),
    may(
        a.no_penalty,
        (*HANDED, "close_case", "archive_case", "criminal_result:P", "resume_penalty:P"),
        "退回后依法不予处罚",
        CTR.art(13),
    ),
    may(a.refer_officials, FILED, "发现公职人员涉嫌职务犯罪的，随时移送线索", CTR.art(19)),
    may(a.refer_officials, (*DONE, "close_case", "archive_case"), "归档后发现的，同样移送线索", CTR.art(19)),
    # Closing
    may(
        a.close_case,
        (*FILED, "check_jurisdiction", "drop_case"),
        "不属于本机关管辖而撤销立案的，可以结案",
        APL.art(57, par=1),
    ),
    may(a.close_case, ("refuse_filing",), "不予立案的，可以结案", APL.art(47)),
    may(a.close_case, (*FILED[:3], "drop_case"), "撤销立案的，可以结案", APL.art(47)),
    may(a.close_case, DONE, "履行完毕的，可以结案", APL.art(47)),
    may(a.archive_case, (*DONE, "close_case"), "结案后归档", APL.art(47)),
)  # fmt: skip
