"""What an enterprise may ask for during a visit, and what it owes (企业的权利和义务), each under its article.

Read by the page behind the visit code. Every row names who may be asked and what follows; an article that
speaks of penalties alone says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from fadu.law.instruments import APL, PSEL, WSL
from fadu.law.vocabulary.instrument import Citation


@dataclass(frozen=True)
class Right:
    """One right or duty: a short title, a plain sentence, and where it stands."""

    title: str
    words: str
    cite: Citation


RIGHTS = (
    Right(
        "看执法证件",
        "执法人员必须主动出示有效的执法证件；不出示的，您有权拒绝接受检查。",
        APL.art(55, par=1) + WSL.art(67, par=2),
    ),
    Right(
        "申请回避",
        "认为执法人员与案件有直接利害关系，或者有其他关系可能影响公正执法的，有权申请回避（法律就行政处罚案件作此规定）。",
        APL.art(43, par=2),
    ),
    Right(
        "要求书面记录",
        "检查的时间、地点、内容、发现的问题及其处理情况应当书面记录，由检查人员和您单位负责人签字；拒绝签字的，记录在案并报告。",
        WSL.art(68),
    ),
    Right(
        "陈述、申辩",
        "要给予行政处罚的，您有权陈述和申辩，行政机关必须充分听取，不得因此给予更重的处罚。",
        APL.art(45),
    ),
    Right("保守秘密", "检查涉及技术秘密和业务秘密的，执法人员应当为您保密。", WSL.art(67, par=2)),
    Right("正常经营", "监督检查不得影响被检查单位的正常生产经营活动。", WSL.art(65, par=2)),
    Right(
        "投诉、举报",
        "认为执法违法的，可以向人民政府及其有关部门投诉举报，有关部门应当及时受理并依法处理；对行政处罚，有权申诉或者检举。",
        PSEL.art(53) + APL.art(75, par=2),
    ),
)

DUTIES = (Right("配合检查", "对依法进行的监督检查应当予以配合，不得拒绝、阻挠。", WSL.art(66)),)
