"""The register of discretion (裁量登记): how an amount was reckoned for a party, and what a second person said of it.

One matter for each case and party. A reckoning is an entry: facts, norms with their versions, steps, tier, amount and
reasons as they stood; a later one is another entry. Where several norms fit (行政处罚法 29), somebody else of the legal
office says whether the choice is right; the procedure itself knows no such act, so it stands here.
"""

from fadu.law.instruments import APL, HOUSE
from fadu.law.procedures.registers.facts import SINCE
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind, When
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

AGREES, DISAGREES = "同意", "不同意"
COURSES = ("一般", "从轻", "减轻", "从重", "不予处罚")
"""The values of `penalties.discretion.Course`, which this storey may not read."""

of_party = Fact("of_party", "当事人", Kind.TEXT, personal=False)
conduct = Fact("conduct", "适用的目录代码", Kind.TEXT, personal=False)
norms = Fact("norms", "比较过的目录代码", Kind.TEXT, personal=False)
several = Fact("several", "几个规定都可以适用", Kind.BOOL)
SEVERAL = When(several, "==", True)
ONE = When(several, "==", False)
stage = Fact("stage", "阶段", Kind.TEXT, personal=False)
payer = Fact("payer", "缴纳人", Kind.TEXT, personal=False)
course = Fact("course", "裁量结论", Kind.CHOICE, COURSES)
tier = Fact("tier", "裁量阶次", Kind.TEXT, required=False, personal=False)
low = Fact("low", "法定幅度下限", Kind.MONEY)
high = Fact("high", "法定幅度上限", Kind.MONEY)
amount = Fact("amount", "拟罚款数额", Kind.MONEY)
legal_basis = Fact("legal_basis", "处罚依据", Kind.LONG_TEXT, personal=False)
circumstances = Fact("circumstances", "情节", Kind.LONG_TEXT)
account = Fact("account", "裁量说明", Kind.LONG_TEXT)
deviation = Fact("deviation", "偏离裁量基准的理由", Kind.LONG_TEXT, required=False)
pinned = Fact("pinned", "所用的目录条目和裁量阶次版本", Kind.LONG_TEXT, personal=False)
reckoned = Fact("reckoned", "计算所用的事实", Kind.LONG_TEXT)
agreed = Fact("agreed", "复核结论", Kind.CHOICE, (AGREES, DISAGREES))
rather = Fact("rather", "应当适用的规定", Kind.TEXT, required=False, personal=False)
grounds = Fact("grounds", "复核理由", Kind.LONG_TEXT)

record_reckoning = Act(
    "record_reckoning", "登记裁量", by=(Role.OFFICER,), repeats=True, starts_open=True,
    facts=(
        of_matter, of_party, conduct, norms, several, stage, payer, course, tier, low, high, amount, legal_basis,
        circumstances, account, deviation, pinned, reckoned,
    ),
)  # fmt: skip
second_opinion = Act(
    "second_opinion", "复核适用的规定", by=(Role.LEGAL_REVIEWER, Role.LEGAL_OFFICE), repeats=True,
    facts=(agreed, rather, grounds),
)  # fmt: skip

DISCRETION_REGISTER = Procedure(
    code="register.discretion",
    title="裁量登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(record_reckoning, second_opinion),
    table={
        APL.art(29): [
            record_reckoning.opens(second_opinion, when=SEVERAL),
            record_reckoning.obliges(second_opinion, when=SEVERAL),
            record_reckoning.closes(second_opinion, when=ONE),
            record_reckoning.releases(second_opinion, when=ONE),
            second_opinion.closes(second_opinion),
        ],
        HOUSE.art(31): [
            second_opinion.needs(record_reckoning),
            second_opinion.differs_from(record_reckoning),
        ],
    },
)  # fmt: skip
