"""Importing enters what is new, once; texts stand side by side; a damaged file is a report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.law.texts.tests.test_packaged import package
from fadu.ledger import selectors as ledger
from fadu.matters.verification import verify
from fadu.statutes.models import LawArticle, LawBody, LawText
from fadu.statutes.selectors import law_view
from fadu.statutes.texts import services
from fadu.statutes.texts.services import import_texts
from fadu.statutes.texts.sources import document, gather
from fadu.statutes.texts.tests.builders import office, take, take_found
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
NOISE = bytes(range(128, 256)) * 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / f"{TITLE}(2021-07-08).md").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def test_a_text_is_entered_with_its_digest_and_every_article(folder: Path) -> None:
    (report,) = take(folder)

    text = LawText.objects.get()
    assert (report.outcome, report.articles, report.grave) == ("imported", 5, False)
    assert (text.title, text.version, text.articles) == (TITLE, date(2021, 7, 8), 5)
    assert text.digest == document("a.md", CLEAN.encode(), "公布文本").digest
    assert "".join(LawBody.objects.values_list("content", flat=True)) == CLEAN
    assert LawArticle.objects.count() == 5


def test_a_second_import_changes_nothing_and_is_no_entry(folder: Path) -> None:
    take(folder)
    size = ledger.size()
    before = list(LawText.objects.values()), list(LawArticle.objects.values())

    (report,) = take(folder)

    assert report.outcome == "known"
    assert ledger.size() == size
    assert (list(LawText.objects.values()), list(LawArticle.objects.values())) == before


def test_the_same_text_twice_in_one_import_is_entered_once(folder: Path) -> None:
    (folder / "copy.md").write_text(CLEAN, encoding="utf-8")

    take(folder)

    assert LawText.objects.count() == ledger.size() == 1


def test_versions_stand_side_by_side_in_the_matter_of_their_instrument(folder: Path) -> None:
    take(folder)
    later = CLEAN.replace("三日", "五日").replace(
        "令第9号修正", "令第9号修正\n\n2023年1月1日 第二次修正"
    )
    take_found(document("b.md", later.encode(), "公布文本"))

    texts = LawText.objects.order_by("version")
    assert [t.version for t in texts] == [date(2021, 7, 8), date(2023, 1, 1)]
    assert len({t.id.partition(":")[0] for t in texts}) == 1
    assert ledger.size() == 2


def test_a_registered_instrument_has_its_dates_from_the_registry(tmp_path: Path) -> None:
    (tmp_path / "行政处罚法(2021-01-22).md").write_text(numbered("第一条"), encoding="utf-8")

    take(tmp_path)

    text = LawText.objects.get()
    assert (text.key, text.since) == ("APL-2021", date(2021, 7, 15))


def test_the_package_says_nothing_of_dates_in_force(tmp_path: Path) -> None:
    take(package(tmp_path))

    assert {t.since for t in LawText.objects.all()} == {None}
    assert LawText.objects.count() == 3


def test_a_damaged_file_is_reported_and_the_others_are_imported(folder: Path) -> None:
    (folder / "broken.docx").write_bytes(NOISE)

    broken, fine = take(folder)

    assert (broken.outcome, broken.grave, broken.message) == (
        "damaged", True, "“broken.docx”不是完好的 Word 文件",
    )  # fmt: skip
    assert fine.outcome == "imported"


def test_a_text_with_a_gap_is_imported_and_the_gap_reported(folder: Path) -> None:
    report = take_found(document("c.md", numbered("第一条", "第三条").encode(), "公布文本"))[0]

    assert report.outcome == "imported"
    assert [str(f) for f in report.findings] == ["缺第二条", "没有写明版本日期"]
    assert report.grave


def test_a_text_with_fewer_articles_than_one_beside_it_says_so(folder: Path) -> None:
    take(folder)
    cut = CLEAN[: CLEAN.index("### 第二节")]

    report = take_found(document(f"{TITLE}(2021-07-08).txt", cut.encode(), "公布文本"))[0]

    assert [str(f) for f in report.findings] == ["比已登记的同版本文本少1条"]


def test_a_document_that_is_gone_comes_back_without_an_entry(folder: Path) -> None:
    take(folder)
    LawArticle.objects.all().delete()
    LawBody.objects.all().delete()

    take(folder)

    assert LawArticle.objects.count() == 5
    assert ledger.size() == 1


def test_the_ledger_and_the_register_agree(folder: Path, tmp_path: Path) -> None:
    from fadu.accounts.selectors import place_of

    take(folder, package(tmp_path))

    assert verify(law_view(), FOUNDED, place_of).problems == ()


def test_the_legal_office_says_since_when_an_unregistered_text_applies(bureau: Bureau) -> None:
    given = document("a.md", CLEAN.encode(), "公布文本")
    import_texts([given], office(bureau))
    text = LawText.objects.get()
    who = {
        "who": [Actor(bureau.zhao.id, "legal_office")],
        "hand": bureau.hand(FOUNDED),
        "at": FOUNDED,
    }

    services.date_text(
        text=text,
        applies=date(2019, 6, 1),
        ends=None,
        source="办法第四条",
        reason="原文写明",
        **who,
    )

    text.refresh_from_db()
    assert (text.since, text.until, text.source) == (date(2019, 6, 1), None, "某省人民政府公报")
    with pytest.raises(BadInput, match="早于施行日期"):
        services.date_text(
            text=text,
            applies=date(2019, 6, 1),
            ends=date(2019, 5, 1),
            source="x",
            reason="y",
            **who,
        )


def test_what_the_registry_knows_is_not_dated_anew(bureau: Bureau) -> None:
    take_found(document("行政处罚法(2021-01-22).md", CLEAN.encode(), "公布文本"))

    with pytest.raises(BadInput, match="法律名录里已有施行日期"):
        services.date_text(
            text=LawText.objects.get(), applies=date(2019, 6, 1), ends=None, source="x", reason="y",
            who=[Actor(bureau.zhao.id, "legal_office")], hand=bureau.hand(FOUNDED), at=FOUNDED,
        )  # fmt: skip


def test_an_officer_enters_no_text(bureau: Bureau) -> None:
    entry = office(bureau)
    officer = services.Entry(
        (Actor(bureau.zhang.id, "officer"),), entry.hand, entry.place, entry.at
    )

    with pytest.raises(Refused):
        import_texts([document("a.md", CLEAN.encode(), "公布文本")], officer)
    assert not LawText.objects.exists()


def test_all_published_texts_are_imported_and_a_second_time_nothing_changes(shared: Path) -> None:
    texts = shared / "law" / "texts"

    first = take(texts)
    size = ledger.size()
    again = take(texts)

    assert {r.outcome for r in first} == {"imported"}
    assert not any(r.grave or not r.key for r in first)
    assert LawArticle.objects.count() == sum(r.articles for r in first)
    assert {r.outcome for r in again} == {"known"}
    assert ledger.size() == size == len(first)


def test_what_is_gathered_late_is_refused_before_anything_is_written(folder: Path) -> None:
    with pytest.raises(BadInput):
        import_texts(gather([folder, folder / "none"], ()), office)  # type: ignore[arg-type]
    assert not LawText.objects.exists()
