"""Whole files are the sender's own, in the order asked for; what has not come is named."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.documents.services import path_of
from fadu.documents.tests.files import picture
from fadu.evidence import selectors
from fadu.evidence.services.uploading import receive
from fadu.evidence.tests.builders import FILM, NOW, piece, sender, sent, sha
from fadu.kernel.calendar_seed import seed_calendar
from fadu.kernel.errors import Refused
from fadu.law.engine.view import LawView


@pytest.mark.django_db
def test_whole_files_are_carried_in_order_and_others_are_refused(
    settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    me, photo = sender(), picture()
    sent(photo, name="库房.jpg")
    receive(viewer=me, piece=piece(FILM, 0, 2000), at=NOW)

    with pytest.raises(Refused, match=f"{sha(FILM)[:8]}还没有传完"):
        selectors.uploaded(me, [sha(photo), sha(FILM)])
    receive(viewer=me, piece=piece(FILM, 2000), at=NOW + timedelta(minutes=1))
    refs = selectors.uploaded(me, [sha(FILM), sha(photo), sha(FILM)])

    assert [(r.name, r.type, r.size) for r in refs] == [
        (f"{sha(FILM)[:8]}.mp4", "video/mp4", 5000), ("库房.jpg", "image/jpeg", len(photo)),
    ]  # fmt: skip
    assert {row.sha256 for row in selectors.waiting(me)} == {sha(FILM), sha(photo)}
    assert selectors.waiting(sender("01JQ0000000000000000STRNGR")) == []
    assert [row.sha256 for row in selectors.overdue(NOW, NOW + timedelta(seconds=1))] == [sha(photo)]  # fmt: skip
    path_of(sha(photo)).unlink()
    with pytest.raises(Refused, match="或者已经清理"):
        selectors.uploaded(me, [sha(photo)])
    here = selectors.standing(me, sha(photo))
    assert here is not None and (here.offset, here.whole) == (0, False)  # noqa: PT018


@pytest.mark.parametrize(("days", "late"), [(None, None), (0, True), (1, False), (7, False)])
def test_lateness_is_counted_by_days_and_only_where_the_days_are_known(
    days: int | None, late: bool | None
) -> None:
    taken = NOW - timedelta(hours=10)  # the evening before, in Shanghai

    assert selectors.late_by(taken, NOW, days) is late
    assert selectors.import_days(LawView(seed_calendar()), NOW.date()) is None
