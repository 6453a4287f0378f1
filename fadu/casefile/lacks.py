"""What a case file still lacks: papers that cannot be made or have no number, evidence without its file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import Offered
from fadu.evidence.catalogue.selectors import Item


def lacks(
    file: CaseFile, made: Sequence[Offered], items: Sequence[Item], there: Collection[str]
) -> Iterator[str]:
    """Sentences. made: the papers that no issued copy stands for; there: the digests whose files are in the store."""
    for one in made:
        line = file.line(one.n)
        of = f"（第{one.n + 1}条“{line.title}”）" if line else ""
        if one.lacks is not None:
            titles = "、".join(missing.content.title for missing in one.lacks.missing)
            yield f"《{one.kind.title}》{of}还不能出具，缺：{titles}"
        elif one.paper is not None and one.kind.numbered and not one.paper.number:
            yield f"《{one.kind.title}》{of}没有编号"
    for item in items:
        row = item.row
        if not row.sha256 and not row.storage:
            yield f"证据{row.number}（{row.kind}）没有文件，也没有写明存放地点"
        elif row.sha256 and not row.erased and row.sha256 not in there:
            yield f"证据{row.number}（{row.kind}）的文件不在存储中"
