"""The Django app of evidence as it comes in."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """证据材料。"""

    name = "fadu.evidence"
    label = "evidence"
    verbose_name = "证据材料"

    def ready(self) -> None:
        """Register the folds of recordings and of the catalogue."""
        from fadu.evidence import folds
        from fadu.evidence.catalogue import folds as catalogue

        folds.register_all()
        catalogue.register_all()
