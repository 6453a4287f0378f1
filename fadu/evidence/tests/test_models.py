"""An upload is called by its digest, has bytes, and says its type exactly when it is whole."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction

from fadu.evidence.models import Upload
from fadu.evidence.tests.builders import NOW


@pytest.mark.django_db
def test_the_database_keeps_what_must_hold() -> None:
    good = {"person": "p", "sha256": "ab" * 32, "length": 1, "begun": NOW}
    assert str(Upload.objects.create(**good)) == "abababab"

    for change, name in (
        ({"sha256": "cd" * 32, "length": 0}, "an_upload_has_bytes"),
        ({"sha256": "cd" * 32, "whole": NOW}, "a_whole_upload_has_a_type"),
        ({}, "a_person_sends_a_file_once|UNIQUE"),
    ):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            Upload.objects.create(**{**good, **change})
