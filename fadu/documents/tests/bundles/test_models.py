"""Bundles call themselves something."""

from fadu.documents.bundles.models import BundleJob, BundleMade


def test_rows_call_themselves() -> None:
    assert str(BundleJob(id="B")) == "案卷包 B"
    assert str(BundleMade(receiver="人民法院", manifest="0123456789")) == "人民法院 01234567"
