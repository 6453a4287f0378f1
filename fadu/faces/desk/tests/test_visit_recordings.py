"""A visit's page lists its recordings; whoever may see the visit gets the file, nobody else."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from fadu.documents.tests.files import picture
from fadu.evidence.devices import NamePattern
from fadu.evidence.models import Recording
from fadu.evidence.services.recording import Device, import_folder, put
from fadu.faces.desk.tests.builders import Office, words
from fadu.faces.desk.tests.visits import a_firm, ordered
from fadu.faces.desk.visit_recordings import taken_at
from fadu.matters.models import Matter


def test_recordings_stand_on_the_visit_s_page_with_device_and_file(
    office: Office, settings: Any, tmp_path: Path
) -> None:
    settings.FILES = tmp_path / "store"
    (tmp_path / "station").mkdir()
    (tmp_path / "station" / "0317_20250218091011.jpg").write_bytes(picture())
    visit, zhang = ordered(office, a_firm(office)), office.bureau.zhang
    hand = office.bureau.hand(visit.now + timedelta(days=2))
    device = Device("执法记录仪", "0317", zhang.id, NamePattern("%Y%m%d%H%M%S"))
    given = {"viewer": zhang.viewer, "folder": tmp_path / "station", "device": device}
    assert taken_at(zhang.viewer.scope, visit.id) is None
    [report] = import_folder(**given, hand=hand)
    one = Recording.objects.get(pk=report.id)
    put(viewer=zhang.viewer, recording=one, matter=Matter.objects.get(pk=visit.id), hand=hand)

    page = office.browser("张三").get(f"/matters/{visit.id}/")

    assert "音像材料 1" in words(page)
    assert "执法记录仪 0317" in words(page)
    address = f"/matters/{one.pk}/files/{one.sha256}/"
    assert f'href="{address}"' in page.content.decode()
    answer = office.browser("张三").get(address)
    assert (answer.status_code, b"".join(answer.streaming_content)) == (200, picture())
    assert office.browser("王五").get(address).status_code == 404
