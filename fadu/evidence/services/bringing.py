"""Files that come whole in one request, from a form or a scanner: stored like others, and the sender's until an act takes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from fadu.accounts.viewer import Viewer
from fadu.documents.kinds import PDF
from fadu.documents.services import opened, store
from fadu.evidence.models import Upload
from fadu.evidence.pages import parted
from fadu.matters.deeds import FileRef


def bring(viewer: Viewer, upload: UploadedFile, at: datetime) -> FileRef:
    """Store one file of a form, and note that the viewer has it. BadInput says why it may not be taken in."""
    ref = store(upload, at)
    known = {"length": ref.size, "name": ref.name, "begun": at, "type": ref.type, "whole": at}
    Upload.objects.update_or_create(person=viewer.person, sha256=ref.sha256, defaults=known)
    return ref


def bring_pages(viewer: Viewer, scan: FileRef, numbers: tuple[int, ...], at: datetime) -> FileRef:
    """Some pages of a scanned PDF as a file of their own: another visit's pages are none of its business."""
    return bring_parts(viewer, scan, (numbers,), at)[0]


def bring_parts(
    viewer: Viewer, scan: FileRef, parts: Sequence[tuple[int, ...]], at: datetime
) -> list[FileRef]:
    """The pages of each part of a scanned PDF as a file of their own; the scan is opened once for all."""
    with opened(scan.sha256) as file:
        contents = parted(file.read(), parts)
    brought = []
    for numbers, content in zip(parts, contents, strict=True):
        name = f"{scan.name.removesuffix('.pdf')}（第{'、'.join(map(str, numbers))}页）.pdf"
        brought.append(bring(viewer, SimpleUploadedFile(name, content, PDF.type), at))
    return brought
