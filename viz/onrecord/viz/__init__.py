"""The page that shows a network in a browser, and the picture of it that stands still."""

from onrecord.viz.render import render
from onrecord.viz.svg import render_svg

__all__ = ["render", "render_svg"]
