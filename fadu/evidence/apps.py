"""The Django app of evidence as it comes in."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """证据材料。"""

    name = "fadu.evidence"
    label = "evidence"
    verbose_name = "证据材料"

    def ready(self) -> None:
        """Register the folds of recordings and of the catalogue, and who holds files."""
        from django.db.models import Q

        from fadu.documents import holders
        from fadu.evidence import folds
        from fadu.evidence.catalogue import folds as catalogue
        from fadu.evidence.catalogue.models import Evidence, RedactedCopy
        from fadu.evidence.models import RECORDING, Recording, Upload

        folds.register_all()
        catalogue.register_all()
        there = Q(erased=False)
        holders.register(
            holders.named_by(Upload, "sha256", what="上传的文件", passing=True),
            holders.named_by(Recording, "sha256", what=RECORDING, matter="id", recorded=True),
            holders.named_by(
                Evidence, "sha256", what="证据", matter="id", only=there, recorded=True
            ),
            holders.named_by(
                RedactedCopy, "sha256", "original", what="遮盖件", matter="evidence", only=there,
                recorded=True,
            ),
        )  # fmt: skip
