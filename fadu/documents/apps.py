"""The Django app of documents: stored files, numbers, papers; registers its folds."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """文件、文书编号、文书。"""

    name = "fadu.documents"
    label = "documents"
    verbose_name = "文件和文书"

    def ready(self) -> None:
        """Register the folds of numbers, letterheads and templates, what forgets an erased subject, and who holds files."""
        from fadu.documents import folds, holders
        from fadu.documents.batches import services as batches
        from fadu.documents.bundles import folds as bundle_folds
        from fadu.documents.bundles import services as bundles
        from fadu.documents.scans import folds as scan_folds
        from fadu.documents.scans.models import ScanFile
        from fadu.documents.scans.services import bringing as scans
        from fadu.documents.services import hold
        from fadu.documents.templating.models import TemplateVersion
        from fadu.matters import carried, erasure

        folds.register_all()
        bundle_folds.register_all()
        scan_folds.register_all()
        erasure.register(batches.forget)
        erasure.register(scans.forget)
        erasure.register(bundles.forget)
        carried.register(hold)
        holders.register(
            holders.named_by(ScanFile, "sha256", what="成批扫描"),
            holders.named_by(
                TemplateVersion, "sha256", what="文书模板", matter="id", recorded=True
            ),
        )
