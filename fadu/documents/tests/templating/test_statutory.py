"""The statutory contents of documents: how many, of which articles, found by the title however it is bracketed."""

from __future__ import annotations

import pytest

from fadu.documents.templating.statutory import contents_of


@pytest.mark.parametrize(
    ("title", "articles"),
    [
        ("行政处罚决定书", ["59(1)1", "59(1)2", "59(1)3", "59(1)4", "59(1)5", "59(1)6", "59(2)0"]),
        (
            "按日连续处罚决定书",
            ["59(1)1", "59(1)2", "59(1)3", "59(1)4", "59(1)5", "59(1)6", "59(2)0"],
        ),
        ("加处罚款决定书", ["37(2)1", "37(2)2", "37(2)3", "37(2)4", "37(2)5", "37(2)5"]),
        ("强制执行申请书", ["55(1)2", "55(1)3", "55(1)4", "55(2)0", "55(2)0", "55(2)0"]),
        ("行政（当场）处罚决定书", ["52(2)0"] * 7),
        ("当场行政处罚决定书", ["52(2)0"] * 7),
        ("查封（扣押）决定书", ["24(2)1", "24(2)2", "24(2)3", "24(2)4", "24(2)5", "24(2)5"]),
        ("查封、扣押决定书", ["24(2)1", "24(2)2", "24(2)3", "24(2)4", "24(2)5", "24(2)5"]),
        ("现场检查记录", []),
    ],
)
def test_each_content_has_its_article(title: str, articles: list[str]) -> None:
    refs = [one.basis.refs[0] for one in contents_of(title) if one.basis]

    assert [f"{ref.article}({ref.par}){ref.item}" for ref in refs] == articles
