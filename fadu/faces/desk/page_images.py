"""The image of one page of a stored file as an answer: shown, never kept by the browser, and nothing else may come of it."""

from __future__ import annotations

from django.http import FileResponse, Http404

from fadu.documents.previews.cache import page_image


def shown(sha256: str, type: str, page: int, width: int) -> FileResponse:
    """The page as a picture; 404 where the file is no longer in the store."""
    try:
        image = page_image(sha256, type, page, width)
    except FileNotFoundError as gone:
        raise Http404("文件不在存储中") from gone
    response = FileResponse(image.open("rb"), content_type="image/jpeg")
    response["Cache-Control"] = "private, no-store"
    response["Content-Disposition"] = "inline"
    return response
