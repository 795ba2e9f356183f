"""A peer: rdflib parses N-Quads and answers a query; prints the number of rows."""

import sys
import warnings
from pathlib import Path

warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own calls

from rdflib import Dataset  # noqa: E402 - after the filter, which it needs

data = Dataset(default_union=True)
data.parse(sys.argv[1], format="nquads")
print(len(data.query(Path(sys.argv[2]).read_text())))
