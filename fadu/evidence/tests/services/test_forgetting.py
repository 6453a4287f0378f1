"""Broken-off parts go after a week, whole files after the stated days; what an entry or a draft carries stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from fadu.documents.services import path_of
from fadu.documents.tests.files import picture
from fadu.evidence.models import Upload
from fadu.evidence.parts import part_of
from fadu.evidence.selectors import uploaded
from fadu.evidence.services.forgetting import BROKEN_OFF, forget_uploads
from fadu.evidence.services.uploading import receive
from fadu.evidence.tests.builders import FILM, NOW, piece, sender, sent, sha
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db


def test_what_nobody_took_up_is_forgotten_and_what_an_entry_carries_stays(
    settings: Settings, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.FILES, settings.UPLOADS_DAYS = tmp_path, 30
    me, carried, loose = sender(), picture(), picture(size=(9, 9))
    receive(viewer=me, piece=piece(FILM, 0, 2000), at=NOW)
    for content in (carried, loose):
        sent(content)
    Desk().enter("甲公司", files=uploaded(me, [sha(carried)]))

    def swept(after: timedelta) -> int:
        with django_capture_on_commit_callbacks(execute=True):
            return forget_uploads(now=NOW + after)

    assert swept(BROKEN_OFF) == 0
    assert swept(BROKEN_OFF + timedelta(seconds=1)) == 1
    assert not part_of(me.person, sha(FILM)).exists()
    assert swept(timedelta(days=30)) == 0
    assert swept(timedelta(days=30, seconds=1)) == 2
    assert not Upload.objects.exists()
    assert path_of(sha(carried)).exists()
    assert not path_of(sha(loose)).exists()


def test_what_a_colleague_sent_later_stays(
    settings: Settings, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    settings.FILES, settings.UPLOADS_DAYS = tmp_path, 30
    later, other = NOW + timedelta(days=20), sender("01JQ0000000000000000OTHERS")
    sent(FILM)
    sent(FILM, other, at=later)

    with django_capture_on_commit_callbacks(execute=True):
        assert forget_uploads(now=NOW + timedelta(days=31)) == 1

    assert uploaded(other, [sha(FILM)])
