"""The Django app of issued documents; registers its fold."""

from django.apps import AppConfig


class IssuedConfig(AppConfig):
    """文书版本。"""

    name = "fadu.documents.issued"
    label = "issued"
    verbose_name = "文书版本"

    def ready(self) -> None:
        """Register the fold of versions, and what they hold."""
        from fadu.documents import holders
        from fadu.documents.issued import folds
        from fadu.documents.issued.models import ISSUED_COPY, DocumentVersion

        folds.register_all()
        versions = holders.named_by(
            DocumentVersion, "sha256", what=ISSUED_COPY, matter="document", recorded=True
        )
        holders.register(versions)
