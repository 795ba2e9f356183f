"""The leak guard: nothing that is only claimed is told as if it were so, in any output."""
