"""The registers of parameters and of the working calendar (参数、工作日历登记)."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason, since, source
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

parameter = Fact("parameter", "参数", Kind.TEXT, personal=False)
value = Fact("value", "值", Kind.TEXT, personal=False)
status = Fact("status", "核实程度", Kind.CHOICE, ("V", "V2", "P", "U"))
demo = Fact("demo", "示范值", Kind.BOOL)
set_parameter = Act(
    "set_parameter",
    "填写参数",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(parameter, value, since, source, status, demo),
)

PARAMETER_REGISTER = Procedure(
    code="register.parameter",
    title="参数登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(set_parameter,),
    table={HOUSE.art(4): [set_parameter.releases(set_parameter)]},
)

year = Fact("year", "年度", Kind.NUMBER)
exceptions = Fact(
    "exceptions", "调休与放假日", Kind.LONG_TEXT, personal=False, help="每行：日期 班|休 名称"
)
confirmed = Fact("confirmed", "已有国务院办公厅通知", Kind.BOOL)
enter_year = Act(
    "enter_year",
    "登记年度工作日历",
    by=(Role.LEGAL_OFFICE, Role.SYSTEM_ADMIN),
    facts=(year, exceptions, source, confirmed),
)
amend_year = Act(
    "amend_year",
    "更正年度工作日历",
    by=(Role.LEGAL_OFFICE,),
    repeats=True,
    facts=(year, exceptions, source, confirmed, reason),
)

CALENDAR_REGISTER = Procedure(
    code="register.calendar",
    title="工作日历登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(enter_year, amend_year),
    table={HOUSE.art(5): [amend_year.needs(enter_year)]},
)
