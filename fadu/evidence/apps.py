"""The Django app of evidence as it comes in."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """证据材料。"""

    name = "fadu.evidence"
    label = "evidence"
    verbose_name = "证据材料"

    def ready(self) -> None:
        """Register the fold of recordings."""
        from fadu.evidence import folds

        folds.register_all()
