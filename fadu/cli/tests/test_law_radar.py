"""`fadu law radar`: what a changed law touches, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fadu.cli import main
from fadu.cli.tests.test_law import run
from fadu.statutes.radar.models import LawTask
from fadu.statutes.radar.tests.test_selectors import settle
from fadu.statutes.radar.tests.test_services import change_it

if TYPE_CHECKING:
    from tests.people import Bureau


def test_without_a_change_there_is_nothing_to_say(bureau: Bureau, capsys: Any) -> None:
    assert run(capsys, "law", "radar") == (0, {"open": 0, "changes": []})


def test_a_change_names_articles_and_tasks_and_is_a_finding_while_any_is_open(
    bureau: Bureau, capsys: Any
) -> None:
    change_it()
    settle(bureau, 0)

    code, said = run(capsys, "law", "radar")

    [change] = said["changes"]
    assert code == 1
    assert (change["before"], change["after"]) == ("2021-01-22", "2031-03-01")
    assert {a["place"]: a["how"] for a in change["articles"]} == {
        "第三条": "changed", "第四十五条": "removed", "第六十三条": "changed",
    }  # fmt: skip
    assert len(change["tasks"]) == LawTask.objects.count() == said["open"] + 1
    assert change["tasks"][0]["outcome"] == "已核对无须改"


def test_only_open_tasks_are_listed_when_asked(bureau: Bureau, capsys: Any) -> None:
    change_it()
    settle(bureau, 0)

    [change] = run(capsys, "law", "radar", "--open")[1]["changes"]

    assert all(not task["outcome"] for task in change["tasks"])
    assert main(["law", "radar", "--open"]) == 1
    assert "待核对" in capsys.readouterr().out
