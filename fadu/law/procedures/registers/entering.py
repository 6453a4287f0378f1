"""The register of cases entered in other platforms (填报登记): under which number a matter stands there, and since when.

No article asks for it: the other platform does. What was entered there is copied from our record by 填报对照; this
says that it was done. The order of entries is the platform's own rule.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

of_form = Fact("of_form", "填报表", Kind.TEXT, personal=False)
number = Fact("number", "在该平台的编号", Kind.TEXT, personal=False)
entered_on = Fact("entered_on", "录入日期", Kind.DATE)

_BY = (Role.OFFICER, Role.DRAFTER, Role.REGISTRAR, Role.LEGAL_OFFICE)
record_entered = Act(
    "record_entered", "登记已录入", by=_BY, facts=(of_matter, of_form, number, entered_on)
)
amend_entered = Act(
    "amend_entered", "更正填报登记", by=_BY, repeats=True, facts=(number, entered_on, reason)
)
withdraw_entered = Act("withdraw_entered", "撤销填报登记", by=_BY, facts=(reason,))

ENTERING_REGISTER = Procedure(
    code="register.entering",
    title="填报登记",
    since=SINCE,
    closing=withdraw_entered,
    register=True,
    acts=(record_entered, amend_entered, withdraw_entered),
    table={
        HOUSE.art(36): [
            amend_entered.needs(record_entered),
            withdraw_entered.needs(record_entered),
            withdraw_entered.closes(amend_entered),
        ],
    },
)
