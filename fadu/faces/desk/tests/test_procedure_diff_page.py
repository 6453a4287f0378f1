"""程序逐句对照: versions by day, what differs, and days that give no pair of versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.faces.desk.procedure_diff_page import line
from fadu.faces.desk.tests.builders import Office, words
from fadu.law import registry
from fadu.law.amended import Amendment, Fate
from fadu.law.vocabulary.sentences import Sentence
from fadu.law.vocabulary.status import Status

URL = "/procedures/penalty.ordinary/diff/"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version from 2025-02 that has lost the articles' first table."""
    now = registry.procedure("penalty.ordinary")
    table = dict(list(now.table.items())[1:])
    version = replace(now, since=date(2025, 2, 1), table=table)
    monkeypatch.setattr(registry, "PROCEDURES", (*registry.PROCEDURES, version))


def test_with_one_version_the_page_says_so(office: Office) -> None:
    page = words(office.browser("张三").get(URL))

    assert "共1个版本" in page
    assert "两个日期适用同一版本" in page


@pytest.mark.usefixtures("later")
def test_the_newest_version_is_compared_with_the_one_before(office: Office) -> None:
    answer = office.browser("张三").get(URL)

    page = words(answer)
    assert answer.status_code == 200
    assert "共2个版本" in page
    assert "至2025年1月31日" in page
    assert "删去" in page
    assert "新增" not in page
    assert 'value="2025-01-31"' in answer.content.decode()


@pytest.mark.parametrize(
    ("since", "to", "said"),
    [
        ("2026-01-01", "2025-01-01", "不能早于较早的日期"),
        ("2020-01-01", "2025-01-01", "没有程序“penalty.ordinary”在2020-01-01施行的版本"),
        ("昨天", "2025-01-01", "日期无法识别"),
        ("", "2025-01-01", "较早的日期"),
    ],
)
def test_days_that_give_no_pair_of_versions_are_refused(
    office: Office, since: str, to: str, said: str
) -> None:
    answer = office.browser("张三").get(URL, {"since": since, "to": to})

    assert answer.status_code == 422
    assert said in words(answer)


def test_a_procedure_that_is_not_there_is_not_compared(office: Office) -> None:
    assert office.browser("张三").get("/procedures/none/diff/").status_code == 404


def test_a_changed_sentence_shows_what_goes_and_what_comes_with_its_status() -> None:
    before = Sentence("《某法》第一条", "甲后，应当在7日内乙", Status.V)
    after = Sentence("《某法》第一条", "甲后，应当在9日内乙", Status.V2)

    shown = line(Amendment(Fate.CHANGED, before, after))

    assert [r.text for r in shown.left if r.how == "del"] == ["7"]
    assert [r.text for r in shown.right if r.how == "ins"] == ["9"]
    assert shown.cite_before == "《某法》第一条"
    assert shown.cite_after.startswith("《某法》第一条［")
