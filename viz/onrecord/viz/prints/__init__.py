"""Pages that are printed: disputes and dossiers, each as one HTML file that needs nothing else."""

from onrecord.viz.prints.disputes import dispute_page
from onrecord.viz.prints.dossier import dossier_page

__all__ = ["dispute_page", "dossier_page"]
