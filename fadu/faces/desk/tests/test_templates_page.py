"""What the pages of templates say of a kind and of a file."""

from __future__ import annotations

import pytest
from django.http import Http404

from fadu.documents.papers.kinds import kinds_of
from fadu.documents.templating.shipped import shipped
from fadu.documents.tests.templating.builders import KIND
from fadu.faces.desk import templates_page as page


def test_the_table_of_variables_names_source_and_article_and_the_lines_are_read_in_order() -> None:
    rows = {row.cells[0].text: [cell.text for cell in row.cells] for row in page.variables_table(KIND).rows}  # fmt: skip

    assert rows["{{ 违法事实和证据 }}"][3:] == ["调查终结", "《行政处罚法》第五十九条第一款第二项"]
    assert rows["正文（for）"][2] == "清单"
    lines = page.lines_of(shipped(KIND))
    assert (
        lines.index("{{ 机关 }}")
        < lines.index("{{ 名称 }}：{{ 内容 }}")
        < lines.index("\t{{ 日期 }}")
    )
    with pytest.raises(Http404):
        page.find_kind(None, "inspection.visit", "warrant")  # type: ignore[arg-type]
    kind = kinds_of("inspection.visit")[0]
    assert page.find_kind(None, "inspection.visit", kind.code) == ("inspection.visit", kind)  # type: ignore[arg-type]
