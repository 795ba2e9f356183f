"""A peer: pyoxigraph alone loads N-Quads and answers a query; prints the number of rows."""

import sys
from pathlib import Path

from pyoxigraph import QuerySolutions, RdfFormat, Store

store = Store()
store.bulk_load(path=sys.argv[1], format=RdfFormat.N_QUADS)
rows = store.query(Path(sys.argv[2]).read_text(), use_default_graph_as_union=True)
assert isinstance(rows, QuerySolutions)
print(sum(1 for _ in rows))
