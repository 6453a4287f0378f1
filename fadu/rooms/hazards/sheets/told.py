"""What every paper of a major hazard says alike: the unit, how the hazard was found, its number among those of the matter."""

from __future__ import annotations

import re

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import acts as a
from fadu.matters.lines import Line
from fadu.registry.selectors import as_entered

ORDERS = WSL.art(65, par=1, item=3)
UNIT = Content("生产经营单位名称", a.find_hazard.title)
_COUNTED = re.compile(r"[0-9]+(\.[0-9]+)*|[一二三四五六七八九十百]+")


def item(words: str) -> str:
    """An item of a standard in a sentence: counted (5.4.2), named (管理类2), or cited as it stands (第三条第五项)."""
    if words.startswith("第"):
        return words
    return f"第{words}条目" if _COUNTED.fullmatch(words) else f"“{words}”条目"


def judged(file: CaseFile, line: Line) -> Line | None:
    """The judgement that stood when the entry was made."""
    return file.last(a.judge_hazard.code, key=line.key, before=line)


def found(file: CaseFile, line: Line) -> Line | None:
    """The entry that names the hazard."""
    named = (x for x in file.every(a.find_hazard.code) if line.key in (x.facts.get("hazard") or ()))
    return next(named, None)


def unit(file: CaseFile, line: Line) -> parts.Unit:
    """The unit as registered on the day; what the matter names first."""
    named = [stated(x, "enterprise") for x in file.every(a.find_hazard.code)]
    party = next((one for one in named if one), "")
    return parts.Unit.of(as_entered(str(party), line.at) if party else {})
