"""The libraries read by day: ours before what came along, with the count of uses."""

from __future__ import annotations

from datetime import date

from fadu.law.libraries.kinds import library
from fadu.law.penalties.lists import ListKind
from fadu.statutes.library import selectors, services
from fadu.statutes.tests.library.builders import by, enter
from tests.people import Bureau

DAY = date(2024, 7, 1)


def test_the_sample_stands_until_the_legal_office_has_its_own(bureau: Bureau) -> None:
    before = selectors.entry("phrase", "AQF-97-4", DAY)
    enter(bureau)
    after = selectors.entry("phrase", "AQF-97-4", DAY)

    assert before is not None
    assert before.shipped
    assert after is not None
    assert not after.shipped
    assert len(selectors.entries("phrase", DAY)) > 100


def test_what_was_withdrawn_is_gone_and_its_history_stays(bureau: Bureau) -> None:
    enter(bureau)
    shelf = library("phrase")
    services.withdraw_entry(
        library=shelf, name="AQF-97-4", ends_on=DAY, reason="改用新版", by=by(bureau)
    )

    assert selectors.entry("phrase", "AQF-97-4", date(2024, 6, 30)) is not None
    assert selectors.entry("phrase", "AQF-97-4", DAY) is None
    assert [r.withdrawn for r in selectors.versions("phrase", "AQF-97-4")] == [True, False]


def test_an_entry_is_one_register_matter(bureau: Bureau) -> None:
    assert selectors.matter_of_entry("phrase", "AQF-97-4") == ""

    first = enter(bureau).matter
    enter(bureau, fact="经查，【当事人】编造培训记录。")

    assert selectors.matter_of_entry("phrase", "AQF-97-4") == first
    assert selectors.exists("phrase", "AQF-97-4")
    assert not selectors.exists("phrase", "X")


def test_uses_are_counted_by_entry(bureau: Bureau) -> None:
    enter(bureau, "leniency")
    enter(bureau, "leniency", number="2")
    for matter in ("a" * 26, "b" * 26):
        services.use_entry(
            library=library("leniency"),
            name="不予处罚·1",
            used_in=matter,
            used_on=DAY,
            by=by(bureau),
        )

    assert selectors.use_counts("leniency") == {"不予处罚·1": 2}
    assert [e.uses for e in selectors.entries("leniency", DAY)] == [2, 0]
    assert len(selectors.uses_of("leniency", "不予处罚·1")) == 2


def test_tiers_and_lists_of_a_conduct_come_typed(bureau: Bureau) -> None:
    assert selectors.tiers_of("AQF-97-4", DAY) == selectors.lists_of("AQF-97-4", DAY) == ()

    enter(bureau, "tier")
    enter(bureau, "leniency")

    assert [t.high for t in selectors.tiers_of("AQF-97-4", DAY)] == [3_000_000]
    assert [e.kind for e in selectors.lists_of("AQF-97-4", DAY)] == [ListKind.NO_PENALTY]
    assert selectors.tiers_of("AQF-97-4", date(2023, 12, 31)) == ()
