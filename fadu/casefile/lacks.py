"""What a case file still lacks, as whoever archives it looks for it: papers, their signed or sealed copies, evidence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fadu.casefile.piece import BLANK, has_blanks
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import Offered
from fadu.evidence.catalogue.selectors import Item
from fadu.law.vocabulary.act import Act
from fadu.matters.lines import Line

_MADE_HERE = "卷内目录"
"""What an act names that is no piece of the file but this list."""


class Sort(StrEnum):
    """Under which heading it is named."""

    PAPERS = "不能出具或者没有编号的文书"
    EXPECTED = "应有而没有的材料"
    UNSIGNED = "没有签字、盖章件的文书"
    EVIDENCE = "证据"


@dataclass(frozen=True)
class Lack:
    """One thing that is missing."""

    sort: Sort
    words: str

    def __str__(self) -> str:
        return self.words


def lacks(
    file: CaseFile,
    offered: Sequence[Offered],
    signed: Callable[[Offered], bool],
    acts: Mapping[str, Act],
) -> Iterator[Lack]:
    """What of the papers is missing. signed: whether a signed or sealed copy of one stands."""
    bare = [one for one in offered if not signed(one)]
    for one in bare:
        title = f"《{one.kind.title}》{_of(file, one.n)}"
        if one.lacks is not None:
            missing = "、".join(missing.content.title for missing in one.lacks.missing)
            yield Lack(Sort.PAPERS, f"{title}还不能出具，缺：{missing}")
        elif one.paper is not None and one.kind.numbered and not one.paper.number:
            yield Lack(Sort.PAPERS, f"{title}没有编号")
    given = {one.n for one in offered}
    for line in file.lines:
        named = _expected(acts.get(line.act), line)
        if named and line.n not in given:
            yield Lack(
                Sort.EXPECTED,
                f"“{line.title}”（第{line.n + 1}条）应有{named}，没有文书，也没有附件",
            )
    for one in bare:
        if one.paper is not None:
            open = f"，{BLANK}" if has_blanks(one.paper) else ""
            yield Lack(Sort.UNSIGNED, f"《{one.kind.title}》{_of(file, one.n)}{open}")


def _of(file: CaseFile, n: int) -> str:
    line = file.line(n)
    return f"（第{n + 1}条“{line.title}”）" if line else ""


def _expected(act: Act | None, line: Line) -> str:
    """The paper that the law's definition names for an act, where nothing was attached to its entry."""
    named = act.document if act and not line.files else ""
    return "" if named == _MADE_HERE else named


def lacks_of(items: Sequence[Item], there: Collection[str]) -> Iterator[Lack]:
    """What of the evidence is missing. there: the digests whose files are in the store."""
    for item in items:
        row = item.row
        if not row.sha256 and not row.storage:
            said = "没有文件，也没有写明存放地点"
        elif row.sha256 and not row.erased and row.sha256 not in there:
            said = "的文件不在存储中"
        else:
            continue
        yield Lack(Sort.EVIDENCE, f"证据{row.number}（{row.kind}）{said}")
