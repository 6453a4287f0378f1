"""Delegation (委托实施): its own paper with what 行政处罚法 20(2) asks for, and what a decision made on it says.

Such a decision stays the organ's own paper, in its name and under its seal (20(4)); what the paper of delegation says stands
in it, so that its party can see whether the organisation kept within it.
"""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import stated
from fadu.documents.papers.paper import Block, Prose
from fadu.law.instruments import APL
from fadu.law.procedures.penalty import delegation as d
from fadu.law.vocabulary.act import Act
from fadu.rooms.penalty.sheets.sheet import Said, Sheet, Stage, own
from fadu.rooms.penalty.sheets.told import Told

MAY, NAMED, LIABLE, STATED, FIT = APL.art(20, par=1), APL.art(20, par=4), APL.art(20, par=3), APL.art(20, par=2), APL.art(21)  # fmt: skip
TITLE = "委托实施"
_PARTS = (
    ("委托书", d.number), ("委托的依据：", d.delegation_basis), ("具体事项：", d.matters), ("权限：", d.powers),
    ("期限至", d.until), ("公布于", d.published_in),
)  # fmt: skip


def said_of(told: Told) -> str:
    """Who acted on which delegation; "" where the organ acted itself."""
    if stated(told.line, d.by_delegation.code) is not True:
        return ""
    paper = told.file.last(d.CITED, before=told.line)
    parts = [f"{title}{told.printed(fact, paper)}" for title, fact in _PARTS if paper]
    return (
        f"本决定由{told.printed(d.delegate, told.line)}在委托范围内以本机关名义实施（{NAMED}），由本机关负责监督、承担法律责任（{LIABLE}）。"
        + (f"委托书载明（{STATED}）：{'；'.join(parts)}。" if parts else "")
    )


DELEGATED = Said(
    TITLE, said_of, NAMED, "载明委托实施", must=False, shown=False, pen=False, spoken=True
)


def prose_of(words: str) -> list[Prose]:
    """The paragraph of a decision; none where the organ acted itself."""
    return [Prose(words)] if words else []


def _entrusted(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        Prose(
            f"受委托组织在委托范围内，以本机关名义实施行政处罚，不得再委托其他组织或者个人（{NAMED}）。本机关对受委托组织实施行政处罚的行为"
            f"负责监督，并对该行为的后果承担法律责任（{LIABLE}）。"
        ),
        Prose(f"本委托书由本机关和受委托组织向社会公布（{STATED}）。"),
    )  # fmt: skip


def paper(cited: Act) -> Sheet:
    """The paper of delegation as the act that cites it states it, for the file and for signing; its number is its own."""
    return Sheet(
        "delegation", "行政处罚委托书", Stage.DECISION, (cited,),
        (
            own(d.number), own(d.organisation, MAY), own(d.delegation_basis, MAY), own(d.fit, FIT), own(d.matters, STATED),
            own(d.powers, STATED), own(d.until, STATED), own(d.published_in, STATED),
        ),
        _entrusted, signs=("委托机关（印章）", "受委托组织（印章）"), note="一式三份，委托机关、受委托组织、案卷各一份。",
    )  # fmt: skip
