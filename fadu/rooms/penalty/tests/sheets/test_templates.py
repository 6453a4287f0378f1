"""A template of a decision on money, or of the application to a court, without one thing that the law asks for is refused by its name."""

from __future__ import annotations

import pytest

from fadu.documents.papers.kinds import PaperKind
from fadu.documents.templating.checking import checked
from fadu.documents.templating.shipped import shipped
from fadu.documents.templating.statutory import AGENCY_AND_DAY, SEAL
from fadu.documents.templating.variables import AGENCY, DAY, SIGNS, contents_of, named
from fadu.documents.tests.templating.builders import bare, changed
from fadu.kernel.errors import BadInput
from fadu.rooms.penalty.sheets import court, daily, decision, paying

ASKED = {
    decision.DECISION: ("第五十九条第一款第四项", "第五十九条第二款"),
    daily.DAILY_DECISION: (
        "第五十九条第一款第二项",
        "第五十九条第一款第三项",
        "第五十九条第一款第四项",
        "第五十九条第二款",
    ),
    paying.SURCHARGE: ("第三十七条第二款第五项",),
    court.COURT: ("第五十五条第二款",),
}


def wrong(kind: PaperKind, data: bytes) -> str:
    """Why a template is refused."""
    with pytest.raises(BadInput) as refused:
        checked(kind, data)
    return str(refused.value)


@pytest.mark.parametrize("sheet", ASKED, ids=lambda sheet: sheet.title)
def test_each_content_that_an_article_asks_for_is_missed_by_name(sheet: decision.Sheet) -> None:
    kind = sheet.kind
    contents = [one for one in contents_of(kind) if one.basis and one.title != AGENCY_AND_DAY]
    lines = [f"{{% for 甲, 乙 in {SIGNS} %}}{{{{ 甲 }}}}{{% endfor %}}" if named(one.title) == SIGNS else f"{{{{ {named(one.title)} }}}}" for one in contents]  # fmt: skip

    assert named(contents[0].title) in checked(kind, bare(*lines, kind=kind))
    assert set(ASKED[sheet]) <= {
        str(one.basis).partition("》")[2].split("、")[0] for one in contents
    }
    for at, one in enumerate(contents):
        told = wrong(kind, bare(*lines[:at], *lines[at + 1 :], kind=kind))
        assert told.count("缺必备内容") == 1
        assert f"缺必备内容：{one.title}（变量 {{{{ {named(one.title)} }}}}，{one.basis}）" in told


@pytest.mark.parametrize("sheet", ASKED, ids=lambda sheet: sheet.title)
def test_the_shipped_one_has_seal_agency_and_day_outside_of_the_text(sheet: decision.Sheet) -> None:
    assert {SEAL, AGENCY, DAY} <= checked(sheet.kind, shipped(sheet.kind))
    assert f"缺必备内容：{SEAL}" in wrong(
        sheet.kind, changed(sheet.kind, without=f"{{{{ {SEAL} }}}}")
    )
    assert "日期" in wrong(sheet.kind, changed(sheet.kind, without=f"{{{{ {DAY} }}}}"))
