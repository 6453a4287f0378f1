"""Building the annual report: every number from a figure, clean before the checker, the same bytes again."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import docx
import pytest

from fadu.figures.models import FrozenFigure
from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.report.figures import ALL, PRINTED
from fadu.report.services import build, freeze_report, title_of
from fadu.report.tests.builders import NOW, frozen_year, reported_year, reporting
from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND, CITY_HAZARDS_RECTIFIED
from fadu.returns.figures.legal import LEGAL_ADVISORS
from fadu.returns.tests.builders import accepted
from tests.people import Bureau

pytestmark = [pytest.mark.django_db, pytest.mark.urls("fadu.report.tests.addresses")]


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def text_of(built) -> str:
    return "\n".join(p.text for p in docx.Document(BytesIO(built.file)).paragraphs)


def test_the_report_of_a_reported_year_is_clean_and_complete(bureau: Bureau) -> None:
    reported_year(bureau)

    built = build(year=2024, bureau=reporting(bureau), now=NOW)

    assert [finding.message for finding in built.findings] == []
    assert built.missing == ()


def test_it_prints_what_was_reported(bureau: Bureau) -> None:
    reported_year(bureau)
    text = text_of(build(year=2024, bureau=reporting(bureau), now=NOW))

    assert "全市排查重大事故隐患2212处，整改2177处，整改率98.42%。" in text
    assert "年末全市尚未完成整改的重大事故隐患35处。" in text
    assert "省级案卷评查平均得分92.25分。" in text
    assert "负责人出庭应诉率100.00%（2/2）。" in text


def test_the_mandatory_parts_are_there(bureau: Bureau) -> None:
    text = text_of(build(year=2024, bureau=reporting(bureau), now=NOW))

    for heading in (
        "一、主要举措和成效", "二、存在的问题和原因",
        "三、主要负责人履行推进法治建设第一责任人职责情况", "四、下一步工作安排",
    ):  # fmt: skip
        assert heading in text
    assert title_of(reporting(bureau), 2024) in text


def test_a_year_without_reports_says_so_and_invents_nothing(bureau: Bureau) -> None:
    built = build(year=2024, bureau=reporting(bureau), now=NOW)

    assert "“外聘法律顾问人数”未报送。" in text_of(built)
    assert LEGAL_ADVISORS in built.missing
    assert [finding.message for finding in built.findings] == []


def body_of(file):
    """The paragraphs between the title and the signature."""
    last = next(n for n, p in enumerate(file.paragraphs) if p.text.startswith("附件："))
    return file.paragraphs[1:last]


def test_every_number_in_the_text_is_a_link(bureau: Bureau) -> None:
    reported_year(bureau)
    file = docx.Document(BytesIO(build(year=2024, bureau=reporting(bureau), now=NOW).file))

    for paragraph in body_of(file):
        plain = "".join(run.text for run in paragraph.runs)
        assert not re.search(r"\d", re.sub(r"20(?:24|25)年", "", plain)), plain
    links = [link for paragraph in body_of(file) for link in paragraph.hyperlinks]
    assert len(links) > 40
    assert all(re.fullmatch(r".*/figures/[a-z_.]+/\?year=2024", link.url) for link in links)


def test_the_annex_lists_every_printed_figure(bureau: Bureau) -> None:
    reported_year(bureau)
    (table,) = docx.Document(
        BytesIO(build(year=2024, bureau=reporting(bureau), now=NOW).file)
    ).tables
    told = {row.cells[1].text: row.cells[2].text for row in table.rows[1:]}

    assert set(told) == {figure.title for figure in PRINTED}
    assert told["全市重大事故隐患整改率"] == "98.42%（2177/2212），应报1家，已报1家"


def test_problems_that_the_figures_do_not_show_are_not_written(bureau: Bureau) -> None:
    reported_year(bureau)
    text = text_of(build(year=2024, bureau=reporting(bureau), now=NOW))

    assert "二是执法力量" in text
    assert "数据报送还不够及时完整" not in text


def test_links_lead_to_the_configured_site(bureau: Bureau, settings) -> None:
    settings.BASE_ADDRESS = "http://10.1.2.3:8080/"
    built = build(year=2024, bureau=reporting(bureau), now=NOW)

    assert all(
        line["url"].startswith("http://10.1.2.3:8080/figures/")
        for line in built.manifest["figures"]
    )


def test_the_same_ledger_gives_the_same_bytes_and_writes_nothing(bureau: Bureau) -> None:
    reported_year(bureau)
    before = Entry.objects.count()

    first = build(year=2024, bureau=reporting(bureau), now=NOW)
    second = build(year=2024, bureau=reporting(bureau), now=NOW)

    assert (first.file, first.manifest) == (second.file, second.manifest)
    assert Entry.objects.count() == before


def test_a_frozen_report_keeps_its_bytes_whatever_happens_later(bureau: Bureau) -> None:
    reported_year(bureau)
    frozen_year(bureau)
    before = build(year=2024, bureau=reporting(bureau), now=NOW)

    accepted(bureau, CITY_HAZARDS_RECTIFIED, 2190)
    after = build(year=2024, bureau=reporting(bureau), now=NOW)

    assert (after.file, after.manifest) == (before.file, before.manifest)


def test_freezing_covers_the_whole_dictionary_and_verifies(bureau: Bureau) -> None:
    reported_year(bureau)
    outcome = frozen_year(bureau)

    rows = FrozenFigure.objects.filter(matter=outcome.matter)
    assert {row.code for row in rows} == {figure.code for figure in ALL}
    assert verify().ok


def test_only_the_legal_office_freezes(bureau: Bureau) -> None:
    with pytest.raises(Refused):
        freeze_report(
            year=2024, cut_off=date(2024, 12, 31), bureau=reporting(bureau),
            who=[Actor(bureau.li.id, "leader")], hand=bureau.hand(NOW), at=NOW,
        )  # fmt: skip


def test_a_figure_defined_after_the_freeze_counts_as_not_reported(bureau: Bureau) -> None:
    reported_year(bureau)
    frozen_year(bureau)
    FrozenFigure.objects.filter(code=CITY_HAZARDS_FOUND.code).delete()

    built = build(year=2024, bureau=reporting(bureau), now=NOW)

    assert CITY_HAZARDS_FOUND in built.missing
