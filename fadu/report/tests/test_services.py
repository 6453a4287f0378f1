"""Building the annual report: every number from a figure, clean before the checker, the same bytes again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest

from fadu.figures.models import FrozenFigure
from fadu.figures.span import Span
from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import facts as f
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.report.bureaus import Bureau as Reporting
from fadu.report.figures import ALL, PRINTED
from fadu.report.pages import checked as checked_text
from fadu.report.services import build, freeze_report, opened_by, title_of
from fadu.report.tests.builders import NOW, built_year, frozen_year, reported_year, reporting
from fadu.returns.figures.campaign import CITY_HAZARDS_FOUND, CITY_HAZARDS_RECTIFIED
from fadu.returns.figures.legal import LEGAL_ADVISORS
from fadu.returns.tests.builders import accepted
from fadu.rooms.hazards.tests.builders import put
from fadu.rooms.inspection.tests.acting import Visiting, a_firm
from fadu.rooms.inspection.tests.visiting import checked, entry, found, record
from fadu.rooms.penalty.tests import builders as penal
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def text_of(built) -> str:
    return "\n".join(p.text for p in docx.Document(BytesIO(built.file)).paragraphs)


def test_the_report_of_a_reported_year_is_clean_and_complete(bureau: Bureau) -> None:
    reported_year(bureau)

    built = built_year(bureau)

    assert [finding.message for finding in built.findings] == []
    assert built.missing == ()


def test_it_prints_what_was_reported(bureau: Bureau) -> None:
    reported_year(bureau)
    text = text_of(built_year(bureau))

    assert "全市排查重大事故隐患2212处，整改2177处，整改率98.42%。" in text
    assert "年末全市尚未完成整改的重大事故隐患35处。" in text
    assert "省级案卷评查平均得分92.25分。" in text
    assert "负责人出庭应诉率100.00%（2/2）。" in text


def visited_year(bureau: Bureau) -> None:
    """Three visits of the bureau to two units in March 2024, one by code, with three findings; two hazards."""
    day, code = date(2024, 3, 4), {"code_mode": "企业扫本局检查码"}
    first, *rest = (
        *checked("A", day, code_due=True),
        *checked("B", day, source=f.SPECIAL, manner=f.COVERT),
        *checked("C", day, enterprise="OTHER", source=f.DRAWN),
    )
    by_code = entry("enter_by_code", matter="A", day=day, **code)
    told = {"day": day, "matter": "A", "mode": f.BY_TERM, "deadline": "2024-03-13"}
    orders = [entry("order_correction", f"F{n}", order_number="令1号", **told) for n in (1, 2)]
    review = entry("reinspect", "F1", date(2024, 3, 13), matter="A", result=f.CORRECTED)
    all_found = found("F1", "F2", "F3", matter="A", day=day)
    acts = (first, by_code, *rest, all_found, *orders, review)
    record(*(replace(one, place=bureau.place) for one in acts))
    place = {level: getattr(bureau.place, level) for level in ("province", "city", "county")}
    put("MAJOR", **place, eliminated_on=date(2024, 5, 6))
    put("ORDINARY", **(place | {"major": False}))
    spared = {"no_penalty_ground": "初次违法且危害后果轻微并及时改正"}
    case = (
        *penal.a_filed_case("a", "b", "c"),
        penal.entry(2, "penalize", "a", number="1号", fine=5_000_00),
        penal.entry(3, "no_penalty", "b", **spared),
        penal.entry(4, "send_transfer", "c"),
    )
    penal.record(*(replace(one, place=bureau.place) for one in case))


def read(one: Reporting, span: Span) -> str:
    """The text of the report as the rows stand, once the checker found nothing in it."""
    blocks = opened_by(one, span, lambda figure: figure.value(one.scope, span))
    assert [finding.message for finding in checked_text(title_of(one, span.year), blocks)] == []
    return "\n".join(block.text for block in blocks)


def test_inspections_and_hazards_are_told_in_full_and_entry_by_code_where_it_was_due(
    bureau: Bureau,
) -> None:
    one, year = reporting(bureau), Span.of_year(2024)
    before = read(one, year)
    visited_year(bureau)
    text = read(one, year)

    assert "全年实施行政检查0次" in before
    assert "“到期问题复查率”因统计期内无相应记录，不作计算。" in before
    assert "扫码入企" not in before
    for said in (
        "一是依照计划和线索实施行政检查。全年实施行政检查3次，检查生产经营单位2家。",
        "按照年度监督检查计划检查1次，随机抽查1次，个案检查0次，专项检查1次。",
        "采取“四不两直”方式检查2次，明查暗访1次，异地交叉检查0次。",
        "二是落实扫码入企。应当扫码入企的检查1次，检查以前扫码登记1次，扫码入企率100.00%。",
        "检查发现问题3项，发现问题的检查占33.33%（1/3）。",
        "责令整改的问题2项，下达责令限期整改指令书1份。",
        "整改期限届满的问题2项，已经复查1项，复查率50.00%。按期整改的占50.00%（1/2）。",
        "在本系统逐处登记办理的重大事故隐患1处，复查确认消除1处，整改率100.00%。登记的单位1家。",
        "登记一般事故隐患1处，消除0处，整改率0.00%。",
        "全年立案1件。作出处理决定的案件1件，结案0件。九十日内作出决定的占100.00%（1/1）。"
        "作出行政处罚决定1份，另当场作出处罚决定0件。作出不予处罚决定1份，其中初次违法的1份，"
        "轻微并及时改正的0份，违法事实不能成立的0份。涉嫌犯罪移送公安机关1份。"
        "决定被变更、撤销、确认违法或者无效0份。作出罚款决定数额5000元，罚款实缴数额0元，仅供法定统计，不作为考核依据。",
        "依法实施行政强制。实施查封、扣押0件，解除或者处理0件。",
        "法制审核通过0件，决定前经过法制审核的案件0件。",
        "举行听证的案件0件，经负责人集体讨论的案件0件，集体讨论形成结论0件。",
    ):  # fmt: skip
        assert said in text


def test_a_visit_through_the_door_is_printed_and_proved(bureau: Bureau) -> None:
    Visiting(bureau, a_firm(bureau)).checked()

    built = build(year=2025, bureau=reporting(bureau), now=NOW.replace(year=2026))

    assert "全年实施行政检查1次，检查生产经营单位1家。" in text_of(built)
    assert [finding.message for finding in built.findings] == []
    (line,) = (one for one in built.manifest["figures"] if one["code"] == "inspection.units")
    assert (line["value"], len(line["root"])) == ("1", 64)


def test_the_mandatory_parts_are_there(bureau: Bureau) -> None:
    text = text_of(built_year(bureau))

    for heading in (
        "一、主要举措和成效", "二、存在的问题和原因",
        "三、主要负责人履行推进法治建设第一责任人职责情况", "四、下一步工作安排",
    ):  # fmt: skip
        assert heading in text
    assert title_of(reporting(bureau), 2024) in text


def test_a_year_without_reports_says_so_and_invents_nothing(bureau: Bureau) -> None:
    built = built_year(bureau)

    assert "“外聘法律顾问人数”未报送。" in text_of(built)
    assert LEGAL_ADVISORS in built.missing
    assert [finding.message for finding in built.findings] == []


def body_of(file):
    """The paragraphs between the title and the signature."""
    last = next(n for n, p in enumerate(file.paragraphs) if p.text.startswith("附件："))
    return file.paragraphs[1:last]


def test_every_number_in_the_text_is_a_link(bureau: Bureau) -> None:
    reported_year(bureau)
    file = docx.Document(BytesIO(built_year(bureau).file))

    for paragraph in body_of(file):
        plain = "".join(run.text for run in paragraph.runs)
        assert not re.search(r"\d", re.sub(r"20(?:24|25)年", "", plain)), plain
    links = [link for paragraph in body_of(file) for link in paragraph.hyperlinks]
    assert len(links) > 40
    assert all(re.fullmatch(r".*/figures/[a-z_.]+/\?year=2024", link.url) for link in links)


def test_the_annex_lists_every_printed_figure(bureau: Bureau) -> None:
    reported_year(bureau)
    (table,) = docx.Document(BytesIO(built_year(bureau).file)).tables
    told = {row.cells[1].text: row.cells[2].text for row in table.rows[1:]}

    assert set(told) == {figure.title for figure in PRINTED}
    assert told["全市重大事故隐患整改率"] == "98.42%（2177/2212），应报1家，已报1家"


def test_problems_that_the_figures_do_not_show_are_not_written(bureau: Bureau) -> None:
    reported_year(bureau)
    text = text_of(built_year(bureau))

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
