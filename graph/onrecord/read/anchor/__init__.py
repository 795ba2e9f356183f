"""Typed quotations become offsets and digests; nothing that is only alike is taken for them."""
