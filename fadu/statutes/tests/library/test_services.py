"""The legal office's acts on the libraries, and a sheet taken in whole or not at all."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.libraries.kinds import library
from fadu.law.vocabulary.status import Status
from fadu.ledger.models import Entry
from fadu.statutes.library import services
from fadu.statutes.library.models import LibraryRow, LibraryUse
from fadu.statutes.library.services import Dated, Line
from fadu.statutes.tests.library.builders import PHRASE, by, dated, enter
from tests.people import Bureau

PHRASES = library("phrase")
DAY = date(2024, 7, 1)


@pytest.mark.parametrize(
    ("over", "said"),
    [
        ({"source": " "}, "请写明来源"),
        ({"until": date(2023, 12, 31)}, "截止日期早于施行日期"),
    ],
)
def test_days_and_source_must_fit(over: dict[str, Any], said: str) -> None:
    assert dated(**over).problems() == [said]


def test_an_entry_without_its_source_is_refused_and_leaves_nothing(bureau: Bureau) -> None:
    before = Entry.objects.count()

    with pytest.raises(BadInput, match="请写明来源"):
        services.set_entry(library=PHRASES, content=PHRASE, dated=dated(source=""), by=by(bureau))

    assert Entry.objects.count() == before
    assert not LibraryRow.objects.exists()


def test_an_officer_does_not_keep_the_libraries(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="登记条目"):
        services.set_entry(library=PHRASES, content=PHRASE, dated=dated(), by=by(bureau, "officer"))


def test_the_same_form_twice_enters_one_and_an_old_page_overwrites_nothing(bureau: Bureau) -> None:
    page = {"idem": "0" * 25 + "1", "expected": -1}
    assert enter(bureau, page=page).repeated is False
    assert enter(bureau, page=page).repeated is True

    with pytest.raises(Behind):
        enter(bureau, fact="别的用语", page={"idem": "0" * 25 + "2", "expected": -1})

    assert LibraryRow.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "reason", "said"), [("AQF-97-4", " ", "理由"), ("AQF-97-5", "不用了", "没有登记过")]
)
def test_ending_asks_for_a_reason_and_an_entry_of_ours(
    bureau: Bureau, name: str, reason: str, said: str
) -> None:
    enter(bureau)

    with pytest.raises(BadInput, match=said):
        services.withdraw_entry(
            library=PHRASES, name=name, ends_on=DAY, reason=reason, by=by(bureau)
        )


def use(bureau: Bureau, day: date = DAY, code: str = "leniency", matter: str = "m" * 26) -> None:
    """Record a use."""
    name = "不予处罚·1" if code == "leniency" else "AQF-97-4"
    services.use_entry(
        library=library(code), name=name, used_in=matter, used_on=day, by=by(bureau, "officer")
    )


def test_a_use_is_recorded_once_a_matter_and_only_while_the_entry_holds(bureau: Bureau) -> None:
    enter(bureau, "leniency")
    use(bureau)

    with pytest.raises(BadInput, match="已经登记过"):
        use(bureau)
    with pytest.raises(BadInput, match="没有施行"):
        use(bureau, date(2023, 12, 31), matter="n" * 26)
    assert LibraryUse.objects.count() == 1


def test_a_form_sent_twice_is_answered_with_its_first_result(bureau: Bureau) -> None:
    enter(bureau, "leniency")
    name, idem = "不予处罚·1", "form-1"
    first, again = (
        services.use_entry(
            library=library("leniency"), name=name, used_in="m" * 26, used_on=DAY,
            by=by(bureau, "officer"), idem=idem,
        )
        for _ in range(2)
    )  # fmt: skip

    assert (again.repeated, again.seq) == (True, first.seq)


def test_only_the_four_lists_count_their_uses(bureau: Bureau) -> None:
    enter(bureau)

    with pytest.raises(BadInput, match="不登记适用"):
        use(bureau, code="phrase")


def line(number: int, conduct: str, fact: str = "经查", since: str = "2024-01-01") -> Line:
    """A line of a sheet."""
    content = PHRASES.read({"conduct": conduct, "fact": fact})
    return Line(number, content, Dated(date.fromisoformat(since), "某局办〔2024〕1号", Status.P))


def take(bureau: Bureau, *lines: Line, dry: bool = False) -> services.Taken:
    """Take in a sheet."""
    return services.take_sheet(library=PHRASES, lines=lines, by=by(bureau), dry=dry)


def test_a_trial_says_what_would_change_and_writes_nothing(bureau: Bureau) -> None:
    enter(bureau)
    before = Entry.objects.count()
    taken = take(bureau, line(2, "AQF-97-1"), line(3, "AQF-97-4"), dry=True)

    assert (taken.new, taken.changed, taken.same, taken.wrong) == (1, 1, 0, ())
    assert Entry.objects.count() == before


def test_a_second_import_of_the_same_sheet_records_nothing(bureau: Bureau) -> None:
    lines = [line(2, "AQF-97-1"), line(3, "AQF-97-2")]
    first, entries = take(bureau, *lines), Entry.objects.count()
    second = take(bureau, *lines)

    assert (first.new, second.new, second.same) == (2, 0, 2)
    assert Entry.objects.count() == entries


def test_a_sheet_with_a_faulty_row_changes_nothing_and_names_every_one(bureau: Bureau) -> None:
    lines = [line(2, "AQF-97-1"), Line(3, wrong="“目录代码”没有填写"), line(4, "AQF-97-1")]
    taken = take(bureau, *lines)

    assert taken.wrong == ((3, "“目录代码”没有填写"), (4, "与第2行重复"))
    assert not LibraryRow.objects.exists()


def test_amounts_of_a_sheet_come_through_as_typed(bureau: Bureau) -> None:
    tiers = library("tier")
    content = tiers.read({
        "conduct": "AQF-97-4", "stage": "首次发现", "payer": "单位", "name": "一档", "condition": "不足十人",
        "low": "10000", "high": "30000.50",
    })  # fmt: skip
    services.take_sheet(library=tiers, lines=[Line(2, content, dated())], by=by(bureau), dry=False)

    assert '"high":"3000050"' in LibraryRow.objects.get().content
