"""An entry of service names the notice that it brought, and the one beside it."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.casefile import CaseFile
from fadu.rooms.penalty.sheets.notified import notified
from fadu.rooms.penalty.sheets.told import Told


def test_the_notice_has_its_number_and_the_hearing_right_its_own_paper(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]

    assert [notified(Told(file, x)) for x in file.every("serve_notice", "serve_call")] == [
        "《行政处罚告知书》（某）应急告〔2025〕1号、《行政处罚听证告知书》",
        "《行政处罚告知书》（某）应急告〔2025〕2号",
        "《听证会通知书》",
    ]
