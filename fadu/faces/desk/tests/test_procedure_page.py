"""A procedure as people read it."""

from __future__ import annotations

from fadu.faces.desk import procedure_page
from fadu.law import registry

PENALTY = registry.procedure("penalty.ordinary")


def test_registers_are_not_among_the_procedures() -> None:
    titles = [row.cells[0].text for row in procedure_page.listing().rows]

    assert titles == [
        "行政处罚普通程序", "行政处罚简易程序", "重大事故隐患治理督办", "重大行政决策程序",
        "年度监督检查计划", "随机抽取检查对象和检查人员", "行政检查",
        "查封、扣押", "停止供电、停止供应民用爆炸物品", "提请关闭",
    ]  # fmt: skip


def test_rules_stand_under_their_article_and_show_what_is_not_verified() -> None:
    articles = procedure_page.by_article(registry.sentences_of(PENALTY))
    badges = {b.text for _, lines in articles for _, b in lines if b}

    assert len(articles) == len(dict(articles)) > 30
    assert all("《" in cite and lines for cite, lines in articles)
    assert "已核实" not in badges
    assert "未核实依据" in badges


def test_rules_are_found_by_their_words_or_their_article() -> None:
    rules = registry.sentences_of(PENALTY)
    hearing = procedure_page.by_article(rules, "听证")

    assert hearing
    assert all("听证" in cite + text for cite, lines in hearing for text, _ in lines)
    assert procedure_page.by_article(rules, "没有这样的词") == []


def test_every_act_says_who_and_how_often() -> None:
    rows = {
        r.cells[0].text: [c.text for c in r.cells] for r in procedure_page.acts_table(PENALTY).rows
    }

    assert len(rows) == len(PENALTY.acts)
    assert rows["集体讨论"][-1] == "《行政处罚法》第五十七条第二款"
    assert rows["调查取证"][1] == "执法人员（不少于2人）"
    assert rows["调查取证"][3] == "可多次"
    assert rows["等待听证要求期满"][1] == "期限届满自动发生"
    assert (
        rows["告知拟处罚内容"][3] == "每当事人可多次" or rows["告知拟处罚内容"][3] == "每当事人一次"
    )


def test_where_no_act_has_an_article_of_its_own_there_is_no_column_for_it() -> None:
    titles = {
        p.code: [c.title for c in procedure_page.acts_table(p).columns] for p in registry.PROCEDURES
    }

    assert {code for code, columns in titles.items() if "依据" in columns} == {
        p.code for p in registry.PROCEDURES if p.bases
    }
    assert len(titles["inspection.plan"]) == 4


def test_the_picture_is_there_exactly_where_one_is_shipped() -> None:
    for procedure in registry.PROCEDURES:
        shipped = registry.layout_of(procedure) is not None
        assert (procedure_page.strip_of(procedure) is not None) is shipped
