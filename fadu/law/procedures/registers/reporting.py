"""The registers of returns and of frozen reports (数据报送、数据冻结)."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason, scan, source
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

figure = Fact("figure", "指标", Kind.TEXT, personal=False)
year_of = Fact("year_of", "统计年度", Kind.NUMBER)
due_on = Fact("due_on", "报送期限", Kind.DATE)
numerator = Fact("numerator", "数值（分子）", Kind.NUMBER)
denominator = Fact("denominator", "分母", Kind.NUMBER, required=False)
cut_off = Fact("cut_off", "截止日期", Kind.DATE)
covered = Fact("covered", "已报单位数", Kind.NUMBER)
expected = Fact("expected", "应报单位数", Kind.NUMBER)
listing = Fact("listing", "清单", Kind.FILE, required=False)

_STATISTICS = (Role.STATISTICIAN, Role.LEGAL_OFFICE)
request_return = Act("request_return", "布置报送", by=_STATISTICS, facts=(figure, year_of, due_on))
submit_return = Act(
    "submit_return",
    "报送",
    by=_STATISTICS,
    facts=(numerator, denominator, cut_off, covered, expected, source, scan, listing),
)
send_back_return = Act(
    "send_back_return", "退回重报", by=(Role.LEGAL_OFFICE,), facts=(reason,), repeats=True
)
accept_return = Act("accept_return", "审核采用", by=(Role.LEGAL_OFFICE,))

RETURN_REGISTER = Procedure(
    code="register.return",
    title="数据报送",
    since=SINCE,
    closing=None,
    register=True,
    acts=(request_return, submit_return, send_back_return, accept_return),
    table={
        HOUSE.art(6): [
            submit_return.needs(request_return),
            request_return.obliges(submit_return),
            submit_return.opens(send_back_return, accept_return),
            submit_return.obliges(accept_return),
            send_back_return.obliges(submit_return),
            send_back_return.closes(accept_return, send_back_return),
            send_back_return.releases(accept_return),
            accept_return.differs_from(submit_return),
            accept_return.closes(submit_return, send_back_return),
        ],
    },
)

freeze = Act(
    "freeze",
    "冻结数据",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(
        Fact("report_year", "报告年度", Kind.NUMBER),
        Fact("cut_off", "截止日期", Kind.DATE),
        Fact("figures", "冻结值", Kind.LONG_TEXT, personal=False),
        Fact("root", "记录清单根值", Kind.TEXT, personal=False),
    ),
)
REPORT_REGISTER = Procedure(
    code="register.report",
    title="年度报告数据冻结",
    since=SINCE,
    closing=None,
    register=True,
    acts=(freeze,),
    table={HOUSE.art(8): [freeze.releases(freeze)]},
)
