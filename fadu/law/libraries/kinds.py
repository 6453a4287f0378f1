"""The libraries: phrases, standards and items of major hazards, tiers, the four lists, foreign titles and forms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fadu.kernel.errors import BadInput
from fadu.law.libraries.columns import Column, Content, Library
from fadu.law.libraries.entries import Entry
from fadu.law.libraries.filling import FIELD
from fadu.law.libraries.titles import TITLE
from fadu.law.penalties.catalogue import BY_CODE
from fadu.law.penalties.lists import Listed, ListKind
from fadu.law.penalties.terms import Payer, Stage
from fadu.law.penalties.tiers import Tier, problems
from fadu.law.vocabulary.fact import Kind

SECTORS = ("工贸", "危险化学品", "烟花爆竹", "金属非金属矿山", "煤矿", "其他")
_CONDUCT = Column("conduct", "目录代码", help="处罚目录中的代码，如 AQF-97-1")
_STAGES = {s.title: s for s in Stage}
_PAYERS = {p.title: p for p in Payer}


def _known(content: Content) -> Iterator[str]:
    code = content.get("conduct", "")
    if code and code not in BY_CODE:
        yield f"处罚目录中没有“{code}”"


def _tier(content: Content) -> Iterator[str]:
    unknown = list(_known(content))
    yield from unknown
    if not unknown:
        yield from problems(tier_of(content, date.min), BY_CODE[content["conduct"]])


PHRASE = Library(
    "phrase", "文书用语", "按处罚目录逐项备好的文书用语：违法事实、责令改正、证据清单和询问要点，使用时填写【】中的内容。",
    (
        _CONDUCT,
        Column("fact", "违法事实", Kind.LONG_TEXT, help="需要填写的写在【】中"),
        Column("violates", "违反条款", required=False, help="目录没有写明的由法规科补充"),
        Column("order", "责令改正", Kind.LONG_TEXT, required=False),
        Column("evidence", "证据清单", Kind.LONG_TEXT, required=False, help="每行一项"),
        Column("questions", "询问要点", Kind.LONG_TEXT, required=False, help="每行一问"),
    ),
    ("conduct",), "conduct", _known,
)  # fmt: skip

STANDARD = Library(
    "standard", "判定标准", "重大事故隐患判定标准：编号、版本和施行起止，按发现隐患之日选用。",
    (
        Column("standard", "编号或者文号", help="如 AQ 3067-2026"),
        Column("sector", "行业领域", Kind.CHOICE, choices=SECTORS),
        Column("title", "简称"),
        Column("version", "版本", required=False, help="发布日期或者修订日期"),
        Column("count", "条目数", Kind.NUMBER, required=False),
        Column("note", "说明", Kind.LONG_TEXT, required=False),
    ),
    ("standard",),
)  # fmt: skip

CRITERION = Library(
    "criterion", "判定条目", "各判定标准的条目。条目原文由法规科对照标准录入；没有录入的只有简称，判定前须查对标准。",
    (
        Column("standard", "编号或者文号"),
        Column("item", "条目号"),
        Column("label", "简称"),
        Column("condition", "判定情形", Kind.LONG_TEXT, required=False, help="对照标准录入"),
        Column("note", "说明", Kind.LONG_TEXT, required=False),
    ),
    ("standard", "item"), "label",
)  # fmt: skip

TIER = Library(
    "tier", "裁量阶次", "本机关公布的行政处罚裁量基准。没有登记的不按阶次计算；超出法定幅度的不能登记。",
    (
        _CONDUCT,
        Column("stage", "阶段", Kind.CHOICE, choices=tuple(_STAGES)),
        Column("payer", "缴纳人", Kind.CHOICE, choices=tuple(_PAYERS)),
        Column("name", "阶次"),
        Column("condition", "适用条件", Kind.LONG_TEXT),
        Column("low", "下限（元）", Kind.MONEY),
        Column("high", "上限（元）", Kind.MONEY),
    ),
    ("conduct", "stage", "payer", "name"), "name", _tier,
)  # fmt: skip

LENIENCY = Library(
    "leniency", "四张清单", "不予处罚、从轻处罚、减轻处罚、免予行政强制四张清单，按日有效，适用一次登记一次。",
    (
        Column("list", "清单", Kind.CHOICE, choices=tuple(k.value for k in ListKind)),
        Column("number", "序号"),
        Column("conduct", "目录代码", required=False, help="处罚目录中的代码"),
        Column("words", "事项"),
        Column("condition", "适用条件", Kind.LONG_TEXT),
    ),
    ("list", "number"), "words", _known, uses=True,
)  # fmt: skip

LIBRARIES = (PHRASE, STANDARD, CRITERION, TIER, LENIENCY, TITLE, FIELD)
BY_CODE_OF_LIBRARY = {one.code: one for one in LIBRARIES}


def library(code: str) -> Library:
    """The library of a code; BadInput where there is none."""
    if code not in BY_CODE_OF_LIBRARY:
        raise BadInput(f"没有名为“{code}”的知识库")
    return BY_CODE_OF_LIBRARY[code]


def tier_of(content: Content, since: date, until: date | None = None, source: str = "") -> Tier:
    """A tier as the reckoning takes it."""
    return Tier(
        content["conduct"], _STAGES[content["stage"]], _PAYERS[content["payer"]], content["name"],
        content["condition"], int(content["low"]), int(content["high"]), since, until, source,
    )  # fmt: skip


def tier_from(entry: Entry) -> Tier:
    """A tier of the register."""
    return tier_of(entry.content, entry.since or date.min, entry.until, entry.source)


def listed_from(entry: Entry) -> Listed:
    """An entry of one of the four lists."""
    c = entry.content
    return Listed(
        ListKind(c["list"]), c["number"], c["conduct"], c["words"], c["condition"],
        entry.since or date.min, entry.until, entry.source, entry.uses,
    )  # fmt: skip
