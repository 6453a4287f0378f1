"""The register of signed lists of missing parameters (缺项清单签署): which list, as of when, signed by whom."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

listed = Fact("listed", "缺项", Kind.LONG_TEXT, personal=False, help="每行一个参数代码")
listed_on = Fact("listed_on", "清单截至", Kind.DATE)

sign_missing = Act(
    "sign_missing",
    "签署缺项清单",
    by=(Role.PRINCIPAL, Role.FULL_HEAD, Role.LEADER),
    repeats=True,
    facts=(listed, listed_on),
)

MISSING_REGISTER = Procedure(
    code="register.missing",
    title="缺项清单签署",
    since=SINCE,
    closing=None,
    register=True,
    acts=(sign_missing,),
    table={HOUSE.art(15): [sign_missing.releases(sign_missing)]},
)
