"""Each rule of the house fires on a small bad sample and spares a small good one."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import path

from tests.architecture import house
from tests.architecture.test_house import rooms_without_contract, undeclared, without_permit

VIEWS = PurePosixPath("fadu/rooms/penalty/views.py")
SELECTORS = PurePosixPath("fadu/rooms/penalty/selectors.py")
QUERIES = house.queries_in_selectors({"Case"})
LONG_BODY = "".join(f"    a = {n}\n" for n in range(60))


@pytest.mark.parametrize(
    ("rule", "where", "text"),
    [
        (house.small_enough, VIEWS, "# line\n" * 301),
        (house.small_enough, SELECTORS, f"def long():\n{LONG_BODY}"),
        (
            house.small_enough,
            VIEWS,
            "@permit(may_read)\ndef case_list(request):\n" + "    a = 1\n" * 15,
        ),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/urls.py"), "# line\n" * 61),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/urls_fine.py"), "# line\n" * 61),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/permissions.py"), "#\n" * 151),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/figures.py"), "# line\n" * 201),
        (house.within_its_cap, PurePosixPath("fadu/returns/figures/legal.py"), "# line\n" * 201),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/forms.py"), "# line\n" * 201),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/jobs.py"), "# line\n" * 201),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/sheets.py"), "# line\n" * 201),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/__init__.py"), "# line\n" * 6),
        (house.template_small_enough, PurePosixPath("a.html"), "<p>\n" * 121),
        (house.template_small_enough, PurePosixPath("a.html"), f"<p>{'字' * 158}\n"),
        (house.no_drawers, PurePosixPath("fadu/rooms/penalty/helpers.py"), ""),
        (house.no_drawers, PurePosixPath("fadu/utils/dates.py"), ""),
        (house.writes_in_services, VIEWS, "Case.objects.create(cause='x')"),
        (house.writes_in_services, VIEWS, "case.save()"),
        (house.writes_in_services, VIEWS, "case.save(update_fields=['cause'])"),
        (house.writes_in_services, VIEWS, "Case.objects.filter(pk=1).update(cause='x')"),
        (house.writes_in_services, VIEWS, "case.delete()"),
        (house.writes_in_services, VIEWS, "Case.objects.bulk_create(rows)"),
        (house.writes_in_services, VIEWS, "cursor.execute('INSERT INTO t VALUES (1)')"),
        (house.nothing_ambient, SELECTORS, "at = datetime.now(UTC)"),
        (house.nothing_ambient, SELECTORS, "at = timezone.now()"),
        (house.nothing_ambient, SELECTORS, "day = datetime.date.today()"),
        (house.nothing_ambient, SELECTORS, "import random"),
        (house.nothing_ambient, SELECTORS, "from secrets import token_bytes"),
        (house.nothing_ambient, SELECTORS, "key = uuid.uuid4()"),
        (
            house.selectors_are_scoped,
            SELECTORS,
            "def case_list(party):\n    return Case.objects.all()",
        ),
        (
            house.selectors_are_scoped,
            SELECTORS,
            "def totals():\n    with connection.cursor() as cursor: ...",
        ),
        (
            house.selectors_are_scoped,
            SELECTORS,
            "@ready\ndef _cases(party): ...\ndef case_list(party):\n    return _cases(party)",
        ),
        (QUERIES, VIEWS, "rows = Case.objects.filter(pk=1)"),
        (QUERIES, PurePosixPath("fadu/report/bureaus.py"), "found = models.Case.objects.get()"),
        (QUERIES, VIEWS, "rows = anything._base_manager.all()"),
        (QUERIES, VIEWS, "rows = anything._default_manager.all()"),
        (house.english_file_names, PurePosixPath("docs/说明.md"), ""),
        (house.money_is_written_one_way, VIEWS, 'said = f"未缴{yuan(left)}元"'),
        (house.money_is_written_one_way, VIEWS, 'said = f"{yuan(row.left, grouped=True)} 元"'),
    ],
)
def test_a_breach_is_named(rule: house.Rule, where: PurePosixPath, text: str) -> None:
    problems = list(rule(where, text))

    assert len(problems) == 1
    assert str(where) in problems[0]


@pytest.mark.parametrize(
    ("rule", "where", "text"),
    [
        (
            house.small_enough,
            VIEWS,
            "@permit(may_read)\ndef case_list(request):\n" + "    a = 1\n" * 14,
        ),
        (house.small_enough, PurePosixPath("fadu/matters/migrations/0001.py"), "# line\n" * 301),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/urls.py"), "# line\n" * 60),
        (house.within_its_cap, PurePosixPath("fadu/figures/grammar.py"), "# line\n" * 300),
        (house.within_its_cap, PurePosixPath("fadu/rooms/penalty/services.py"), "# line\n" * 300),
        (house.template_small_enough, PurePosixPath("a.html"), f"<p>{'字' * 157}\n" * 120),
        (house.writes_in_services, PurePosixPath("fadu/rooms/penalty/services.py"), "case.save()"),
        (house.writes_in_services, PurePosixPath("fadu/casework/services/draft.py"), "case.save()"),
        (
            house.writes_in_services,
            PurePosixPath("fadu/rooms/penalty/tests/test_views.py"),
            "case.save()",
        ),
        (
            house.writes_in_services,
            VIEWS,
            "digest.update(b'x'); seen.update(other); document.save(path)",
        ),
        (house.writes_in_services, VIEWS, "text = 'Update the row'"),
        (house.nothing_ambient, SELECTORS, "elapsed = time.perf_counter()"),
        (house.nothing_ambient, PurePosixPath("fadu/config/clock.py"), "at = datetime.now(UTC)"),
        (
            house.selectors_are_scoped,
            SELECTORS,
            "def case_list(scope, *, party): ...\ndef _rows(): ...",
        ),
        (QUERIES, SELECTORS, "rows = Case.objects.all()"),
        (QUERIES, PurePosixPath("fadu/casework/services/draft.py"), "Case.objects.get()"),
        (QUERIES, PurePosixPath("fadu/casework/folds.py"), "Case.objects.get()"),
        (QUERIES, PurePosixPath("fadu/casework/migrations/0002.py"), "Case.objects.get()"),
        (QUERIES, PurePosixPath("fadu/casework/tests/test_x.py"), "Case.objects.get()"),
        (QUERIES, VIEWS, "rows = Entry.objects.all()"),
        (
            house.money_is_written_one_way,
            VIEWS,
            'cell = Cell(yuan(left, grouped=True)); f"{in_yuan(3)}"',
        ),
    ],
)
def test_what_the_rule_allows_is_spared(rule: house.Rule, where: PurePosixPath, text: str) -> None:
    assert list(rule(where, text)) == []


@pytest.mark.parametrize(
    ("module", "test"),
    [
        ("fadu/kernel/money.py", "fadu/kernel/tests/test_money.py"),
        ("fadu/law/vocabulary/act.py", "fadu/law/vocabulary/tests/test_act.py"),
        ("fadu/law/vocabulary/act.py", "fadu/law/tests/vocabulary/test_act.py"),
        ("fadu/casework/services.py", "fadu/casework/tests/services/test_sign.py"),
    ],
)
def test_a_twin_is_found_in_each_of_its_places(module: str, test: str) -> None:
    assert house.twin_missing(PurePosixPath(module), {test}) == ""
    assert "test_" in house.twin_missing(PurePosixPath(module), {"fadu/kernel/tests/test_other.py"})


def case_list(request: HttpRequest) -> HttpResponse:
    """A view without a permit."""
    return HttpResponse()


def test_an_address_without_a_permit_is_named() -> None:
    found = [("penalty:case_list", path("cases", case_list, name="case_list"))]

    assert len(without_permit(iter(found), {})) == 1
    assert without_permit(iter(found), {"penalty:case_list": "shown to everyone"}) == []


def test_an_address_is_named_after_its_view() -> None:
    found = [("cases", path("cases", case_list, name="cases"))]

    assert "case_list" in without_permit(iter(found), {"cases": "shown to everyone"})[0]


def test_a_room_that_only_one_contract_names_is_named() -> None:
    once = "containers =\n    fadu.rooms.penalty\n"

    assert len(rooms_without_contract(["penalty"], once)) == 1
    assert rooms_without_contract(["penalty"], once + once) == []


@pytest.mark.parametrize("stand", ["", "sometimes", "ephemeral", "ephemeral: "])
def test_a_model_that_does_not_declare_its_stand_is_named(stand: str) -> None:
    assert len(undeclared([type("Case", (), {"LEDGER": stand})])) == 1


@pytest.mark.parametrize("stand", ["imaged", "derived", "ephemeral: sessions end with the day"])
def test_a_declared_model_is_spared(stand: str) -> None:
    assert undeclared([type("Case", (), {"LEDGER": stand})]) == []
