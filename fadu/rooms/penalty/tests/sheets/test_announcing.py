"""A public notice names the paper and its thirty days; what is forced is announced under its own article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.tests.papers.reading import said
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.sheets import announcing


def test_a_public_notice_names_the_paper_and_the_thirty_days_and_another_way_gives_none(
    files: Mapping[str, CaseFile],
) -> None:
    (entry,) = announcing.PUBLIC.entries(files["mixed"])
    told = said(announcing.PUBLIC.make(files["mixed"], entry))

    assert "某某劳务有限公司：" in told
    assert "公告送达《不予行政处罚决定书》（某）应急不罚〔2025〕2号" in told
    assert "依照《行政处罚法》第六十一条第一款、《民事诉讼法》第九十五条第一款，" in told
    assert "经过三十日，即视为送达" in told
    line = next(one for one in files["mixed"].lines if one.n == entry)
    posted = replace(line, facts={**line.facts, "announcement": False})
    other = replace(
        files["mixed"], lines=tuple(posted if x is line else x for x in files["mixed"].lines)
    )
    assert announcing.PUBLIC.entries(other) == ()


def test_the_decision_on_a_surcharge_is_announced_under_the_law_of_force(
    files: Mapping[str, CaseFile],
) -> None:
    """行政强制法 38."""
    file = files["contested"]
    served = next(one for one in file.lines if one.act == a.serve_surcharge.code)
    line = replace(served, act=a.announce_surcharge.code, facts={"announced_in": "本局网站"})
    other = replace(file, lines=tuple(line if x is served else x for x in file.lines))
    told = said(announcing.PUBLIC.make(other, line.n))

    assert "公告送达《加处罚款决定书》" in told
    assert "依照《行政强制法》第三十八条、《民事诉讼法》第九十五条第一款，" in told
