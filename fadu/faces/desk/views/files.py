"""Files of entries the viewer may see: served as downloads, never run in the page."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, Http404

from fadu.accounts.permissions import may_see_business, permit
from fadu.documents.services import opened
from fadu.faces.desk.finding import NamedFile, find_file


@permit(may_see_business, find_file)
def file(request: Any, found: NamedFile) -> FileResponse:
    """Send the bytes as an attachment under the name the entry knows them by."""
    try:
        file = opened(found.stored.sha256)
    except FileNotFoundError as gone:
        raise Http404("文件不在存储中") from gone
    response = FileResponse(file, as_attachment=True, filename=found.name)
    response["Content-Type"] = found.stored.type
    response["X-Content-Type-Options"] = "nosniff"
    return response
