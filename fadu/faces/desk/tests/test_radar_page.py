"""The words and addresses of the radar."""

from __future__ import annotations

import pytest

from fadu.faces.desk import radar_page
from fadu.statutes.radar.models import LawTask


@pytest.mark.parametrize(
    ("kind", "code", "url"),
    [
        ("procedure", "penalty.ordinary", "/procedures/penalty.ordinary/"),
        ("procedure", "register.text", ""),
        ("parameter", "penalty.filing_limit", "/parameters/penalty.filing_limit/"),
        ("limit", "fine_payment", "/limits/fine_payment/"),
        ("penalty", "AQF-97-4", "/penalties/AQF-97-4/"),
        ("penalty", "ladder", "/penalties/ladder/"),
        ("penalty", "catalogue", "/penalties/"),
        ("document", "penalty.ordinary/行政处罚决定书", "/procedures/penalty.ordinary/?tab=acts"),
        ("entry", "phrase/AQF-97-4", "/library/phrase/entries/AQF-97-4/"),
    ],
)
def test_a_task_leads_to_what_cites(kind: str, code: str, url: str) -> None:
    assert radar_page.url_of(LawTask(kind=kind, code=code)) == url


def test_a_task_names_its_article() -> None:
    assert radar_page.caption(LawTask(number=134, bis=1)) == "第一百三十四条之一"


def test_the_table_offers_the_pen_to_who_may_settle() -> None:
    task = LawTask(id=f"{'0' * 26}:00003", change="0" * 26, kind="limit", code="fine_payment", title="缴纳罚款",
                   number=67, bis=0, words="甲" * 200)  # fmt: skip
    [kept] = radar_page.tasks_table([task], {}, settles=True).rows
    [read] = radar_page.tasks_table([task], {}, settles=False).rows

    assert kept.cells[4].text == "登记结论"
    assert kept.cells[4].url.endswith("/3/settle/")
    assert read.cells[4].text == ""
    assert kept.cells[2].sub.endswith("…")
