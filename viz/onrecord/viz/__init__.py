"""The page that shows a network in a browser."""

from onrecord.viz.render import render

__all__ = ["render"]
