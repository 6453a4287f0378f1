"""The registers of delegation and of signatures on paper (授权代理、线下签批)."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, ends_on, reason, role, scan, since
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure

lender = Fact("lender", "授权人", Kind.PERSON)
borrower = Fact("borrower", "被授权人", Kind.PERSON)
lent_role = Fact("lent_role", "授权身份", Kind.CHOICE, role.choices)
delegate = Act("delegate", "授权代理", facts=(lender, borrower, lent_role, since, ends_on, reason))
end_delegation = Act("end_delegation", "终止授权", facts=(ends_on,))
DELEGATION_REGISTER = Procedure(
    code="register.delegation",
    title="授权代理登记",
    since=SINCE,
    closing=end_delegation,
    register=True,
    acts=(delegate, end_delegation),
    table={HOUSE.art(10): [end_delegation.needs(delegate)]},
)

of_matter = Fact("of_matter", "事项", Kind.TEXT, personal=False)
of_entry = Fact("of_entry", "记录序号", Kind.NUMBER)
signed_by = Fact("signed_by", "签批人", Kind.PERSON)
signed_on = Fact("signed_on", "签批日期", Kind.DATE)
record_paper = Act(
    "record_paper", "登记线下签批", facts=(of_matter, of_entry, signed_by, signed_on, scan)
)
confirm_paper = Act("confirm_paper", "确认线下签批")
dispute_paper = Act("dispute_paper", "否认线下签批", facts=(reason,))
PAPER_REGISTER = Procedure(
    code="register.paper",
    title="线下签批登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(record_paper, confirm_paper, dispute_paper),
    table={
        HOUSE.art(11): [
            confirm_paper.needs(record_paper),
            dispute_paper.needs(record_paper),
            confirm_paper.closes(dispute_paper),
            dispute_paper.closes(confirm_paper),
            confirm_paper.differs_from(record_paper),
        ],
    },
)
