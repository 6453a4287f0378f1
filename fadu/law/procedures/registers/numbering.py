"""The registers of document numbers and of what a document says of its agency (文书编号、文书抬头)."""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, since
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role


def _plain(code: str, title: str, help: str = "", *, required: bool = True) -> Fact:
    """A text that names no person."""
    return Fact(code, title, Kind.TEXT, personal=False, help=help, required=required)


doc_kind = _plain("doc_kind", "文种")
year_of = Fact("year_of", "年度", Kind.NUMBER)
word = _plain("word", "文书字号", "年度之前的部分，如 （株）应急责改")
first = Fact("first", "起始号", Kind.NUMBER)
last = Fact("last", "截止号", Kind.NUMBER)
serial = Fact("serial", "顺序号", Kind.NUMBER)
of_matter = _plain("of_matter", "事项")
of_entry = Fact(
    "of_entry", "文书所依据的记录", Kind.NUMBER, required=False, help="在事项中的序号，从0起"
)
UNUSED, SPOILT, LOST, CALLED_OFF = (
    "检查结束，未使用", "文书填写错误作废", "设备遗失或者数据丢失", "检查取消",
)  # fmt: skip
void_for = Fact("void_for", "作废原因", Kind.CHOICE, (UNUSED, SPOILT, LOST, CALLED_OFF))

reserve_numbers = Act(
    "reserve_numbers",
    "预留文书号段",
    facts=(doc_kind, year_of, word, first, last, of_matter),
    repeats=True,
)
take_number = Act("take_number", "取用文书编号", facts=(serial, of_matter, of_entry), repeats=True)
void_numbers = Act(
    "void_numbers",
    "作废文书编号",
    facts=(first, last, of_matter, void_for),
    repeats=True,
)
NUMBER_REGISTER = Procedure(
    code="register.numbers",
    title="文书编号登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(reserve_numbers, take_number, void_numbers),
    table={
        HOUSE.art(21): [take_number.needs(reserve_numbers), void_numbers.needs(reserve_numbers)]
    },
)

agency_word = _plain("agency_word", "机关代字", "文书字号开头的部分，如 （株）应急")
government = _plain("government", "行政复议机关", "本级人民政府的全称，如 株洲市人民政府")
court = _plain("court", "行政诉讼管辖法院", "人民法院的全称")
set_letterhead = Act(
    "set_letterhead",
    "登记文书抬头",
    by=(Role.LEGAL_OFFICE,),
    facts=(agency_word, government, court, since),
    repeats=True,
)
LETTERHEAD_REGISTER = Procedure(
    code="register.letterhead",
    title="文书抬头登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(set_letterhead,),
    table={HOUSE.art(21): [set_letterhead.releases(set_letterhead)]},
)
