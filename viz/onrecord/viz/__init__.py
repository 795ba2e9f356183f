"""The page that shows a network in a browser."""
