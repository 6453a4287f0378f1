"""What must be waited for is shown with its day and the count; what is over is not."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from fadu.faces.desk import waiting_page
from fadu.law.procedures.tests.penalty_cases import LAW, Case, served
from fadu.law.procedures.tests.walking import at


def shown(case: Case, when: str) -> dict[str, waiting_page.Waiting]:
    """The waits of a case as of a day."""
    told = {"marking": case.marking.as_of(at(when)), "law": LAW, "now": at(when)}
    dossier: Any = SimpleNamespace(**told, title=lambda act, key: act.title)
    found = waiting_page.waits(dossier)
    assert found == sorted(found, key=lambda one: (one.day, one.title))
    return {one.title: one for one in found}


def test_the_court_is_applied_to_after_ten_working_days_and_within_three_months() -> None:
    case = served("2025-02-13").do("demand:P", "2025-09-24")

    found = shown(case, "2025-09-25")

    court, window = found["申请法院强制执行"], found["申请法院强制执行期限届满"]
    assert (court.said, court.day, court.ends) == ("最早", date(2025, 10, 15), False)
    assert "国庆" in "".join(step.why for step in court.steps)
    assert sum(step.counted for step in court.steps) == 10
    assert court.basis == "《行政强制法》第五十四条"
    assert (window.said, window.day) == ("届满", date(2025, 11, 13))
    assert "申请法院强制执行" not in shown(case, "2025-10-15")
