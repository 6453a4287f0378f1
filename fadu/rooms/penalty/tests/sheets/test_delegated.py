"""A decision made on delegation stays the organ's, and says what its paper of delegation says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import missed, said, without
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.sheets import decision, delegated
from fadu.rooms.penalty.sheets.told import Told

PAPER = {
    "organisation": "某执法大队", "delegated_until": "2025-12-31", "delegation_number": "某委〔2025〕1号",
    "delegation_basis": "某条例第三条", "delegated_matters": "某事项", "delegated_powers": "警告、罚款",
    "delegation_published": "某网站",
}  # fmt: skip


def on_delegation(file: CaseFile, act: str) -> CaseFile:
    """The file as it would be if an organisation had made the decisions of an act."""
    made = {"delegated": True, "delegate": "某执法大队"}
    lines = tuple(replace(x, facts={**x.facts, **made}) if x.act == act else x for x in file.lines)
    first = next(x for x in lines if x.act == act)
    cited = replace(first, n=900, at=lines[0].at, act="cite_delegation", key="", facts=PAPER)
    return replace(file, lines=(cited, *lines))


def test_the_organ_acted_itself_unless_the_decision_says_otherwise(files: Mapping[str, CaseFile]) -> None:  # fmt: skip
    file = files["contested"]
    line = next(x for x in file.lines if x.act == "penalize")

    assert delegated.said_of(Told(file, line)) == ""
    entrusted = on_delegation(file, "penalize")
    bare = replace(entrusted, lines=entrusted.lines[1:])  # its paper was corrected away
    words = delegated.said_of(Told(bare, next(x for x in bare.lines if x.n == line.n)))
    assert words.startswith("本决定由某执法大队在委托范围内以本机关名义实施")
    assert "委托书载明" not in words
    assert decision.AGENCY.read(Told(bare, line)) == file.agency  # never the organisation's name
    assert [len(delegated.prose_of(w)) for w in ("", words)] == [0, 1]


def test_the_paper_of_delegation_says_what_article_20_asks_for_or_names_what_is_missing(
    files: Mapping[str, CaseFile],
) -> None:
    file, sheet = files["daily"], delegated.paper(a.cite_delegation)
    (n,) = sheet.entries(file)

    made = sheet.make(file, n)
    words = said(made)

    for part in (
        "委托书文号：某委托书文号", "受委托组织：某执法大队", "委托的依据：某条例第三条", "委托的具体事项：某委托的具体事项", "委托期限最后一日：2025年12月31日",
        "委托书公布的载体：某委托书公布的载体", "不得再委托其他组织或者个人（《行政处罚法》第二十条第四款）", "承担法律责任（《行政处罚法》第二十条第三款）",
    ):  # fmt: skip
        assert part in words
    assert [one.title for one in made.signatures] == ["委托机关（印章）", "受委托组织（印章）"]
    for fact in (
        "delegated_matters",
        "delegated_powers",
        "delegated_until",
        "delegation_published",
    ):
        (lack,) = missed(without(file, "cite_delegation", fact), sheet.make, n)
        assert lack[1:] == ("载明委托实施", "《行政处罚法》第二十条第二款")
    assert not any(sheet.entries(files[name]) for name in ("contested", "mixed", "crime"))
