"""The Django app of what leaves the bureau."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """对外送达。"""

    name = "fadu.publication"
    label = "publication"
    verbose_name = "对外送达"

    def ready(self) -> None:
        """Register the fold of complaints, what is forgotten when a party is erased, and who holds files."""
        from fadu.documents import holders
        from fadu.matters import erasure
        from fadu.publication import folds
        from fadu.publication.models import Letter
        from fadu.publication.services import forgetting
        from fadu.publication.serving.models import Delivery

        folds.register_all()
        erasure.register(forgetting.forget)
        holders.register(
            holders.listed_by(Letter, "files", what="企业留言"),
            holders.named_by(Delivery, "sha256", what="电子送达的文书", matter="id", recorded=True),
        )
