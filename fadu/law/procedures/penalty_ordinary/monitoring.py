"""Facts of electronic monitoring (电子技术监控): a record is evidence only once law and technology were reviewed (41)."""

from __future__ import annotations

from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary.judgements import Facts, Find
from fadu.law.vocabulary.fact import Derivation, Fact, Kind, When

TEXT, CHOICE, BOOL = Kind.TEXT, Kind.CHOICE, Kind.BOOL


def is_usable(facts: Facts, find: Find) -> bool:
    """Whether a record may be evidence: lawful and sound equipment, a sound record (行政处罚法 41(1)(2))."""
    return bool(facts["lawful"] and facts["technical"] and facts["record_sound"])


recording = Fact("recording", "监控记录", Kind.KEYS, help="每份记录一个编号")
device = Fact("device", "监控设备", TEXT, personal=False, help="名称、编号和依据的法律、行政法规。")
published_at = Fact(
    "published_at", "设置地点的公布", TEXT, personal=False, help="在何处、何时向社会公布。"
)
lawful = Fact(
    "lawful",
    "依照法律、行政法规设置，设置合理、标志明显、地点已经公布",
    BOOL,
    denied="设置不符合要求",
)
technical = Fact("technical", "设备符合标准", BOOL, denied="设备不符合标准")
record_sound = Fact("record_sound", "记录真实、清晰、完整、准确", BOOL, denied="记录不符合要求")
usable = Fact(
    "usable",
    "可以作为处罚的证据",
    BOOL,
    derived=Derivation(is_usable, APL.art(41, par=1) + APL.art(41, par=2)),
    denied="不得作为处罚的证据",
)
USABLE = When(usable, "==", True)
told_how = Fact(
    "told_how",
    "告知和提供查询的方式",
    CHOICE,
    ("信息化平台", "书面", "电话并记录", "当面并制作笔录"),
)
