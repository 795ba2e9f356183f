"""The records and the edition that the tests of accounts use."""

from tests.query.dossier.conftest import depot, depot_folder, edition, sample

__all__ = ["depot", "depot_folder", "edition", "sample"]
