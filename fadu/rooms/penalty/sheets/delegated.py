"""A decision that an organisation makes on delegation (委托实施): it stays the organ's own paper, in its name and under its seal
(行政处罚法 20(4)); what the paper of delegation says (20(2)) stands in it, so that its party can see whether the organisation kept within it.
"""

from __future__ import annotations

from fadu.documents.papers.casefile import stated
from fadu.documents.papers.paper import Prose
from fadu.law.instruments import APL
from fadu.law.procedures.penalty import delegation as d
from fadu.rooms.penalty.sheets.sheet import Said
from fadu.rooms.penalty.sheets.told import Told

NAMED, LIABLE, STATED = APL.art(20, par=4), APL.art(20, par=3), APL.art(20, par=2)
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
