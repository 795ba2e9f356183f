"""How each kind of output is read: a module a kind, each with what a reader takes as said there."""
