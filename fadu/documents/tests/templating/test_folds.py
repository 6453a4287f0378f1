"""Entries of the register of templates as rows; what is erased stays empty."""

from __future__ import annotations

from datetime import date
from typing import Any

from fadu.documents.templating.folds import fold_template
from fadu.documents.tests.test_folds import AT, NONE, entry


def told(act: str, **facts: Any) -> dict[str, Any]:
    (change,) = fold_template(entry(act, 0, **facts), NONE)
    assert change.id == "BOOK"
    return dict(change.fields)


def test_a_version_is_put_in_adopted_and_withdrawn() -> None:
    put = told(
        "put_template", template_file="f" * 64, of_procedure="p", of_paper="order", changes=None
    )

    assert (put["sha256"], put["changes"], put["put_by"], put["put_at"], put["state"]) == (
        "f" * 64,
        "",
        "zhang",
        AT,
        "put",
    )
    adopted = told("adopt_template", since="2025-03-03")
    assert adopted == {"state": "adopted", "since": date(2025, 3, 3), "adopted_by": "zhang"}
    ended = told("withdraw_template", ends_on="2025-03-04", reason=None)
    assert ended == {"state": "withdrawn", "until": date(2025, 3, 4), "reason": ""}
