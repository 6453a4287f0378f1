"""The Django app of what leaves the bureau."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """对外送达。"""

    name = "fadu.publication"
    label = "publication"
    verbose_name = "对外送达"

    def ready(self) -> None:
        """Register the fold of complaints, and what is forgotten when a party is erased."""
        from fadu.matters import erasure
        from fadu.publication import folds
        from fadu.publication.services import forgetting

        folds.register_all()
        erasure.register(forgetting.forget)
