"""A recorder station's folder: every file told of, registered once with its hash, put to a matter by a person."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pytest_django.fixtures import Settings

from fadu.casework.tests.builders import a_matter
from fadu.documents.services import path_of
from fadu.documents.tests.files import movie, picture
from fadu.evidence import selectors
from fadu.evidence.devices import NamePattern
from fadu.evidence.models import Recording
from fadu.evidence.services import recording as services
from fadu.evidence.services.recording import Device, Verdict
from fadu.evidence.tests.builders import sha
from fadu.kernel.errors import BadInput, Refused
from fadu.ledger import selectors as ledger
from fadu.matters.carried import carried

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
NOW = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
FILM, PHOTO = movie(4000), picture(taken="2025:03:03 09:30:00")


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """What a station has copied from one device on one day."""
    settings.FILES = tmp_path / "store"
    made = tmp_path / "station"
    (made / "DCIM").mkdir(parents=True)
    files = {
        "0317_20250303091011.mp4": FILM, "DCIM/IMG_1.jpg": PHOTO, "DCIM/IMG_2.jpg": PHOTO, ".index": b"x",
        "readme.txt": b"text", "绝密★.jpg": picture(size=(9, 9)), "0317_20290303091011.mp4": movie(90),
    }  # fmt: skip
    for name, content in files.items():
        (made / name).write_bytes(content)
    return made


def imported(bureau: Bureau, folder: Path, **more: Any) -> dict[str, Verdict]:
    device = Device("执法记录仪", "0317", bureau.zhang.id, NamePattern("%Y%m%d%H%M%S"))
    given = {"viewer": bureau.zhang.viewer, "device": device, "hand": bureau.hand(NOW), **more}
    reports = services.import_folder(folder=folder, **given)
    return {one.path.name: one.verdict for one in reports}


def test_each_file_is_told_of_and_registered_once(bureau: Bureau, folder: Path) -> None:
    before = ledger.size()
    rehearsed = imported(bureau, folder, rehearse=True)
    assert set(rehearsed.values()) == {Verdict.WOULD, Verdict.REFUSED}
    assert ledger.size() == before
    assert not folder.parent.joinpath("store").exists()

    first, again = imported(bureau, folder), imported(bureau, folder)

    assert first == {
        "0317_20250303091011.mp4": Verdict.TAKEN, "IMG_1.jpg": Verdict.TAKEN, "IMG_2.jpg": Verdict.KNOWN,
        "readme.txt": Verdict.REFUSED, "绝密★.jpg": Verdict.REFUSED, "0317_20290303091011.mp4": Verdict.REFUSED,
    }  # fmt: skip
    assert again["0317_20250303091011.mp4"] == again["IMG_1.jpg"] == Verdict.KNOWN
    assert ledger.size() == before + 2
    film, photo = Recording.objects.order_by("captured")
    assert (film.sha256, film.device, film.captured_from) == (sha(FILM), "0317", "文件名")
    assert (photo.sha256, photo.captured_from, photo.shot_by) == (
        sha(PHOTO),
        "照片信息",
        bureau.zhang.id,
    )
    assert path_of(film.sha256).read_bytes() == FILM
    assert carried([sha(FILM), sha(PHOTO)]) == {sha(FILM), sha(PHOTO)}
    assert [p.name for p in folder.parent.joinpath("store").rglob("*") if p.is_file()].count(
        sha(FILM)
    ) == 1
    assert not list(folder.parent.rglob("import-*"))


def test_a_recording_is_put_to_a_matter_of_its_own_agency_and_taken_out(
    bureau: Bureau, folder: Path
) -> None:
    imported(bureau, folder)
    matter, me = a_matter(bureau), bureau.zhang.viewer
    by = {"viewer": me, "hand": bureau.hand(NOW)}
    film, photo = Recording.objects.order_by("captured")

    services.put(recording=film, matter=matter, **by)
    film.refresh_from_db()

    assert selectors.recordings_of(me.scope, matter.id) == [film]
    assert selectors.loose_recordings(me.scope, bureau.zhang.id) == [photo]
    assert selectors.loose_recordings(me.scope, bureau.zhao.id) == []
    assert selectors.recording(bureau.wang.viewer.scope, film.id) is None
    with pytest.raises(Refused, match="已经归入"):
        services.put(recording=film, matter=matter, **by)
    with pytest.raises(Refused, match="由登记它的机关"):
        services.put(recording=photo, matter=matter, viewer=bureau.wang.viewer, hand=by["hand"])
    with pytest.raises(BadInput, match="请写明移出理由"):
        services.take_out(recording=film, reason=" ", **by)
    services.take_out(recording=film, reason="归错了", **by)
    film.refresh_from_db()
    assert (film.matter, film.put_by) == ("", "")


def test_what_is_no_folder_or_no_device_is_refused(bureau: Bureau, folder: Path) -> None:
    with pytest.raises(BadInput, match="不是可以读取的文件夹"):
        services.files_of(folder / "readme.txt")
    with pytest.raises(BadInput, match="请写设备编号"):
        imported(bureau, folder, device=Device("执法记录仪", " ", bureau.zhang.id))
