"""Parameters of evidence (证据): how long the files of each kind are kept.

行政处罚法 47 asks that the record be kept and names no years. Nothing is erased for being old: a number filled in here
only keeps a file from being erased sooner.
"""

from collections.abc import Mapping

from fadu.law.instruments import APL
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter

YEARS: Mapping[str, str] = {
    "书证": "evidence.years_document",
    "物证": "evidence.years_thing",
    "视听资料": "evidence.years_recording",
    "电子数据": "evidence.years_data",
    "证人证言": "evidence.years_testimony",
    "当事人的陈述": "evidence.years_statement",
    "鉴定意见": "evidence.years_appraisal",
    "勘验笔录、现场笔录": "evidence.years_scene",
}
"""The eight kinds of 行政处罚法 46(1) in its order, each with the code of its parameter."""

PARAMETERS: tuple[Parameter, ...] = tuple(
    Parameter(
        code, f"{kind}文件的保管年限", Kind.NUMBER, "年",
        "自结案起算，满期前不得批准销毁。法律只要求归档保存，没有年数，依据未核实；未填写的，不作限制。", APL.art(47),
    )
    for kind, code in YEARS.items()
)  # fmt: skip
