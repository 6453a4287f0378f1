"""The articles that a draw's refusals name say what the refusals rely on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fadu.kernel.draw_rules import CERTIFICATE, GENERAL_ONLY, TWO_OFFICERS

CITED = re.compile(r"《(.+?)》(第[一二三四五六七八九十百]+条)(?:第([一二三四])款)?")
WORDS = {
    GENERAL_ONLY: "随机抽取检查对象、随机选派执法检查人员",
    TWO_OFFICERS: "不得少于两人",
    CERTIFICATE: "证件",
}


def paragraphs(shared: Path, law: str, article: str) -> list[str]:
    """The paragraphs of an article of a text beside the project."""
    (text,) = (shared / "law" / "texts").glob(f"{law}(*.md")
    lines = text.read_text(encoding="utf-8").splitlines()
    begun = next(n for n, line in enumerate(lines) if re.match(rf"\W*{article}[\s　]", line))
    found = [lines[begun]]
    for line in lines[begun + 1 :]:
        if re.match(r"\W*(第[一二三四五六七八九十百]+[条章节]|#)", line):
            break
        found += [line] if line.strip() else []
    return found


@pytest.mark.parametrize("basis", WORDS)
def test_the_article_says_so(basis: str, shared: Path) -> None:
    cited = CITED.findall(basis)

    assert cited
    for law, article, paragraph in cited:
        found = paragraphs(shared, law, article)
        place = "一二三四".index(paragraph) if paragraph else 0
        assert WORDS[basis] in found[place], (law, article, found)
