"""What a case file lacks is said thing by thing."""

from __future__ import annotations

from types import SimpleNamespace as Made
from typing import Any

from fadu.casefile.lacks import lacks


def row(number: int, sha256: str = "", storage: str = "", *, erased: bool = False) -> Any:
    return Made(row=Made(number=number, kind="书证", sha256=sha256, storage=storage, erased=erased))


def test_papers_that_cannot_be_made_or_numbered_and_evidence_without_its_file_are_named() -> None:
    file: Any = Made(line=lambda n: Made(title="作出处罚决定") if n == 3 else None)
    kind, bare = Made(title="处罚决定书", numbered=True), Made(title="笔录", numbered=False)
    lacking = Made(missing=[Made(content=Made(title="地址")), Made(content=Made(title="日期"))])
    made: Any = [
        Made(kind=kind, n=3, lacks=lacking, paper=None), Made(kind=kind, n=4, lacks=None, paper=Made(number="")),
        Made(kind=kind, n=5, lacks=None, paper=Made(number="1号")), Made(kind=bare, n=6, lacks=None, paper=Made(number="")),
        Made(kind=kind, n=7, lacks=None, paper=None),
    ]  # fmt: skip
    items = [row(1), row(2, storage="物证室"), row(3, "a"), row(4, "b"), row(5, "b", erased=True)]

    assert list(lacks(file, made, items, {"a"})) == [
        "《处罚决定书》（第4条“作出处罚决定”）还不能出具，缺：地址、日期", "《处罚决定书》没有编号",
        "证据1（书证）没有文件，也没有写明存放地点", "证据4（书证）的文件不在存储中",
    ]  # fmt: skip
