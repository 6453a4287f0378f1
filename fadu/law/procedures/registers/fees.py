"""The register of payment codes (非税缴款登记): a code of the finance system, what came in under it, what went back.

行政处罚法 67 keeps whoever imposes a fine apart from whoever takes it: the code is issued, and the money received,
elsewhere. Here stands what the platform said. Amounts are fen. A refund is asked for by one person and approved by
another; 行政强制法 41 asks for it where the decision is gone, and 行政处罚法 74(3) knows of it.
"""

from fadu.law.instruments import AEL, APL, HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

FINE, SURCHARGE = "罚款", "加处罚款"
DAILY, DAILY_SURCHARGE = "按日连续处罚罚款", "按日连续处罚罚款的加处罚款"
SUMS = (FINE, SURCHARGE, DAILY, DAILY_SURCHARGE)
ANNULLED, SURPLUS = "决定被撤销、变更或者执行错误", "多缴、重复缴纳"

of_party = Fact("of_party", "当事人", Kind.TEXT, required=False, personal=False)
of_sum = Fact("of_sum", "款项", Kind.CHOICE, SUMS)
code = Fact("code", "缴款码", Kind.TEXT, personal=False, help="非税系统产生的号码，照原样填写。")
due = Fact("due", "应缴金额", Kind.MONEY, help="缴款码载明的金额。")
amount = Fact("amount", "到账金额", Kind.MONEY)
credited = Fact("credited", "计入本案的金额", Kind.MONEY)
paid_on = Fact("paid_on", "缴款日期", Kind.DATE)
receipt = Fact("receipt", "票据号", Kind.TEXT, personal=False)
source = Fact("source", "来源文件校验值", Kind.TEXT, required=False, personal=False)
why = Fact("why", "说明", Kind.TEXT, required=False, help="没有结果文件的、多缴的，写明情况。")
refunded = Fact("refunded", "退还金额", Kind.MONEY)
ground = Fact("ground", "退还的情形", Kind.CHOICE, (ANNULLED, SURPLUS))
IS_ANNULLED = When(ground, "==", ANNULLED)
IS_SURPLUS = When(ground, "==", SURPLUS)
refunded_on = Fact("refunded_on", "退还日期", Kind.DATE)

_BY = (Role.OFFICER, Role.REGISTRAR)
_HEADS = (Role.LEADER, Role.PRINCIPAL)

enter_code = Act("enter_code", "登记缴款码", by=_BY, facts=(of_matter, of_party, of_sum, code, due))
amend_code = Act("amend_code", "更正缴款码", by=_BY, repeats=True, facts=(code, due, reason))
void_code = Act("void_code", "作废缴款码", by=_BY, facts=(reason,))
adjust_code = Act(
    "adjust_code", "按变更调整缴款码", by=_BY, repeats=True, facts=(due, reason), phrase="按变更后的数额调整缴款码"
)  # fmt: skip
receive = Act(
    "receive", "登记到账", by=_BY, repeats=True, facts=(amount, credited, paid_on, receipt, source, why)
)  # fmt: skip
withdraw_receipt = Act(
    "withdraw_receipt", "撤回到账登记", by=_BY, repeats=True, facts=(amount, receipt, reason),
    phrase="撤回登记有误的到账",
)  # fmt: skip
ask_refund = Act(
    "ask_refund", "提请退还", by=_BY, repeats=True, starts_open=True, facts=(refunded, ground, reason)
)  # fmt: skip
approve_refund = Act(
    "approve_refund", "批准退还", by=_HEADS, repeats=True, facts=(reason,), duty="决定是否退还"
)
refuse_refund = Act("refuse_refund", "不批准退还", by=_HEADS, repeats=True, facts=(reason,))
note_refund = Act(
    "note_refund", "登记退还到账", by=_BY, repeats=True, facts=(refunded, refunded_on, receipt)
)

_ANSWERS = (approve_refund, refuse_refund)
FEE_REGISTER = Procedure(
    code="register.fee",
    title="非税缴款登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(
        enter_code, amend_code, adjust_code, void_code, receive, withdraw_receipt, ask_refund, approve_refund, refuse_refund, note_refund,
    ),
    table={
        APL.art(67): [receive.needs(enter_code)],
        HOUSE.art(35): [
            amend_code.needs(enter_code),
            void_code.needs(enter_code),
            # It takes the place of the entry that was wrong, so none of a payment need be left.
            withdraw_receipt.needs(enter_code),
            receive.closes(amend_code, void_code),
            void_code.closes(amend_code, adjust_code, void_code, receive, withdraw_receipt, ask_refund),
            # A payment may be taken back although a refund was asked for and refused: what came in the ledger of the code says.
            ask_refund.needs(enter_code),
            *(answer.differs_from(ask_refund) for answer in _ANSWERS),
            ask_refund.opens(*_ANSWERS),
            ask_refund.closes(ask_refund),
            refuse_refund.closes(approve_refund, refuse_refund),
            refuse_refund.opens(ask_refund),
            approve_refund.closes(refuse_refund, approve_refund),
            approve_refund.opens(note_refund),
            note_refund.opens(ask_refund),
            note_refund.closes(note_refund),
            ask_refund.obliges(approve_refund, when=IS_SURPLUS),
            refuse_refund.releases(approve_refund),
            approve_refund.obliges(note_refund),
        ],
        HOUSE.art(37): [adjust_code.needs(enter_code)],
        AEL.art(41) + APL.art(74, par=3): [ask_refund.obliges(approve_refund, when=IS_ANNULLED)],
    },
)  # fmt: skip
