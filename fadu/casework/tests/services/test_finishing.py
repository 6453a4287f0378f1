"""A finished draft keeps nothing of what was typed; files that came to nothing leave the store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.casework import services
from fadu.casework.models import Draft, State
from fadu.casework.services.finishing import demand_stored, finish
from fadu.casework.tests.builders import CLUE, NOW, a_draft, prepared
from fadu.documents.services import discard, path_of, store
from fadu.kernel.errors import Refused
from fadu.matters.deeds import FileRef

if TYPE_CHECKING:
    from tests.people import Bureau

PDF = b"%PDF-1.4 content"


@pytest.fixture(autouse=True)
def own_folder(settings: Settings, tmp_path: Path) -> None:
    """Files of a test stand in a folder of its own."""
    settings.FILES = tmp_path


def stored(content: bytes = PDF) -> FileRef:
    """A file in the store."""
    return store(SimpleUploadedFile("王某身份证.pdf", content), NOW)


def kept(draft: Draft) -> str:
    """Everything a draft keeps."""
    draft.refresh_from_db()
    return str([getattr(draft, f.attname) for f in Draft._meta.concrete_fields])


def test_a_finished_draft_says_only_that_it_was(bureau: Bureau) -> None:
    draft = a_draft(bureau, raw={"summary": ["王某举报"]}, irregular="王某补记", platform="某平台")
    draft.returned_why = "王某的电话不对"

    finish(draft, State.DROPPED, NOW)

    assert not any(word in kept(draft) for word in ("王某", "某平台", CLUE["summary"]))
    assert (draft.state, draft.act, draft.prepared_by) == (
        State.DROPPED, "register_clue", bureau.zhang.id,
    )  # fmt: skip


def test_a_dropped_draft_takes_its_files_with_it(
    bureau: Bureau, django_capture_on_commit_callbacks: Any
) -> None:
    file = stored()
    draft = a_draft(bureau, files=(file,))

    with django_capture_on_commit_callbacks(execute=True):
        services.drop(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    assert not path_of(file.sha256).exists()
    assert file.sha256 not in kept(draft)


def test_a_file_that_another_draft_or_an_entry_carries_stays(
    bureau: Bureau, django_capture_on_commit_callbacks: Any
) -> None:
    shared, signed = stored(), stored(PDF + b"2")
    first = a_draft(bureau, files=(shared, signed))
    a_draft(bureau, files=(shared,))
    carrying = a_draft(bureau, files=(signed,))
    services.sign(draft=carrying, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    with django_capture_on_commit_callbacks(execute=True):
        services.drop(draft=first, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
        discard([shared.sha256, signed.sha256])

    assert path_of(shared.sha256).exists()
    assert path_of(signed.sha256).exists()


def test_a_file_taken_off_a_draft_leaves_the_store(
    bureau: Bureau, django_capture_on_commit_callbacks: Any
) -> None:
    first, second = stored(), stored(PDF + b"2")
    draft = a_draft(bureau, files=(first, second))

    with django_capture_on_commit_callbacks(execute=True):
        again = prepared(bureau, id=draft.id, tab=draft.id, matter=draft.matter, files=(second,))
        services.save_draft(viewer=bureau.zhang.viewer, prepared=again, hand=bureau.hand(NOW))

    assert not path_of(first.sha256).exists()
    assert path_of(second.sha256).exists()


def test_an_act_names_no_file_whose_bytes_are_gone(bureau: Bureau) -> None:
    file = stored()
    draft = a_draft(bureau, files=(file,))
    demand_stored(draft)
    path_of(file.sha256).unlink()

    with pytest.raises(Refused, match="已不在存储中"):
        services.sign(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    draft.refresh_from_db()
    assert draft.state == State.EDITING
